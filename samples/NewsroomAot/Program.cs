using NewsroomAot;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, NewsJson.Default));
builder.Services.AddSingleton<NewsDesk>();

var app = builder.Build();
app.MapNews();
app.Run();
