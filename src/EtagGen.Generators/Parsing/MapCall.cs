using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Parsing;

/// <summary>A call of one of the framework's <c>Map*</c> methods.</summary>
/// <param name="Name">The method.</param>
/// <param name="Handler">What is passed as the handler, without the conversions around it.</param>
/// <param name="TakesDelegate">Whether it is the overload that binds parameters and results; the other takes a <c>RequestDelegate</c>.</param>
/// <param name="HttpMethods">The methods that the endpoint answers; null where they cannot be seen.</param>
/// <param name="Pattern">The route pattern, without those of its groups; null where it cannot be seen.</param>
internal sealed record MapCall(string Name, IOperation Handler, bool TakesDelegate, ImmutableArray<string>? HttpMethods, string? Pattern)
{
    private static readonly ImmutableArray<string> Names =
        ["MapGet", "MapMethods", "MapPost", "MapPut", "MapPatch", "MapDelete", "Map", "MapFallback"];

    private static readonly ImmutableArray<string> Get = ["GET"], Post = ["POST"], Put = ["PUT"], Patch = ["PATCH"], Delete = ["DELETE"];

    /// <summary>Whether a call with this name can be one, as far as syntax tells.</summary>
    public static bool IsName(string name) => name.StartsWith("Map", StringComparison.Ordinal) && Names.Contains(name);

    public static MapCall? Of(IInvocationOperation invocation)
    {
        var target = invocation.TargetMethod;
        if (!IsName(target.Name) || !IsFrameworkClass(target.ContainingType))
            return null;

        IArgumentOperation? handler = null;
        string? pattern = null;
        foreach (var argument in invocation.Arguments)
        {
            if (argument.Parameter?.Ordinal == target.Parameters.Length - 1)
                handler ??= argument;
            else if (argument.Parameter?.Name == "pattern")
                pattern ??= argument.Value.ConstantValue.Value as string;
        }

        return handler is null ? null : new(
            target.Name,
            WithoutConversion(handler.Value),
            handler.Parameter!.Type.SpecialType == SpecialType.System_Delegate,
            MethodsOf(invocation),
            pattern);
    }

    /// <summary>The interceptor that replaces it; null where there is none for this method.</summary>
    public CallKind? Kind => TakesDelegate && Enum.TryParse<CallKind>(Name, out var kind) ? kind : null;

    public static IOperation WithoutConversion(IOperation value) => value switch
    {
        IConversionOperation conversion => WithoutConversion(conversion.Operand),
        IDelegateCreationOperation creation => WithoutConversion(creation.Target),
        IParenthesizedOperation parenthesized => WithoutConversion(parenthesized.Operand),
        _ => value,
    };

    private static bool IsFrameworkClass(INamedTypeSymbol type) =>
        type.Is("Microsoft.AspNetCore.Builder", "EndpointRouteBuilderExtensions")
        || type.Is("Microsoft.AspNetCore.Builder", "RouteHandlerEndpointRouteBuilderExtensions");

    private static ImmutableArray<string>? MethodsOf(IInvocationOperation invocation) => invocation.TargetMethod.Name switch
    {
        "MapGet" => Get,
        "MapPost" => Post,
        "MapPut" => Put,
        "MapPatch" => Patch,
        "MapDelete" => Delete,
        "MapMethods" => Constants(invocation.Arguments.First(argument => argument.Parameter?.Name == "httpMethods").Value),
        _ => null,
    };

    private static ImmutableArray<string>? Constants(IOperation methods)
    {
        var items = WithoutConversion(methods) switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            ICollectionExpressionOperation collection => collection.Elements,
            _ => [],
        };
        var names = items.Select(MethodName).ToImmutableArray();
        return names.IsEmpty || names.Contains(null) ? null : names!;
    }

    // "GET", or HttpMethods.Get, which is no constant.
    private static string? MethodName(IOperation item) => WithoutConversion(item) switch
    {
        { ConstantValue: { HasValue: true, Value: string name } } => name.ToUpperInvariant(),
        IFieldReferenceOperation { Field: var field } when field.ContainingType.Is("Microsoft.AspNetCore.Http", "HttpMethods") =>
            field.Name.ToUpperInvariant(),
        _ => null,
    };
}
