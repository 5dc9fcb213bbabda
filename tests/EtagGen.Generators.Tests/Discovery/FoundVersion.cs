using System.Text.RegularExpressions;
using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Discovery;

/// <summary>What the generator says of an entity, in the comment above its reader.</summary>
internal static partial class FoundVersion
{
    /// <returns>Such as <c>version RowVersion ([Timestamp]), key Id</c>.</returns>
    public static async Task<string> OfAsync(string types, string attribute = "[Versioned]", string entity = "Order")
    {
        var run = await VersionedProgram.RunAsync(VersionedProgram.Mapping($"""app.MapGet("/", {attribute} {entity} () => default!);""", types));
        return Summary().Matches(run.GeneratedSources["EtagGen.Wrappers.g.cs"]).Single(match => match.Groups["name"].Value == entity).Groups["text"].Value;
    }

    [GeneratedRegex(@"<summary>(?<name>\w+): (?<text>.*)\.</summary>")]
    private static partial Regex Summary();
}
