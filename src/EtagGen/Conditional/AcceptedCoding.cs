using System.Buffers;
using Microsoft.Extensions.Primitives;

namespace EtagGen.Conditional;

/// <summary>Whether a request accepts a content coding (RFC 9110 §12.5.3).</summary>
internal static class AcceptedCoding
{
    /// <summary>
    /// True where the coding is listed with a weight above zero, or is not listed and <c>*</c> is. Without that check a cache
    /// that revalidates all its variants at once could be told to serve a coding that the client cannot read.
    /// </summary>
    public static bool Allows(StringValues acceptEncoding, ReadOnlySpan<char> coding)
    {
        var any = false;
        for (var i = 0; i < acceptEncoding.Count; i++)
        {
            var rest = acceptEncoding[i].AsSpan();
            while (!rest.IsEmpty)
            {
                var comma = rest.IndexOf(',');
                var member = comma < 0 ? rest : rest[..comma];
                rest = comma < 0 ? default : rest[(comma + 1)..];

                var semicolon = member.IndexOf(';');
                var name = (semicolon < 0 ? member : member[..semicolon]).Trim(" \t");
                var accepted = semicolon < 0 || !IsZeroWeight(member[(semicolon + 1)..]);
                if (name.Equals(coding, StringComparison.OrdinalIgnoreCase))
                    return accepted;
                any |= accepted && name is "*";
            }
        }

        return any;
    }

    /// <summary>
    /// Whether a text is a token, as the name of a coding is (RFC 9110 §5.6.2, §8.4.1). It is sent back with the tag, and a
    /// client may write anything behind the <c>+</c>: what no header field may hold would be thrown upon.
    /// </summary>
    public static bool IsCoding(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExcept(TokenCharacters);

    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create(
        "!#$%&'*+-.^_`|~ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    // q=0, q=0.0, q=0.00, q=0.000
    private static bool IsZeroWeight(ReadOnlySpan<char> parameter)
    {
        parameter = parameter.Trim(" \t");
        return parameter.StartsWith("q=0", StringComparison.OrdinalIgnoreCase) && !parameter[3..].ContainsAnyExcept(".0");
    }
}
