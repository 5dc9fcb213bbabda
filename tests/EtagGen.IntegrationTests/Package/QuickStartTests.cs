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

    private static string CodeOf(string document)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, document));
        return text.Split("```csharp\n")[1].Split("```")[0];
    }
}
