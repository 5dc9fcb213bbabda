using EtagGen.Conditional;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;

namespace EtagGen.Endpoints;

/// <summary>
/// Keeps the tags of coded and plain representations apart (RFC 9110 §8.8.3.3): response compression decides only when the
/// first byte is written, and leaves the strong tag as it is.
/// </summary>
internal static class ContentCoding
{
    private const string CodedContentType = "application/json; charset=utf-8";

    /// <summary>Once the answer starts, its strong tag gets the content coding as a suffix, if there is one.</summary>
    public static void AddToTagWhenCoded(HttpContext context)
    {
        if (context.Request.Headers.AcceptEncoding.Count != 0 && IsBodyReplaced(context.Features))
            context.Response.OnStarting(AddToTag, context);
    }

    /// <summary>Gives a 304 the Vary that response compression gives the 200, whose first byte is never written here.</summary>
    /// <returns>The coding that the 200 would have; null: none.</returns>
    public static string? AddVaryAsOnSelected(HttpContext context, IResponseCompressionProvider compression)
    {
        if (context.Features.Get<IHttpsCompressionFeature>() is null)
            return null;

        var headers = context.Response.Headers;
        if (headers.ContentType.Count == 0)
            headers.ContentType = CodedContentType;
        if (!compression.ShouldCompressResponse(context))
            return null;

        if (!NamesAcceptEncoding(headers.Vary))
            headers.Append("Vary", "Accept-Encoding");
        return compression.GetCompressionProvider(context)?.EncodingName;
    }

    private static bool NamesAcceptEncoding(StringValues vary)
    {
        foreach (var line in vary)
        {
            if (line?.Contains("Accept-Encoding", StringComparison.OrdinalIgnoreCase) is true)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a middleware stands between the response body and the server, whose features are one object: with Kestrel, the
    /// collection of them too, so that it is asked for one alone.
    /// </summary>
    private static bool IsBodyReplaced(IFeatureCollection features) =>
        features.Get<IHttpResponseBodyFeature>() is var body
        && !ReferenceEquals(body, features) && !ReferenceEquals(body, features.Get<IHttpResponseFeature>());

    private static Task AddToTag(object state)
    {
        AddToTag(((HttpContext)state).Response.Headers);
        return Task.CompletedTask;
    }

    /// <summary>Gives the strong tag of a coded answer that is about to start its coding.</summary>
    public static void AddToTag(IHeaderDictionary headers)
    {
        var coding = headers.ContentEncoding.ToString();
        var tag = headers.ETag.ToString();
        if (coding.Length != 0 && tag is ['"', .. var opaque, '"'] && OwnTag.TryParse(opaque, out var own) && own.Coding.IsEmpty)
            headers.ETag = $"\"{opaque}+{coding}\"";
    }
}
