using EtagGen.Conditional;
using EtagGen.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;

namespace EtagGen.Endpoints;

/// <summary>Puts the header fields of a versioned answer on the response.</summary>
/// <param name="cacheControl">Cache-Control where the handler set none; null: none is sent.</param>
/// <param name="isFiltered">Whether the application has filters around, which may put another answer in place of ours.</param>
/// <param name="compression">The response compression of the application; null: it has none.</param>
/// <param name="clock">The origin's clock.</param>
internal sealed class ResponseValidators(
    string? cacheControl, bool isFiltered, IResponseCompressionProvider? compression, TimeProvider clock)
{
    /// <summary>Whether the application may give an answer a content coding, for which a 304 has to vary.</summary>
    public bool MayBeCoded => compression is not null;

    /// <summary>The answer with the body: its validators.</summary>
    public void Selected(HttpContext context, in SelectedRepresentation current)
    {
        var headers = context.Response.Headers;
        KeepToThisAnswer(context);
        SetCacheControl(headers);
        if (!current.TagIsSet)
            SetTag(context, headers, current.QuotedTag, current.Validators.IsWeak);
        if (current.Validators.LastModified is { } lastModified
            && (!current.DateIsSet || lastModified > clock.GetUtcNow().ToUnixTimeSeconds()))
        {
            SetLastModified(headers, lastModified);
        }
    }

    /// <summary>The same where the handler set no header.</summary>
    public void Selected(HttpContext context, IHeaderDictionary headers, ref ValidatorWriter writer)
    {
        KeepToThisAnswer(context);
        if (cacheControl is not null)
            headers.CacheControl = cacheControl;
        SetTag(context, headers, writer.QuotedTag(), writer.IsWeak);
        if (writer.LastModifiedSeconds is { } lastModified)
            SetLastModified(headers, lastModified);
    }

    /// <summary>304 where the handler set no header, and nothing can be coded: nothing is to be kept, changed or cleared.</summary>
    public void NotModified(HttpContext context, IHeaderDictionary headers, string tag)
    {
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        KeepToThisAnswer(context);
        if (cacheControl is not null)
            headers.CacheControl = cacheControl;
        headers.ETag = tag;
    }

    /// <summary>
    /// 304: what the 200 would carry of Cache-Control, Content-Location, ETag, Expires and Vary, no other representation
    /// metadata (RFC 9110 §15.4.5); what the application set beside, cookies and CORS among it, stays.
    /// </summary>
    public void NotModified(HttpContext context, in SelectedRepresentation current, in ListedTag matched)
    {
        var response = context.Response;
        var headers = response.Headers;
        response.StatusCode = StatusCodes.Status304NotModified;
        KeepToThisAnswer(context);
        SetCacheControl(headers);
        var coding = compression is null ? null : ContentCoding.AddVaryAsOnSelected(context, compression);
        ClearContentMetadata(headers);
        if (current.Validators.HasTag)
            headers.LastModified = default;
        if (!current.TagIsSet)
            headers.ETag = TagOf(current, matched, coding);
    }

    /// <summary>412: the current tag. What the handler said of its own content, or of how long it is fresh, is not true of this one.</summary>
    /// <returns>Its content.</returns>
    public PreconditionProblem Failed(HttpContext context, in SelectedRepresentation current)
    {
        var headers = context.Response.Headers;
        var set = headers.ETag;
        var content = Failed(context);
        headers.ETag = current.TagIsSet ? set
            : current.Validators is { HasTag: true, IsWhole: true } ? new string(current.QuotedTag) : default;
        return content;
    }

    /// <summary>412, where the current tag is not known: one that the handler set before its write failed is not it.</summary>
    /// <returns>Its content.</returns>
    public PreconditionProblem Failed(HttpContext context)
    {
        var headers = context.Response.Headers;
        context.Response.StatusCode = StatusCodes.Status412PreconditionFailed;
        KeepToThisAnswer(context);
        ClearContentMetadata(headers);
        headers.ETag = default;
        headers.LastModified = default;
        headers.CacheControl = default;
        headers.Expires = default;
        return PreconditionProblem.Failed;
    }

    /// <summary>An answer with the body that is about to start: its validators, beside what the handler set.</summary>
    public void Started(HttpContext context, string tag, bool isWeak, long? lastModified)
    {
        var headers = context.Response.Headers;
        SetCacheControl(headers);
        if (headers.ETag.Count == 0)
        {
            headers.ETag = tag;
            if (!isWeak)
                ContentCoding.AddToTag(headers);
        }

        if (lastModified is { } date && headers.LastModified.Count == 0 && context.Response.StatusCode != StatusCodes.Status304NotModified)
            SetLastModified(headers, date);
    }

    /// <summary>
    /// The tag of the representation that the client holds: where it named a coded one, that one; where it named none, the
    /// one that a 200 would be. The request's own string is sent back where it is that tag and no more.
    /// </summary>
    private static string TagOf(in SelectedRepresentation current, in ListedTag matched, string? coding)
    {
        var own = current.QuotedTag;
        if (!current.Validators.IsWhole)
            return current.Validators.IsWeak ? $"W/\"{matched.Opaque}\""
                : matched is { IsWeak: false, WholeLine: { } sent } ? sent
                : $"\"{matched.Opaque}\"";
        if (matched.WholeLine is { } line && own.SequenceEqual(line))
            return line;
        if (current.Validators.IsWeak)
            return new string(own);

        var opaque = current.Validators.OpaqueTag;
        if (matched.Opaque.IsEmpty && coding is not null)
            return $"\"{opaque}+{coding}\"";
        return matched.Opaque.Length > opaque.Length ? $"\"{matched.Opaque}\"" : new string(own);
    }

    /// <summary>
    /// Last-Modified, never later than Date: a time still to come is replaced with that of the answer (RFC 9110 §8.8.2.1). A
    /// server may send a Date that is up to a second old, so close to now the answer brings its own.
    /// </summary>
    private void SetLastModified(IHeaderDictionary headers, long lastModified)
    {
        var now = clock.GetUtcNow();
        var date = DateTimeOffset.FromUnixTimeSeconds(Math.Min(lastModified, now.ToUnixTimeSeconds()));
        headers.LastModified = date.ToString("R");
        if (now - date < ServerDateAge && headers.Date.Count == 0)
            headers.Date = now.ToString("R");
    }

    private static readonly TimeSpan ServerDateAge = TimeSpan.FromSeconds(3);

    private void KeepToThisAnswer(HttpContext context)
    {
        if (isFiltered)
            ReplacedAnswer.WithdrawValidators(context, cacheControl);
    }

    private static void ClearContentMetadata(IHeaderDictionary headers)
    {
        headers.ContentType = default;
        headers.ContentLength = null;
        headers.ContentEncoding = default;
        headers.ContentLanguage = default;
    }

    private static void SetTag(HttpContext context, IHeaderDictionary headers, ReadOnlySpan<char> quotedTag, bool isWeak)
    {
        headers.ETag = new string(quotedTag);
        if (!isWeak)
            ContentCoding.AddToTagWhenCoded(context);
    }

    private void SetCacheControl(IHeaderDictionary headers)
    {
        if (cacheControl is not null && StringValues.IsNullOrEmpty(headers.CacheControl))
            headers.CacheControl = cacheControl;
    }
}
