using System.Globalization;
using EtagGen.Conditional;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace EtagGen.Tests.Conditional;

/// <summary>A request with conditional header fields, for the engine to decide.</summary>
internal sealed class ConditionalRequest(string method)
{
    private readonly IHeaderDictionary _headers = new HeaderDictionary();

    public StringValues IfMatch { init => _headers.IfMatch = value; }

    public StringValues IfNoneMatch { init => _headers.IfNoneMatch = value; }

    public StringValues IfModifiedSince { init => _headers.IfModifiedSince = value; }

    public StringValues IfUnmodifiedSince { init => _headers.IfUnmodifiedSince = value; }

    public StringValues AcceptEncoding { init => _headers.AcceptEncoding = value; }

    /// <summary>An IMF-fixdate.</summary>
    public static string Date(long unixSeconds) =>
        DateTimeOffset.FromUnixTimeSeconds(unixSeconds).ToString("R", CultureInfo.InvariantCulture);

    public Decision Decide(Representation current, IfMatchComparison comparison = IfMatchComparison.Strong) =>
        Preconditions.Evaluate(method, _headers, current.ToValidators(), comparison, FixedClock.Noon, out _) switch
        {
            PreconditionOutcome.Unconditional => Decision.Unconditional,
            PreconditionOutcome.Passed => Decision.Passed,
            PreconditionOutcome.NotModified => Decision.NotModified,
            _ => Decision.Failed,
        };

    /// <summary>The opaque-tag that the engine reports as matched; empty: none.</summary>
    public string Matched(Representation current)
    {
        _ = Preconditions.Evaluate(method, _headers, current.ToValidators(), default, FixedClock.Noon, out var matched);
        return new(matched.Opaque);
    }
}
