using System.Net.Http.Json;

namespace EtagGen.IntegrationTests.Package;

/// <summary>The quick start of the README compiles as it stands, and does what is shown below it.</summary>
[Collection(PackageCollection.Name)]
public sealed class QuickStartTests(PackedPackage package)
{
    [Theory]
    [InlineData("/orders/1")]
    [InlineData("/orders")]
    public async Task It_answers_with_a_tag_and_then_with_304(string path)
    {
        var consumer = Consumer.In(package, "quick-start").WithWebApp(program: CodeOf("README.md"));
        (await consumer.BuildAsync()).Succeeded();
        await using var app = await consumer.StartAsync();

        var first = await app.GetAsync(path);
        var second = await app.GetAsync(path, $"If-None-Match: {first.Tag}");

        Assert.Equal(200, first.Status);
        Assert.Equal("private, no-cache", first["Cache-Control"]);
        Assert.Equal(304, second.Status);
        Assert.Equal(first.Tag, second.Tag);
        Assert.Empty(second.Content);
    }

    [Fact]
    public async Task The_writes_of_the_README_are_safe()
    {
        var consumer = Consumer.In(package, "writes").WithWebApp(
            """<ItemGroup><PackageReference Include="Microsoft.EntityFrameworkCore.Sqlite" Version="10.0.15" /></ItemGroup>""",
            program: Shop).With("App/OrderEndpoints.cs", "using Microsoft.EntityFrameworkCore;\n\n" + CodeOf("README.md", block: 2));
        (await consumer.BuildAsync()).Succeeded();
        await using var app = await consumer.StartAsync();

        var first = await app.GetAsync("/orders/1");
        Assert.Equal(200, first.Status);
        Assert.Equal(304, (await app.GetAsync("/orders/1", $"If-None-Match: {first.Tag}")).Status);

        Assert.Equal((428, null), await PutAsync(app, "coffee", tag: null));
        var (status, tag) = await PutAsync(app, "milk", first.Tag);
        Assert.Equal(200, status);
        Assert.Equal((412, tag), await PutAsync(app, "rum", first.Tag));

        var last = await app.GetAsync("/orders/1");
        Assert.Equal(tag, last.Tag);
        Assert.Contains("milk", last.Text);
    }

    private static async Task<(int Status, string? Tag)> PutAsync(RunningConsumer app, string item, string? tag)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(app.Address, "/orders/1")) { Content = JsonContent.Create(new { item }) };
        if (tag is not null)
            request.Headers.Add("If-Match", tag);
        using var answer = await client.SendAsync(request);
        return ((int)answer.StatusCode, answer.Headers.ETag?.ToString());
    }

    /// <summary>What the second block of code takes as given.</summary>
    private const string Shop = """
        using System.ComponentModel.DataAnnotations;
        using Microsoft.Data.Sqlite;
        using Microsoft.EntityFrameworkCore;

        using var connection = new SqliteConnection("DataSource=:memory:");
        connection.Open();
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddDbContext<ShopDb>(options => options.UseSqlite(connection));
        var app = builder.Build();
        using (var scope = app.Services.CreateScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
            db.Database.EnsureCreated();
            db.Add(new Order { Item = "tea", Version = 1 });
            db.SaveChanges();
        }

        app.MapOrders();
        app.Run();

        class Order
        {
            public int Id { get; set; }
            public required string Item { get; set; }
            [ConcurrencyCheck] public long Version { get; set; }
        }

        record OrderEdit(string Item);

        class ShopDb(DbContextOptions<ShopDb> options) : DbContext(options)
        {
            public DbSet<Order> Orders => Set<Order>();
        }
        """;

    private static string CodeOf(string document, int block = 1)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, document));
        return text.Split("```csharp\n")[block].Split("```")[0];
    }
}
