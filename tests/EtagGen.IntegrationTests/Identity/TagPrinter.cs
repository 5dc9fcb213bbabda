using System.Globalization;
using EtagGen.IntegrationTests.Server;

namespace EtagGen.IntegrationTests.Identity;

/// <summary>
/// Prints the tags of entities with all kinds of versions. Runs in the process of the tests, and as a process of its own,
/// under the culture that its argument names.
/// </summary>
internal static class TagPrinter
{
    /// <summary>A culture that writes numbers and dates like no other.</summary>
    public const string Odd = "odd";

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not ["tags", var culture])
            return 2;

        UseCulture(culture);
        foreach (var line in await TagsAsync())
            Console.WriteLine(line);
        return 0;
    }

    public static void UseCulture(string name)
    {
        var culture = name == Odd ? OddCulture() : CultureInfo.GetCultureInfo(name);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = culture;
    }

    public static async Task<IReadOnlyList<string>> TagsAsync()
    {
        await using var server = await TestServer.StartAsync(VersionKinds.Map);
        var tags = new List<string>();
        foreach (var path in VersionKinds.Paths)
        {
            var answer = await server.GetAsync(path);
            tags.Add($"{path} {answer.Tag} {answer["Last-Modified"] ?? "no date"}");
        }

        return tags;
    }

    private static CultureInfo OddCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "minus ";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = " ";
        culture.DateTimeFormat.DateSeparator = "|";
        culture.DateTimeFormat.TimeSeparator = "_";
        culture.DateTimeFormat.AbbreviatedDayNames = ["a", "b", "c", "d", "e", "f", "g"];
        return culture;
    }
}
