using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>What a call of one of the framework's <c>Map*</c> methods says of the endpoint.</summary>
/// <param name="Name">The method.</param>
/// <param name="TakesDelegate">Whether it is the overload that binds parameters and results; the other takes a <c>RequestDelegate</c>.</param>
/// <param name="HttpMethods">The methods that the endpoint answers; null where they cannot be seen.</param>
/// <param name="Pattern">The route pattern, without those of its groups; null where it cannot be seen.</param>
internal record RouteCall(string Name, bool TakesDelegate, ImmutableArray<string>? HttpMethods, string? Pattern)
{
    private static readonly ImmutableArray<string> Names =
        ["MapGet", "MapMethods", "MapPost", "MapPut", "MapPatch", "MapDelete", "Map", "MapFallback"];

    private static readonly ImmutableArray<string> Get = ["GET"], Post = ["POST"], Put = ["PUT"], Patch = ["PATCH"], Delete = ["DELETE"];

    /// <summary>Whether a call with this name can be one, as far as syntax tells.</summary>
    public static bool IsName(string name) => name.StartsWith("Map", StringComparison.Ordinal) && Names.Contains(name);

    /// <summary>The interceptor that replaces it; null where there is none for this method.</summary>
    public CallKind? Kind => TakesDelegate && Enum.TryParse<CallKind>(Name, out var kind) ? kind : null;

    /// <summary>Whether a method is one of them.</summary>
    protected static bool IsOne(IMethodSymbol method) => IsName(method.Name)
        && (method.ContainingType.Is("Microsoft.AspNetCore.Builder", "EndpointRouteBuilderExtensions")
            || method.ContainingType.Is("Microsoft.AspNetCore.Builder", "RouteHandlerEndpointRouteBuilderExtensions"));

    /// <summary>The HTTP methods that are in the name; null where none is.</summary>
    protected static ImmutableArray<string>? MethodsOf(string name) => name switch
    {
        "MapGet" => Get,
        "MapPost" => Post,
        "MapPut" => Put,
        "MapPatch" => Patch,
        "MapDelete" => Delete,
        _ => null,
    };
}
