using EtagGen.Generators.Analysis;
using EtagGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EtagGen.Generators.Tests.Fixes;

/// <summary>Runs a fix over programs whose markup says what is reported.</summary>
internal static class Fixed<TCodeFix>
    where TCodeFix : CodeFixProvider, new()
{
    /// <summary>Fails unless the fix makes one program of the other.</summary>
    /// <param name="before">The program, with the diagnostics marked.</param>
    /// <param name="after">What becomes of it.</param>
    /// <param name="index">Which of the offers is taken.</param>
    /// <param name="titles">What is offered.</param>
    public static Task AsAsync(string before, string after, int index = 0, params string[] titles)
    {
        var test = Test(before);
        test.FixedCode = after;
        test.CodeActionIndex = index;
        test.CodeActionTitles = titles.Length == 0 ? null : titles;
        return test.RunAsync();
    }

    /// <summary>Fails if anything is offered.</summary>
    public static Task NeverAsync(string program) => Test(program).RunAsync();

    public static CodeFixTest<EtagAnalyzer, TCodeFix> Test(params string[] sources)
    {
        var test = new CodeFixTest<EtagAnalyzer, TCodeFix>();
        Array.ForEach(sources, test.TestState.Sources.Add);
        return test;
    }
}
