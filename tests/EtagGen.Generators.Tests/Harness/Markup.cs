using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace EtagGen.Generators.Tests.Harness;

/// <summary>
/// Source text with marked spans: <c>[|…|]</c>, and <c>{|ETAG003:…|}</c> where the diagnostic is named. Spans may nest.
/// </summary>
internal sealed partial record Markup(string Source, ImmutableArray<(string? Id, TextSpan Span)> Spans)
{
    public static Markup Parse(string text)
    {
        var source = new StringBuilder();
        var spans = ImmutableArray.CreateBuilder<(string?, TextSpan)>();
        var open = new Stack<(string? Id, int Start, string End)>();
        var position = 0;
        foreach (Match match in Marker().Matches(text))
        {
            source.Append(text, position, match.Index - position);
            position = match.Index + match.Length;
            if (match.Value is not ("|]" or "|}"))
            {
                var id = match.Groups["id"];
                open.Push((id.Success ? id.Value : null, source.Length, id.Success ? "|}" : "|]"));
            }
            else if (open.TryPop(out var marker) && marker.End == match.Value)
            {
                spans.Add((marker.Id, TextSpan.FromBounds(marker.Start, source.Length)));
            }
            else
            {
                throw new FormatException($"'{match.Value}' at {match.Index} closes nothing");
            }
        }

        return open.Count == 0
            ? new(source.Append(text, position, text.Length - position).ToString(), spans.ToImmutable())
            : throw new FormatException($"no '{open.Peek().End}' for the marker at {open.Peek().Start}");
    }

    [GeneratedRegex(@"\[\||\|\]|\{\|(?<id>[A-Z]+[0-9]+):|\|\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Marker();
}
