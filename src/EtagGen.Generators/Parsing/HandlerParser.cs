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
    public static ParsedHandler? ParseMap(IInvocationOperation invocation, ParseContext context)
    {
        if (MapCall.Of(invocation) is not { } call)
            return null;
        if (HandlerOf(call.Handler) is not { } handler)
            return TakesAnyHandler(call) ? new(new EndpointModel(call.Kind!.Value, Head: false, Wrapper: null), []) : null;
        return OptionsOf(handler) is { } options ? ParseMap(call, handler, options, context) : null;
    }

    /// <summary>Reads a <c>Map*</c> call whose handler is known.</summary>
    /// <returns>The handler; null where it is not <c>[Versioned]</c>.</returns>
    public static ParsedHandler? ParseMap(WrittenCall call, ParseContext context) =>
        OptionsOf(call.Method) is { } options ? ParseMap(call, call.Method, options, context) : null;

    /// <summary>Reads a <c>Map*</c> call as if its handler said this, as it would with a fix.</summary>
    /// <returns>The handler; null where there is none, or the call is none of the framework's.</returns>
    public static ParsedHandler? ParseMap(IInvocationOperation invocation, VersionedOptions options, ParseContext context) =>
        MapCall.Of(invocation) is { } call && HandlerOf(call.Handler) is { } handler ? ParseMap(call, handler, options, context) : null;

    /// <summary>Reads a handler by itself, as it may reach a call as a mere delegate.</summary>
    /// <returns>The handler; null where it cannot be wrapped, or not be recognised at run time.</returns>
    public static HandlerModel? ParseHandler(IMethodSymbol handler, ParseContext context)
    {
        if (OptionsOf(handler) is not { } options
            || NameableTypes.FirstThatIsNot(handler.ReturnType, context.Compilation) is not null
            || MustBeMappedDirectly(handler, options)
            || WrapperParser.Parse(handler, options, writes: false, pattern: null, context).Wrapper is not { } wrapper)
        {
            return null;
        }

        return new(
            handler.ReturnType.Qualified(), options.Members.ToEquatableArray(), options.LastModified, options.Weak, options.CacheControl, wrapper);
    }

    /// <summary>Whether its wrapper depends on its parameters, which a call that takes a mere delegate does not see.</summary>
    public static bool MustBeMappedDirectly(IMethodSymbol handler, VersionedOptions options) =>
        options.Current is not null || options.RequireIfMatch || WriteParser.IfMatchOf(handler) is not null;

    /// <summary>Reads a <c>WithETag()</c> call.</summary>
    /// <returns>The handler; null where the call is another method of that name.</returns>
    public static ParsedHandler? ParseFluent(IInvocationOperation invocation, ParseContext context)
    {
        if (!FluentCall.Is(invocation))
            return null;
        if (FluentCall.MapCallOf(invocation) is not { } call || HandlerOf(call.Handler) is not { } handler)
        {
            return ParsedHandler.Failed("ETAG006", "this call",
                "it must follow a Map* call with a lambda or method as its handler, in one expression or on the local that holds its result");
        }

        return Parse(call, handler, OptionsOf(handler) ?? VersionedOptions.None, call.Kind is null ? null : CallKind.WithETag, context);
    }

    /// <summary>The handler's method; null where what is passed is neither a lambda nor a method.</summary>
    public static IMethodSymbol? HandlerOf(IOperation handler) => handler switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        IMethodReferenceOperation method => method.Method,
        _ => null,
    };

    /// <summary>Whether a call takes a handler that cannot be seen there, so that its wrapper is chosen when the endpoint is built.</summary>
    public static bool TakesAnyHandler(MapCall call) => call.Kind is not null && HandlerOf(call.Handler) is null && IsDelegate(call.Handler.Type);

    private static bool IsDelegate(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Delegate } or { SpecialType: SpecialType.System_Delegate or SpecialType.System_MulticastDelegate };

    private static ParsedHandler ParseMap(RouteCall call, IMethodSymbol handler, VersionedOptions options, ParseContext context) => call.TakesDelegate
        ? Parse(call, handler, options, call.Kind, context)
        : ParsedHandler.Failed("ETAG006", Name(handler), "it is mapped as a RequestDelegate, whose result nobody sees; return the entity");

    private static ParsedHandler Parse(RouteCall call, IMethodSymbol handler, VersionedOptions options, CallKind? replaced, ParseContext context)
    {
        if (replaced is not { } kind)
            return ParsedHandler.Failed("ETAG006", Name(handler), $"'{call.Name}' answers all methods; map it with MapGet or MapMethods");
        if (options.Current is null && WriteParser.IfMatchOf(handler) is null && ChangingMethodOf(call, options) is { } changing)
            return ParsedHandler.Failed("ETAG010", Name(handler), changing);

        var writes = call.HttpMethods is not { } methods || methods.Any(method => method is not ("GET" or "HEAD"));
        var (wrapper, problems) = WrapperParser.Parse(handler, options, writes, call.Pattern, context);
        return new(wrapper is null ? null : new EndpointModel(kind, options.Head, wrapper, DirectOf(handler, kind, wrapper, context)), problems);
    }

    /// <summary>Only what reads, and decides nothing before the handler runs, can do without a filter.</summary>
    private static DirectModel? DirectOf(IMethodSymbol handler, CallKind kind, WrapperModel wrapper, ParseContext context) =>
        context.IsForGeneration && kind == CallKind.MapGet && wrapper is { Current: null, Write: null } ? DirectParser.Of(handler, context) : null;

    /// <summary>The method of an endpoint that changes or removes what If-Match protects; null: it has none.</summary>
    private static string? ChangingMethodOf(RouteCall call, VersionedOptions options) => call.HttpMethods is { } methods
        ? methods.FirstOrDefault(method => method is "PUT" or "PATCH" or "DELETE" || (options.RequireIfMatch && method is not ("GET" or "HEAD")))
        : "method that is not written out in the call";

    private static VersionedOptions? OptionsOf(IMethodSymbol handler) =>
        handler.Attribute(TypeNames.EtagGen, "VersionedAttribute") is { } attribute ? VersionedOptions.Of(attribute) : null;

    private static string Name(IMethodSymbol handler) =>
        handler.MethodKind == MethodKind.AnonymousFunction ? "the lambda" : $"'{handler.Name}'";
}
