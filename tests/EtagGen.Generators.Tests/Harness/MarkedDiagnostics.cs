using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Tests.Harness;

/// <summary>Compares what was reported with the <see cref="Markup"/> in the sources.</summary>
internal static class MarkedDiagnostics
{
    /// <summary>Fails unless each marked span has its diagnostic, and each diagnostic its span.</summary>
    public static void Verify(IEnumerable<(string FileName, string Content)> sources, IEnumerable<Diagnostic> reported)
    {
        var marked =
            from file in sources
            from span in Markup.Parse(file.Content).Spans
            select $"{SourceFileList.PathOf(file.FileName)} {span.Span} {span.Id}";
        var found =
            from diagnostic in reported
            select $"{diagnostic.Location.SourceTree?.FilePath} {diagnostic.Location.SourceSpan} {diagnostic.Id}";
        Assert.Equal(marked.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }
}
