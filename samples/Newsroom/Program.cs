using Microsoft.EntityFrameworkCore;
using Newsroom;
using Newsroom.Articles;
using Newsroom.Database;
using Newsroom.Demo;

var isDemo = args.Contains("--demo");
var builder = WebApplication.CreateBuilder(args);

using var folder = isDemo ? DataFolder.Temporary() : DataFolder.Under(builder.Environment.ContentRootPath);
builder.Services.AddDbContext<NewsDb>(database => database.UseSqlite(folder.ConnectionString));
builder.Services.AddValidation();

await using var app = builder.Build();
app.MapNews();
await app.PrintFirstEditionAsync();

if (isDemo)
    return await ThreeExchanges.RunAsync(app);

app.Lifetime.ApplicationStarted.Register(() => Welcome.Print(app.Urls.First()));
await app.RunAsync();
return 0;
