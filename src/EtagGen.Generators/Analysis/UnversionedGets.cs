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
        if (map is { TakesDelegate: false } || GetHandlerOf(call, map) is not { } given)
            return null;
        foreach (var handler in HandlersIn(given))
        {
            if (HandlerParser.HandlerOf(handler) is { } method && !IsDecided(method) && _bodies.Of(method) is { } body)
                return IsLeftAlone(call) || _others.AreIn(method) || _others.AreAround(call) ? null : new(handler, method, body);
        }

        return null;
    }

    /// <summary>Whether a call maps a GET to a handler that is not written here: a parameter, one of many in a loop.</summary>
    public bool IsUnseen(IInvocationOperation call, MapCall? map) =>
        GetHandlerOf(call, map) is { } given && HandlersIn(given).Any(handler => HandlerParser.HandlerOf(handler) is null && !IsOfHelper(handler))
        && !IsLeftAlone(call) && !_others.AreAround(call);

    /// <summary>Whether a call maps a GET to a handler of which it does not show what it sends: an object, a result that is made elsewhere.</summary>
    public bool IsOpaque(IInvocationOperation call, MapCall? map) =>
        GetHandlerOf(call, map) is { } given
        && HandlersIn(given).Any(handler => HandlerParser.HandlerOf(handler) is { } method && !IsDecided(method)
            && (map is { TakesDelegate: false } || _bodies.AreOpaque(method)) && !_others.AreIn(method))
        && !IsLeftAlone(call) && !_others.AreAround(call);

    /// <summary>Whether it is the parameter of a helper, whose calls are looked at themselves.</summary>
    private static bool IsOfHelper(IOperation handler) => handler is IParameterReferenceOperation { Parameter.ContainingSymbol.Name: "MapGet" };

    /// <summary>Why ETAG002 finds no version in the body.</summary>
    public string ReasonFor(UnversionedGet get) => BodySource.Reason(get.Body.Type, get.Method, _bodies, parsing);

    /// <summary>
    /// The handler of a call that maps GET, or all methods: one of the framework's, or a helper of that name that takes a delegate.
    /// </summary>
    private static IOperation? GetHandlerOf(IInvocationOperation call, MapCall? map)
    {
        if (map is not null)
            return map.Name == "Map" || map.HttpMethods?.Contains("GET") is true ? map.Handler : null;
        return call.TargetMethod.Name == "MapGet"
            ? call.Arguments.Where(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_Delegate)
                .Select(argument => MapCall.WithoutConversion(argument.Value)).FirstOrDefault()
            : null;
    }

    /// <summary>The handlers that a value may be: written there, in either half of a choice, or in the initializer of a local.</summary>
    private static IEnumerable<IOperation> HandlersIn(IOperation given) => MapCall.WithoutConversion(given) switch
    {
        IConditionalOperation { WhenFalse: { } otherwise } choice => HandlersIn(choice.WhenTrue).Concat(HandlersIn(otherwise)),
        ICoalesceOperation coalesce => HandlersIn(coalesce.Value).Concat(HandlersIn(coalesce.WhenNull)),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => HandlersIn(arm.Value)),
        ILocalReferenceOperation local when Chains.InitializerOf(local) is { } value => HandlersIn(value),
        var handler => [handler],
    };

    private bool IsLeftAlone(IInvocationOperation call) => FluentUse.Follows(call) || _ignored.Contains(call);

    private static bool IsDecided(IMethodSymbol handler) =>
        handler.HasAttribute(TypeNames.EtagGen, "VersionedAttribute") || handler.HasAttribute(TypeNames.EtagGen, "NotVersionedAttribute");
}
