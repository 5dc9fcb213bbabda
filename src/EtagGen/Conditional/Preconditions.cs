using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace EtagGen.Conditional;

/// <summary>
/// The preconditions of RFC 9110 §13, in the order of §13.2.2. One method a header, each true, false or none; one that
/// orders them. To be called only where the answer would be a 2xx (§13.2.1).
/// </summary>
internal static class Preconditions
{
    /// <summary>Whether a method asks for the selected representation, so that its copy can still be good (RFC 9110 §13.1.2).</summary>
    public static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    /// <summary>Whether a request has no conditional header, so that there is nothing to evaluate.</summary>
    public static bool AreNone(IHeaderDictionary headers) =>
        headers.IfNoneMatch.Count == 0 && headers.IfModifiedSince.Count == 0 && headers.IfMatch.Count == 0 && headers.IfUnmodifiedSince.Count == 0;

    /// <summary>
    /// Sees the one question that caches ask, whether the one tag they hold is current, without a walk through lists.
    /// </summary>
    /// <param name="headers">The request headers of a GET or HEAD.</param>
    /// <param name="quotedTag">The field value of the current ETag.</param>
    /// <param name="isDated">Whether the representation has a date, which other headers may ask for.</param>
    /// <returns>The request's own field value of that tag: 304. Null: <see cref="Evaluate"/> has to decide.</returns>
    public static string? Revalidates(IHeaderDictionary headers, scoped ReadOnlySpan<char> quotedTag, bool isDated)
    {
        var field = headers.IfNoneMatch;
        return field.Count == 1 && field[0] is { } line && quotedTag.SequenceEqual(line)
            && headers.IfMatch.Count == 0 && (!isDated || headers.IfUnmodifiedSince.Count == 0) ? line : null;
    }

    /// <summary>Evaluates the conditional headers of a request.</summary>
    /// <param name="method">The request method.</param>
    /// <param name="headers">The request headers.</param>
    /// <param name="current">The validators of the selected representation.</param>
    /// <param name="comparison">How <c>If-Match</c> compares.</param>
    /// <param name="clock">The origin's clock.</param>
    /// <param name="matched">For a 304 by <c>If-None-Match</c>, the tag that matched: out, since to copy it costs as much as to find it.</param>
    public static PreconditionOutcome Evaluate(
        string method,
        IHeaderDictionary headers,
        in Validators current,
        IfMatchComparison comparison,
        TimeProvider clock,
        out ListedTag matched)
    {
        matched = default;
        var safe = IsRead(method);
        if (!safe && SelectsNoRepresentation(method))
            return PreconditionOutcome.Unconditional;

        var outcome = PreconditionOutcome.Unconditional;

        var condition = IfMatch(headers.IfMatch, current, comparison, compareState: !safe);
        if (condition == Condition.None)
            condition = IfUnmodifiedSince(headers.IfUnmodifiedSince, current, clock);
        if (condition == Condition.False)
            return PreconditionOutcome.Failed;
        if (condition == Condition.True)
            outcome = PreconditionOutcome.Passed;

        condition = IfNoneMatch(headers, current, compareState: !safe, ref matched);
        if (condition == Condition.False)
            return safe ? PreconditionOutcome.NotModified : PreconditionOutcome.Failed;
        if (condition == Condition.True)
            return PreconditionOutcome.Passed;

        if (safe)
        {
            condition = IfModifiedSince(headers.IfModifiedSince, current, clock);
            if (condition == Condition.False)
                return PreconditionOutcome.NotModified;
            if (condition == Condition.True)
                outcome = PreconditionOutcome.Passed;
        }

        return outcome;
    }

