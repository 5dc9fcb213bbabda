using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Analysis;

/// <summary>A GET that sends a body without a validator.</summary>
/// <param name="Handler">The handler, as it is passed to the call.</param>
/// <param name="Method">Its method.</param>
/// <param name="Body">What it sends.</param>
internal sealed record UnversionedGet(IOperation Handler, IMethodSymbol Method, SentBody Body);

/// <summary>Finds the calls that map a GET which sends a body without a validator, and for which nobody decided that.</summary>
internal sealed class UnversionedGets(ParseContext parsing, AnalyzerConfigOptionsProvider config)
{
    private readonly SentBodies _bodies = new(parsing);
    private readonly IgnoredRoutes _ignored = new(config, parsing);
    private readonly OtherValidators _others = new(parsing);

    /// <summary>Reads a call; null where it is not one of them.</summary>
    public UnversionedGet? Find(IInvocationOperation call, MapCall? map)
    {
        if (GetHandlerOf(call, map) is not { } handler || HandlerParser.HandlerOf(handler) is not { } method || IsDecided(method) || _bodies.Of(method) is not { } body)
            return null;
        return FluentUse.Follows(call) || _ignored.Contains(call) || _others.Answer(call, method) ? null : new(handler, method, body);
    }

    /// <summary>What goes behind the message of ETAG002.</summary>
    public string HintFor(UnversionedGet get) => BodySource.Hint(get.Body.Type, get.Method, _bodies, parsing);

    /// <summary>The handler of a call that maps GET: one of the framework's, or a helper of that name that takes a delegate.</summary>
    private static IOperation? GetHandlerOf(IInvocationOperation call, MapCall? map)
    {
        if (map is not null)
            return map.TakesDelegate && map.HttpMethods?.Contains("GET") is true ? map.Handler : null;
        return call.TargetMethod.Name == "MapGet"
            ? call.Arguments.Where(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_Delegate)
                .Select(argument => MapCall.WithoutConversion(argument.Value)).FirstOrDefault()
            : null;
    }

    private static bool IsDecided(IMethodSymbol handler) =>
        handler.HasAttribute(TypeNames.EtagGen, "VersionedAttribute") || handler.HasAttribute(TypeNames.EtagGen, "NotVersionedAttribute");
}
