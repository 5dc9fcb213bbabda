using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EtagGen.Generators.Parsing;

/// <summary>Reads the <c>.editorconfig</c> key <c>etaggen.version_members</c>: names, with commas between them.</summary>
internal static class ConfiguredNames
{
    private const string Key = "etaggen.version_members";

    /// <summary>The names that any section says which applies to a source file, in order.</summary>
    public static ImmutableArray<string> Of(AnalyzerConfigOptionsProvider options, IEnumerable<SyntaxTree> trees)
    {
        var values = new HashSet<string>();
        foreach (var tree in trees)
        {
            if (options.GetOptions(tree).TryGetValue(Key, out var value))
                values.Add(value);
        }

        if (options.GlobalOptions.TryGetValue(Key, out var global))
            values.Add(global);
        return [.. values.SelectMany(value => value.Split(',')).Select(name => name.Trim()).Where(name => name.Length != 0)
            .Distinct().OrderBy(name => name, StringComparer.Ordinal)];
    }
}