    /// <summary>RFC 9110 §13.2.1: such a method neither selects nor changes a representation.</summary>
    private static bool SelectsNoRepresentation(string method) =>
        HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method) || HttpMethods.IsConnect(method);

    /// <summary>RFC 9110 §13.1.1, strong comparison. On unsafe methods what is compared is the state, not the representation.</summary>
    private static Condition IfMatch(StringValues field, in Validators current, IfMatchComparison comparison, bool compareState)
    {
        if (field.Count == 0)
            return Condition.None;
        if (EntityTagList.IsAny(field))
            return current.Exists ? Condition.True : Condition.False;
        if (!current.HasTag || (current.IsWeak && comparison == IfMatchComparison.Strong))
            return Condition.False;

        foreach (var tag in new EntityTagList(field))
        {
            if (tag.IsWeak && comparison == IfMatchComparison.Strong)
                continue;
            if (compareState ? SameState(tag.Opaque, current) : SameRepresentation(tag.Opaque, current, out _))
                return Condition.True;
        }

        return Condition.False;
    }

    /// <summary>RFC 9110 §13.1.4.</summary>
    private static Condition IfUnmodifiedSince(StringValues field, in Validators current, TimeProvider clock)
    {
        if (field.Count != 1 || current.LastModified is not { } lastModified || !HttpDate.TryParse(field[0], clock, out var date))
            return Condition.None;
        return lastModified <= date ? Condition.True : Condition.False;
    }

    /// <summary>RFC 9110 §13.1.2, weak comparison.</summary>
    private static Condition IfNoneMatch(IHeaderDictionary headers, in Validators current, bool compareState, ref ListedTag matched)
    {
        var field = headers.IfNoneMatch;
        if (field.Count == 0)
            return Condition.None;
        if (EntityTagList.IsAny(field))
            return current.Exists ? Condition.False : Condition.True;
        if (!current.HasTag)
            return Condition.True;

        foreach (var tag in new EntityTagList(field))
        {
            if (compareState)
            {
                if (SameState(tag.Opaque, current))
                    return Condition.False;
            }
            else if (SameRepresentation(tag.Opaque, current, out var coding)
                && (coding.IsEmpty || AcceptedCoding.Allows(headers.AcceptEncoding, coding)))
            {
                matched = tag;
                return Condition.False;
            }
        }

        return Condition.True;
    }

    /// <summary>
    /// RFC 9110 §13.1.3. A date that the origin's clock has not reached says nothing about what the client holds and is
    /// ignored, as the framework's static files and Apache do.
    /// </summary>
    private static Condition IfModifiedSince(StringValues field, in Validators current, TimeProvider clock)
    {
        if (field.Count != 1 || current.LastModified is not { } lastModified || !HttpDate.TryParse(field[0], clock, out var date)
            || date > clock.GetUtcNow().ToUnixTimeSeconds())
        {
            return Condition.None;
        }

        return lastModified <= date ? Condition.False : Condition.True;
    }

    /// <summary>The whole opaque-tag, less the content coding of a tag of ours, and its identity where that is not known yet.</summary>
    private static bool SameRepresentation(ReadOnlySpan<char> listed, in Validators current, out ReadOnlySpan<char> coding)
    {
        coding = default;
        if (!listed.StartsWith(current.OpaqueTag))
            return false;

        var rest = listed[current.OpaqueTag.Length..];
        if (!current.IsWhole)
            rest = OwnTag.WithoutIdentity(rest);
        if (rest.IsEmpty)
            return true;
        if (!current.IsOwn || rest[0] != '+')
            return false;

        coding = rest[1..];
        return AcceptedCoding.IsCoding(coding);
    }

    /// <summary>The version part of tags of ours, the whole of others.</summary>
    private static bool SameState(ReadOnlySpan<char> listed, in Validators current)
    {
        if (listed.SequenceEqual(current.OpaqueTag))
            return true;
        return current.IsOwn
            && OwnTag.TryParse(listed, out var theirs)
            && OwnTag.TryParse(current.OpaqueTag, out var ours)
            && theirs.Version.SequenceEqual(ours.Version);
    }
}
