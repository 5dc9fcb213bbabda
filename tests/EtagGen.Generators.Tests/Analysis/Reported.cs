using System.Collections.Immutable;
using EtagGen.Generators.Analysis;
using EtagGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Tests.Analysis;

/// <summary>Runs the analyzer over programs whose markup says what is reported, and where.</summary>
internal static class Reported
{
    /// <summary>The statements of <c>App.Map</c>, with types beside it.</summary>
    public static Task<ImmutableArray<Diagnostic>> InAsync(string statements, string types = VersionedProgram.Order) =>
        Test(VersionedProgram.Mapping(statements, types)).RunAsync();

    public static AnalyzerTest<EtagAnalyzer> Test(params string[] sources)
    {
        var test = new AnalyzerTest<EtagAnalyzer>();
        Array.ForEach(sources, test.TestState.Sources.Add);
        return test;
    }
}
