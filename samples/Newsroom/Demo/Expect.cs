using Microsoft.Net.Http.Headers;

namespace Newsroom.Demo;

/// <summary>What an answer must be like. What is not as it should be is thrown.</summary>
internal static class Expect
{
    /// <summary>The whole representation with an entity-tag (RFC 9110 §15.3.1); the tag is returned.</summary>
    public static string SelectedWithTag(WireResponse response)
    {
        Status(response, StatusCodes.Status200OK);
        That(response.Body.Length > 0, "A 200 came without a body.");
        return response.Header(HeaderNames.ETag) ?? throw new UnexpectedAnswerException("A 200 came without an ETag.");
    }

    /// <summary>
    /// No content and nothing that describes content (RFC 9110 §15.4.5). Bytes that follow the head all the same are found
    /// when the next answer on the connection is read.
    /// </summary>
    public static void NotModified(WireResponse response, string tag)
    {
        Status(response, StatusCodes.Status304NotModified);
        var sent = response.Header(HeaderNames.ETag);
        That(sent == tag, $"The 304 should carry the ETag {tag}, but has {sent ?? "none"}.");
        foreach (var name in (string[])[HeaderNames.ContentType, HeaderNames.ContentLength, HeaderNames.TransferEncoding])
            That(response.Header(name) is null, $"A 304 has no content, but this one sent {name}.");
    }

    public static void Status(WireResponse response, int status) =>
        That(response.Status == status, $"The answer should be {status}, but is {response.Status}.");

    public static void That(bool isTrue, string otherwise)
    {
        if (!isTrue)
            throw new UnexpectedAnswerException(otherwise);
    }
}
