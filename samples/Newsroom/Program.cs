using Newsroom;
using Newsroom.Articles;
using Newsroom.Database;
using Newsroom.Demo;

var isDemo = args.Contains("--demo");
var builder = WebApplication.CreateBuilder(args);

await using var storage = Storage.Choose(builder.Configuration, builder.Environment.ContentRootPath, isTemporary: isDemo);
builder.Services.AddDbContext<NewsDb>(storage.Use);
builder.Services.AddValidation();

await using var app = builder.Build();
app.MapNews();
await app.PrintFirstEditionAsync();

if (isDemo)
    return await ThreeExchanges.RunAsync(app);

app.Lifetime.ApplicationStarted.Register(() => Welcome.Print(app.Urls.First()));
await app.RunAsync();
return 0;
