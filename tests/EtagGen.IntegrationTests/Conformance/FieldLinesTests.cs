namespace EtagGen.IntegrationTests.Conformance;

/// <summary>RFC 9110 §5.3: several lines of a list field are one list.</summary>
public sealed class FieldLinesTests(Site site) : ConformanceTests(site)
{
    [Theory]
    [InlineData("in the first line", "{tag}", "\"a\"", "\"b\"")]
    [InlineData("in the second line", "\"a\"", "{tag}", "\"b\"")]
    [InlineData("in the last line", "\"a\"", "\"b\"", "{tag}")]
    [InlineData("in a list in the last line", "\"a\"", "\"b\"", "\"c\", {tag}")]
    [InlineData("behind an empty line", "", "", "{tag}")]
    [InlineData("behind a broken line", "\"a", "b\"", "{tag}")]
    public async Task A_tag_is_found(string what, string first, string second, string third)
    {
        await ExpectAsync(what, "/article", Lines("If-None-Match", first, second, third), 304);
        await ExpectAsync(what, "/article", Lines("If-Match", first, second, third), 200);
    }

    [Theory]
    [InlineData("other tags", "\"a\"", "\"b\"", "\"c\"")]
    [InlineData("a tag broken over two lines", "\"{opaque}", "\"", "\"c\"")]
    [InlineData("nothing", "", "", "")]
    public async Task A_tag_is_not_found(string what, string first, string second, string third)
    {
        await ExpectAsync(what, "/article", Lines("If-None-Match", first, second, third), 200);
        await ExpectAsync(what, "/article", Lines("If-Match", first, second, third), 412);
    }

    private static string Lines(string name, params string[] values) => string.Concat(values.Select(value => $"{name}: {value}\n"));
}
