using Microsoft.CodeAnalysis.Text;

namespace EtagGen.CodeFixes.Editing;

/// <summary>The line ends of a file: those of its first line, whatever machine it is edited on.</summary>
internal static class LineEnds
{
    public static string Of(SourceText text)
    {
        var first = text.Lines[0];
        return first.EndIncludingLineBreak == first.End ? "\n" : text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak));
    }
}
