using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// Puts the constraint in the place of a type parameter: <c>MapCrud&lt;T&gt;() where T : Entity</c> returns an <c>Entity</c>, as far
/// as a wrapper can know, and a <c>List&lt;T&gt;</c> is an <c>IEnumerable&lt;Entity&gt;</c>.
/// </summary>
internal static class TypeParameters
{
    /// <summary>The body without type parameters, or as it is.</summary>
    public static FoundBody Replace(FoundBody body, ParseContext context)
    {
        if (Replaced(body.Type, context) is not { } type)
            return body;

        // Ok<T> cannot be named, but its value can be asked for.
        return new(body.Result == ResultKind.Value ? ResultKind.Value : ResultKind.Erased, type, IsOpen: true);
    }

    private static ITypeSymbol? Replaced(ITypeSymbol type, ParseContext context)
    {
        if (type is ITypeParameterSymbol parameter)
            return Constraint(parameter, context);
        return SequenceTypes.ItemOf(type) is ITypeParameterSymbol { IsReferenceType: true } item && Constraint(item, context) is { } constraint
            ? context.Compilation.GetSpecialType(SpecialType.System_Collections_Generic_IEnumerable_T).Construct(constraint)
            : null;
    }

    /// <summary>The class, or else the first interface with a version.</summary>
    private static ITypeSymbol? Constraint(ITypeParameterSymbol parameter, ParseContext context) =>
        parameter.ConstraintTypes.FirstOrDefault(type => type.TypeKind == TypeKind.Class)
        ?? parameter.ConstraintTypes.FirstOrDefault(type =>
            type.TypeKind == TypeKind.Interface && !context.Versions.Find(type, []).Members.IsEmpty);
}
