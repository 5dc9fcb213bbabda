using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// The types of a compilation that have a version: what a result can hold whose body cannot be seen, because it comes from a
/// mediator or a service.
/// </summary>
internal static class VersionedTypes
{
    private static readonly ConditionalWeakTable<ParseContext, StrongBox<ImmutableArray<INamedTypeSymbol>>> Cache = new();

    /// <summary>A body for each of them, alone and as a sequence.</summary>
    public static IEnumerable<FoundBody> Bodies(ParseContext context)
    {
        var sequence = context.Compilation.GetSpecialType(SpecialType.System_Collections_Generic_IEnumerable_T);
        return Cache.GetValue(context, Find).Value.SelectMany(type => new[]
        {
            new FoundBody(ResultKind.Erased, type),
            new FoundBody(ResultKind.Erased, sequence.Construct(type)),
        });
    }

    private static StrongBox<ImmutableArray<INamedTypeSymbol>> Find(ParseContext context) =>
        new([.. Types(context.Compilation.Assembly.GlobalNamespace).Where(type => IsVersioned(type, context))]);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol inner => Types(inner),
        INamedTypeSymbol type => Types(type).Prepend(type),
        _ => Enumerable.Empty<INamedTypeSymbol>(),
    });

    private static bool IsVersioned(INamedTypeSymbol type, ParseContext context) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsStatic: false, IsGenericType: false, IsRefLikeType: false }
        && NameableTypes.FirstThatIsNot(type, context.Compilation) is null
        && context.Versions.Find(type, []) is { Members.IsEmpty: false, Problem: null };
}
