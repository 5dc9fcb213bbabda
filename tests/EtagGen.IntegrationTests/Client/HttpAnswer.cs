using System.Text;

namespace EtagGen.IntegrationTests.Client;

/// <summary>A response as it came over the wire.</summary>
/// <param name="Version">The protocol in the status line.</param>
/// <param name="Status">The status code.</param>
/// <param name="Fields">The field lines, in order.</param>
/// <param name="Content">The content, out of its transfer-coding and still in its content-coding.</param>
internal sealed record HttpAnswer(
    string Version, int Status, IReadOnlyList<KeyValuePair<string, string>> Fields, byte[] Content)
{
    /// <summary>The value of a field, several lines joined (RFC 9110 §5.3); null where it is absent.</summary>
    public string? this[string name]
    {
        get
        {
            var values = Fields.Where(field => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(field => field.Value).ToList();
            return values.Count == 0 ? null : string.Join(", ", values);
        }
    }

    /// <summary>The entity-tag; fails the test where there is none.</summary>
    public string Tag => this["ETag"] ?? throw new InvalidOperationException($"No ETag.\n{this}");

    public string Text => Encoding.UTF8.GetString(Content);

    public override string ToString() =>
        $"{Version} {Status}\n{string.Join('\n', Fields.Select(field => $"{field.Key}: {field.Value}"))}\n\n{Text}";
}
