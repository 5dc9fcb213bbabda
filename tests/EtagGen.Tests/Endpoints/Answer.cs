namespace EtagGen.Tests.Endpoints;

/// <summary>A response, read to its end.</summary>
internal sealed record Answer(int Status, Dictionary<string, string> Headers, string Body)
{
    public string? this[string field] => Headers.GetValueOrDefault(field);

    public string ETag => Headers["ETag"];
}
