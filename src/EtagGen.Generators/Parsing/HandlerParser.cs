using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Parsing;

/// <summary>A <c>[Versioned]</c> handler in a <c>Map*</c> call: its endpoint, or the reasons why it can have none.</summary>
internal sealed record ParsedHandler(EndpointModel? Endpoint, ImmutableArray<Problem> Problems)
{
    public static ParsedHandler Failed(Problem problem) => new(null, [problem]);
}

/// <summary>
/// Reads a <c>Map*</c> call. The generator takes the endpoint and the analyzer the problems of one and the same result, so
/// what is not reported is generated.
/// </summary>
internal static class HandlerParser
{
    /// <summary>Reads a call.</summary>
    /// <returns>The handler; null where it is not <c>[Versioned]</c>, or the call is none of the framework's.</returns>
    public static ParsedHandler? Parse(IInvocationOperation invocation, Compilation compilation)
    {
        if (MapCall.Of(invocation) is not { } call || HandlerOf(call.Handler) is not { } handler
            || handler.Attribute(TypeNames.EtagGen, "VersionedAttribute") is not { } attribute)
        {
            return null;
        }

        if (!call.TakesDelegate)
            return ParsedHandler.Failed(Problem.Of("ETAG006", Name(handler), "it is mapped as a RequestDelegate, whose result nobody sees; return the entity"));

        var options = VersionedOptions.Of(attribute);
        if (call.HttpMethods is not { } methods || call.ToModel(options.Head) is not { } map || methods.Any(method => method is not ("GET" or "HEAD")))
            return ParsedHandler.Failed(Problem.Of("ETAG010", Name(handler)));

        var (found, resultProblem) = ResultParser.Bodies(handler.ReturnType);
        if (resultProblem is not null)
            return ParsedHandler.Failed(resultProblem);

        var bodies = found.Distinct().Select(body => BodyParser.Parse(body, options, compilation)).ToList();
        var problems = bodies.SelectMany(body => body.Problems).Distinct().ToImmutableArray();
        if (!problems.IsEmpty)
            return new(null, problems);

        var nested = bodies.SelectMany(body => body.Nested).Distinct();
        var wrapper = new WrapperModel(
            bodies.Select(body => body.Body!).ToEquatableArray(), nested.ToEquatableArray(), options.Weak, options.CacheControl);
        return new(new EndpointModel(map, wrapper), []);
    }

    /// <summary>The handler's method; null where what is passed is neither a lambda nor a method.</summary>
    public static IMethodSymbol? HandlerOf(IOperation handler) => handler switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        IMethodReferenceOperation method => method.Method,
        _ => null,
    };

    private static string Name(IMethodSymbol handler) => handler.MethodKind == MethodKind.AnonymousFunction ? "the lambda" : handler.Name;
}
