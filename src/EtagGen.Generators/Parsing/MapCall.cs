using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Parsing;

/// <summary>A call of one of the framework's <c>Map*</c> methods, with what is passed to it.</summary>
/// <param name="Route">What it says of the endpoint.</param>
/// <param name="Handler">What is passed as the handler, without the conversions around it.</param>
internal sealed record MapCall(RouteCall Route, IOperation Handler) : RouteCall(Route)
{
    public static MapCall? Of(IInvocationOperation invocation)
    {
        var target = invocation.TargetMethod;
        if (!IsOne(target))
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
            new(target.Name, handler.Parameter!.Type.SpecialType == SpecialType.System_Delegate, MethodsOf(invocation), pattern),
            WithoutConversion(handler.Value));
    }

    public static IOperation WithoutConversion(IOperation value) => value switch
    {
        IConversionOperation conversion => WithoutConversion(conversion.Operand),
        IDelegateCreationOperation creation => WithoutConversion(creation.Target),
        IParenthesizedOperation parenthesized => WithoutConversion(parenthesized.Operand),
        _ => value,
    };

    private static ImmutableArray<string>? MethodsOf(IInvocationOperation invocation) => invocation.TargetMethod.Name == "MapMethods"
        ? Constants(invocation.Arguments.First(argument => argument.Parameter?.Name == "httpMethods").Value)
        : MethodsOf(invocation.TargetMethod.Name);

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
