using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.Generators.Parsing;

/// <summary>Tells the type of a body from the expression that makes it.</summary>
internal static class WrittenBody
{
    /// <summary>The types that the body can be of, null for one that does not show; none where it is <see langword="null"/>.</summary>
    public static IEnumerable<ITypeSymbol?> TypesOf(ExpressionSyntax body, SemanticModel semantics)
    {
        if (TypeOf(body, semantics) is { SpecialType: not SpecialType.System_Object, TypeKind: not TypeKind.Dynamic } type)
            return [type];
        if (body.IsKind(SyntaxKind.DefaultLiteralExpression) || semantics.GetConstantValue(body) is { HasValue: true, Value: null })
            return [];

        // A choice between two classes has no type by itself.
        var choices = WrittenValues.Alternatives(body, semantics).ToList();
        return choices.Count == 1 && choices[0] == body ? [null] : choices.SelectMany(choice => TypesOf(choice, semantics));
    }

    /// <summary>The type of what is written, or that it gets where it has none by itself: <c>new(…)</c>, a collection expression.</summary>
    private static ITypeSymbol? TypeOf(ExpressionSyntax body, SemanticModel semantics)
    {
        var written = semantics.GetTypeInfo(body);
        var type = WrittenValues.OperandOf(body) is { } operand ? Narrower(TypeOf(operand, semantics), written.Type, semantics) : written.Type;
        return Narrower(type, written.ConvertedType, semantics);
    }

    private static ITypeSymbol? Narrower(ITypeSymbol? from, ITypeSymbol? to, SemanticModel semantics) =>
        from is null || (to is not null && !WrittenValues.StaysIn(from, to, semantics)) ? to : from;
}
