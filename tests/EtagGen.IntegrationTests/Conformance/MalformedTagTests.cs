namespace EtagGen.IntegrationTests.Conformance;

/// <summary>
/// RFC 9110 §8.8.3: what is not an entity-tag matches nothing. So If-None-Match gets the whole answer, and If-Match a 412:
/// neither fails open.
/// </summary>
public sealed class MalformedTagTests(Site site) : ConformanceTests(site)
{
    public static readonly TheoryData<string, string> Lists = new()
    {
        { "no quotes", "{opaque}" },
        { "single quotes", "'{opaque}'" },
        { "no closing quote", "\"{opaque}" },
        { "no opening quote", "{opaque}\"" },
        { "typographic quotes, in their UTF-8", "\u00e2\u0080\u009c{opaque}\u00e2\u0080\u009d" },
        { "escaped quotes", "\\\"{opaque}\\\"" },
        { "quotes in percent-encoding", "%22{opaque}%22" },
        { "quotes doubled", "\"\"{opaque}\"\"" },
        { "a small w", "w/{strong}" },
        { "white space after W/", "W/ {strong}" },
        { "a backslash", "W\\{strong}" },
        { "W without a slash", "W{strong}" },
        { "W/ twice", "W/W/{strong}" },
        { "W/ within the quotes", "\"W/{opaque}\"" },
        { "upper and lower case changed", "\"{OPAQUE}\"" },
        { "white space within the quotes", "\" {opaque} \"" },
        { "a character more", "\"{opaque}x\"" },
        { "a character before", "\"x{opaque}\"" },
        { "the version alone", "\"42\"" },
        { "the version of ours, another shape", "\"42.AAAAAA.AAAAAAAAAAA\"" },
        { "a parameter", "{strong};q=1" },
        { "two tags without a comma", "\"a\" {strong}" },
        { "two tags without anything between", "\"a\"{strong}" },
        { "semicolons", "\"a\"; {strong}" },
        { "the tag within another's quotes", "\"a,{opaque},b\"" },
        { "the tag, with its quotes, within a broken list", "\"a, {strong}" },
        { "any, beside a tag", "*, \"a\"" },
        { "a tag, beside any", "\"a\", *" },
        { "any, in quotes", "\"*\"" },
        { "any, weak", "W/*" },
        { "any, twice", "**" },
        { "any, in two lines", "*\n{name}: *" },
        { "an empty tag", "\"\"" },
        { "an empty weak tag", "W/\"\"" },
        { "nothing", "" },
        { "commas", ",,, ,\t," },
        { "one quote", "\"" },
        { "W/ alone", "W/" },
        { "a date", "Mon, 06 May 2024 07:08:09 GMT" },
        { "null, as scripts send it", "null" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public Task If_None_Match_gets_the_answer(string what, string list) =>
        ExpectAsync(what, "/article", Line("If-None-Match", list), 200);

    [Theory]
    [MemberData(nameof(Lists))]
    public Task If_Match_fails_closed(string what, string list) =>
        ExpectAsync(what, "/article", Line("If-Match", list), 412);

    [Theory]
    [InlineData("a member that is none, before", "abc, {tag}")]
    [InlineData("a member that is none, after", "{tag}, abc")]
    [InlineData("empty members", ", ,{tag},,")]
    [InlineData("tabs", "\t\"a\"\t,\t{tag}\t")]
    [InlineData("a comma in another's quotes", "\"a,b\", {tag}")]
    [InlineData("a backslash, which escapes nothing", "\"a\\\", {tag}")]
    [InlineData("octets beyond ASCII in another tag", "\"\u00c3\u00a9\", {tag}")]
    [InlineData("an empty tag before", "\"\", {tag}")]
    [InlineData("a tag with all the other characters that it may have", "\"!#$%&'()*+,-./:;<=>?@[]^_`{|}~\", {tag}")]
    public async Task The_others_of_the_list_count_all_the_same(string what, string list)
    {
        await ExpectAsync(what, "/article", Line("If-None-Match", list), 304);
        await ExpectAsync(what, "/article", Line("If-Match", list), 200);
    }

    private static string Line(string name, string list) => $"{name}: {list.Replace("{name}", name)}";
}
