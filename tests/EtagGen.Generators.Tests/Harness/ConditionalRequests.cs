using System.Net;

namespace EtagGen.Generators.Tests.Harness;

/// <summary>The exchanges that tell whether an endpoint is wrapped.</summary>
internal static class ConditionalRequests
{
    /// <returns>The ETag of a 200, its field value as sent; <see langword="null"/>: it has none.</returns>
    public static async Task<string?> TagAsync(this CompiledApp app, string path)
    {
        using var response = await app.Client.GetAsync(path);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return response.Headers.NonValidated.TryGetValues("ETag", out var tags) ? Assert.Single(tags) : null;
    }

    public static async Task<HttpResponseMessage> GetIfNoneMatchAsync(this CompiledApp app, string path, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return await app.Client.SendAsync(request);
    }

    /// <summary>Fails unless the path answers 200 with a tag, 304 to that tag and 200 to another.</summary>
    /// <returns>The tag.</returns>
    public static async Task<string> AssertValidatedAsync(this CompiledApp app, string path)
    {
        var tag = await app.TagAsync(path);
        Assert.True(tag is not null, $"{path} has no ETag");

        using var match = await app.GetIfNoneMatchAsync(path, tag);
        Assert.True(match.StatusCode == HttpStatusCode.NotModified, $"{path} with its own tag: {match.StatusCode}");
        Assert.Empty(await match.Content.ReadAsByteArrayAsync());
        Assert.Equal(tag, Assert.Single(match.Headers.NonValidated["ETag"]));

        using var other = await app.GetIfNoneMatchAsync(path, "\"other\"");
        Assert.True(other.StatusCode == HttpStatusCode.OK, $"{path} with another tag: {other.StatusCode}");
        return tag;
    }

    /// <summary>Fails unless the path answers 200 without validators, to a conditional request too.</summary>
    public static async Task AssertNotValidatedAsync(this CompiledApp app, string path)
    {
        using var response = await app.GetIfNoneMatchAsync(path, "*");
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {response.StatusCode}");
        Assert.False(response.Headers.Contains("ETag"), $"{path} has the ETag {response.Headers.ETag}");
        Assert.False(response.Content.Headers.Contains("Last-Modified"), $"{path} has a Last-Modified");
    }
}
