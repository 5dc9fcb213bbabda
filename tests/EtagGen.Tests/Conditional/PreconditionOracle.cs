namespace EtagGen.Tests.Conditional;

/// <summary>
/// RFC 9110 §13.2.2, step by step as its text goes. The truth of each field comes from what the sample states about itself;
/// nothing is parsed here.
/// </summary>
internal static class PreconditionOracle
{
    public static Decision Decide(
        string method,
        TagField ifMatch,
        DateField ifUnmodifiedSince,
        TagField ifNoneMatch,
        DateField ifModifiedSince,
        Representation current,
        IfMatchComparison comparison)
    {
        if (method is "OPTIONS" or "TRACE" or "CONNECT") // §13.2.1
            return Decision.Unconditional;

        var getOrHead = method is "GET" or "HEAD";
        var held = false;
        for (var step = 1; ;)
        {
            switch (step)
            {
                case 1 when ifMatch.IsAbsent:
                    step = 2;
                    break;
                case 1:
                    if (!IfMatchIsTrue(ifMatch, current, comparison))
                        return Decision.Failed;
                    held = true;
                    step = 3;
                    break;
                case 2:
                    if (ifUnmodifiedSince.Date is { } unmodifiedSince && current.LastModified is { } changed)
                    {
                        if (changed > unmodifiedSince)
                            return Decision.Failed;
                        held = true;
                    }

                    step = 3;
                    break;
                case 3 when ifNoneMatch.IsAbsent:
                    step = 4;
                    break;
                case 3:
                    if (!IfNoneMatchIsTrue(ifNoneMatch, current))
                        return getOrHead ? Decision.NotModified : Decision.Failed;
                    held = true;
                    step = 5;
                    break;
                case 4:
                    if (getOrHead && ifModifiedSince.Date is { } modifiedSince && current.LastModified is { } modified
                        && modifiedSince <= FixedClock.Noon.UnixSeconds)
                    {
                        if (modified <= modifiedSince)
                            return Decision.NotModified;
                        held = true;
                    }

                    step = 5;
                    break;
                default: // 5 is If-Range, which is not ours; 6: perform the method
                    return held ? Decision.Passed : Decision.Unconditional;
            }
        }
    }

    private static bool IfMatchIsTrue(TagField field, Representation current, IfMatchComparison comparison) =>
        (current.Exists, current.Opaque is not null, current.IsWeak, comparison) switch
        {
            (false, _, _, _) => false,
            _ when field.IsAny => true,
            (_, false, _, _) => false,
            (_, _, _, IfMatchComparison.StateToken) => field.HoldsStrong || field.HoldsWeak,
            (_, _, true, _) => false,
            _ => field.HoldsStrong,
        };

    private static bool IfNoneMatchIsTrue(TagField field, Representation current) =>
        !current.Exists || !(field.IsAny || (current.Opaque is not null && (field.HoldsStrong || field.HoldsWeak)));
}
