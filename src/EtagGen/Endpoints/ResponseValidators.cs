using EtagGen.Conditional;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace EtagGen.Endpoints;

/// <summary>Puts the header fields of a versioned answer on the response.</summary>
/// <param name="cacheControl">Cache-Control where the handler set none; null: none is sent.</param>
internal sealed class ResponseValidators(string? cacheControl)
{
    /// <summary>The answer with the body: its validators.</summary>
    public void Selected(HttpContext context, in SelectedRepresentation current)
    {
        var headers = context.Response.Headers;
        SetCacheControl(headers);
        if (!current.TagIsSet)
        {
            headers.ETag = new string(current.QuotedTag);
            if (!current.Validators.IsWeak)
                ContentCoding.AddToTagWhenCoded(context);
        }

        if (!current.DateIsSet && current.Validators.LastModified is { } lastModified)
            headers.LastModified = DateTimeOffset.FromUnixTimeSeconds(lastModified).ToString("R");
    }

    /// <summary>
    /// 304: what the 200 would carry of Cache-Control, Content-Location, ETag, Expires and Vary, no other representation
    /// metadata (RFC 9110 §15.4.5); what the application set beside, cookies and CORS among it, stays.
    /// </summary>
    public void NotModified(HttpContext context, in SelectedRepresentation current, ListedTag matched)
    {
        var response = context.Response;
        var headers = response.Headers;
        response.StatusCode = StatusCodes.Status304NotModified;
        SetCacheControl(headers);
        ContentCoding.AddVaryAsOnSelected(context);
        headers.ContentType = default;
        headers.ContentLength = null;
        headers.ContentEncoding = default;
        headers.ContentLanguage = default;
        if (current.Validators.HasTag)
            headers.LastModified = default;
        if (!current.TagIsSet)
            headers.ETag = TagOf(current, matched);
    }

    /// <summary>412: the current tag.</summary>
    public void Failed(HttpContext context, in SelectedRepresentation current)
    {
        context.Response.StatusCode = StatusCodes.Status412PreconditionFailed;
        if (!current.TagIsSet)
            context.Response.Headers.ETag = new string(current.QuotedTag);
    }

    /// <summary>
    /// The tag of the representation that the client holds: where it named a coded one, that one. The request's own string
    /// is sent back where it is that tag and no more.
    /// </summary>
    private static string TagOf(in SelectedRepresentation current, ListedTag matched)
    {
        var own = current.QuotedTag;
        if (matched.WholeLine is { } line && own.SequenceEqual(line))
            return line;

        var isCoded = !current.Validators.IsWeak && matched.Opaque.Length > current.Validators.OpaqueTag.Length;
        return isCoded ? $"\"{matched.Opaque}\"" : new string(own);
    }

    private void SetCacheControl(IHeaderDictionary headers)
    {
        if (cacheControl is not null && StringValues.IsNullOrEmpty(headers.CacheControl))
            headers.CacheControl = cacheControl;
    }
}
