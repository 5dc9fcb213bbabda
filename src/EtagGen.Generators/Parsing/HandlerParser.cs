using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Parsing;

/// <summary>A handler that is to be wrapped: its endpoint, or the reasons why it can have none.</summary>
internal sealed record ParsedHandler(EndpointModel? Endpoint, ImmutableArray<Problem> Problems)
{
    public static ParsedHandler Failed(string id, params string[] arguments) => new(null, [Problem.Of(id, arguments)]);
}

/// <summary>
/// Reads the calls that map handlers. The generator takes the endpoint and the analyzer the problems of one and the same
/// result, so what is not reported is generated.
/// </summary>
internal static class HandlerParser
{
    /// <summary>Reads a <c>Map*</c> call.</summary>
    /// <returns>The handler; null where it is not <c>[Versioned]</c>, or the call is none of the framework's.</returns>
    public static ParsedHandler? ParseMap(IInvocationOperation invocation, Compilation compilation)
    {
        if (MapCall.Of(invocation) is not { } call || HandlerOf(call.Handler) is not { } handler || OptionsOf(handler) is not { } options)
            return null;
        return call.Kind is { } kind
            ? Parse(call, handler, options, kind, compilation)
            : ParsedHandler.Failed("ETAG010", Name(handler));
    }

    /// <summary>Reads a <c>WithETag()</c> call.</summary>
    /// <returns>The handler; null where the call is another method of that name.</returns>
    public static ParsedHandler? ParseFluent(IInvocationOperation invocation, Compilation compilation)
    {
        if (!FluentCall.Is(invocation))
            return null;
        if (FluentCall.MapCallOf(invocation) is not { } call || HandlerOf(call.Handler) is not { } handler)
            return ParsedHandler.Failed("ETAG006", "this call", "it must follow a Map* call with a lambda or method as its handler, in one expression or on the local that holds its result");
        return Parse(call, handler, OptionsOf(handler) ?? VersionedOptions.None, CallKind.WithETag, compilation);
    }

    /// <summary>The handler's method; null where what is passed is neither a lambda nor a method.</summary>
    public static IMethodSymbol? HandlerOf(IOperation handler) => handler switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        IMethodReferenceOperation method => method.Method,
        _ => null,
    };

    private static ParsedHandler Parse(MapCall call, IMethodSymbol handler, VersionedOptions options, CallKind kind, Compilation compilation)
    {
        if (!call.TakesDelegate)
            return ParsedHandler.Failed("ETAG006", Name(handler), "it is mapped as a RequestDelegate, whose result nobody sees; return the entity");
        if (call.HttpMethods is not { } methods || methods.Any(method => method is not ("GET" or "HEAD")))
            return ParsedHandler.Failed("ETAG010", Name(handler));

        var (wrapper, problems) = WrapperParser.Parse(handler, options, compilation);
        return new(wrapper is null ? null : new EndpointModel(kind, options.Head, wrapper), problems);
    }

    private static VersionedOptions? OptionsOf(IMethodSymbol handler) =>
        handler.Attribute(TypeNames.EtagGen, "VersionedAttribute") is { } attribute ? VersionedOptions.Of(attribute) : null;

    private static string Name(IMethodSymbol handler) =>
        handler.MethodKind == MethodKind.AnonymousFunction ? "the lambda" : $"'{handler.Name}'";
}
