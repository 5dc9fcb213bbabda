using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Tests.Harness;

/// <summary>A diagnostic that a test asks for: its id and, where it matters, the file's name and the line from 1.</summary>
internal sealed record ExpectedDiagnostic(string Id, string? FileName = null, int? Line = null)
{
    public bool Matches(Diagnostic diagnostic)
    {
        var position = diagnostic.Location.GetLineSpan();
        return diagnostic.Id == Id
            && (FileName is null || Path.GetFileName(position.Path) == FileName)
            && (Line is null || position.StartLinePosition.Line + 1 == Line);
    }

    /// <summary>Fails unless the expected and the actual can be paired off, one to one.</summary>
    public static void Verify(IEnumerable<ExpectedDiagnostic> expected, IEnumerable<Diagnostic> actual)
    {
        var unexpected = actual.ToList();
        var missing = expected.Where(wanted => !unexpected.Remove(unexpected.Find(wanted.Matches)!)).ToList();
        if (unexpected.Count + missing.Count == 0)
            return;
        var findings = unexpected.Select(diagnostic => $"unexpected: {Describe(diagnostic)}")
            .Concat(missing.Select(wanted => $"missing: {wanted}"));
        Assert.Fail(string.Join('\n', findings));
    }

    // The line itself, as the reader of a failed test does not have the generated file at hand.
    private static string Describe(Diagnostic diagnostic)
    {
        var line = diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line];
        return line is null ? diagnostic.ToString() : $"{diagnostic}\n    {line.ToString()!.Trim()}";
    }
}
