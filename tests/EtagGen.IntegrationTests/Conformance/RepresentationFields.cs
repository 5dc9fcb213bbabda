namespace EtagGen.IntegrationTests.Conformance;

/// <summary>Fields that a handler sets beside its result.</summary>
internal static class RepresentationFields
{
    public static readonly IReadOnlyDictionary<string, string> Set = new Dictionary<string, string>
    {
        ["Cache-Control"] = "public, max-age=60",
        ["Content-Location"] = "/fields.json",
        ["Expires"] = "Thu, 01 Jan 2099 00:00:00 GMT",
        ["Vary"] = "Accept-Language",
        ["Content-Language"] = "en",
        ["Set-Cookie"] = "seen=1; Path=/",
        ["Access-Control-Allow-Origin"] = "https://example.org",
        ["Access-Control-Expose-Headers"] = "ETag",
        ["Link"] = "</articles>; rel=\"collection\"",
        ["X-Request-Id"] = "42",
    };
}
