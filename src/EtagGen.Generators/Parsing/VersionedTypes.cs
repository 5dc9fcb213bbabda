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
    private static readonly ConditionalWeakTable<Compilation, StrongBox<ImmutableArray<INamedTypeSymbol>>> Cache = new();

    /// <summary>A body for each of them, alone and as a sequence.</summary>
    public static IEnumerable<FoundBody> Bodies(Compilation compilation)
    {
        var sequence = compilation.GetSpecialType(SpecialType.System_Collections_Generic_IEnumerable_T);
        return Cache.GetValue(compilation, Find).Value.SelectMany(type => new[]
        {
            new FoundBody(ResultKind.Erased, type),
            new FoundBody(ResultKind.Erased, sequence.Construct(type)),
        });
    }

    private static StrongBox<ImmutableArray<INamedTypeSymbol>> Find(Compilation compilation) =>
        new([.. Types(compilation.Assembly.GlobalNamespace).Where(type => IsVersioned(type, compilation))]);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol inner => Types(inner),
        INamedTypeSymbol type => Types(type).Prepend(type),
        _ => Enumerable.Empty<INamedTypeSymbol>(),
    });

    private static bool IsVersioned(INamedTypeSymbol type, Compilation compilation) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsStatic: false, IsGenericType: false, IsRefLikeType: false }
        && NameableTypes.FirstThatIsNot(type, compilation) is null
        && VersionFinder.Find(type, []) is { Members.IsEmpty: false, Problem: null };
}
