using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>The types that an answer can hold although no declaration names them: derived ones, and those behind a bare <c>IResult</c>.</summary>
internal sealed class KnownTypes(Compilation compilation)
{
    private readonly ConcurrentDictionary<IAssemblySymbol, INamedTypeSymbol[]> _types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, IAssemblySymbol[]> _knowing = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, Dictionary<ITypeSymbol, List<INamedTypeSymbol>>> _derived =
        new(SymbolEqualityComparer.Default);

    /// <summary>
    /// The types that an object of the declared one can be of, in this project and those that it references: classes that
    /// derive from a class, or implement an interface.
    /// </summary>
    public ImmutableArray<INamedTypeSymbol> DerivedFrom(ITypeSymbol declared)
    {
        if (declared is not INamedTypeSymbol { IsSealed: false, TypeKind: TypeKind.Class or TypeKind.Interface } || declared.IsFramework())
            return [];
        var derived = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        foreach (var assembly in AssembliesThatKnow(declared.ContainingAssembly))
        {
            if (_derived.GetOrAdd(assembly, IndexOf).TryGetValue(declared, out var types))
                derived.AddRange(types);
        }

        return derived.ToImmutable();
    }

    /// <summary>The types of this project, and of those that it references, that have a version.</summary>
    public IEnumerable<INamedTypeSymbol> Versioned(VersionFinder versions) =>
        Projects().SelectMany(assembly => TypesOf(assembly))
            .Where(type => !type.IsAbstract && versions.Find(type, []) is { Members.IsEmpty: false, Problem: null } && IsOnlyOne(type));

    /// <summary>Whether the name means this type: two packages can have one of that name, and nobody meant to use either.</summary>
    private bool IsOnlyOne(INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
        || (SymbolEqualityComparer.Default.Equals(compilation.GetTypeByMetadataName(MetadataName(type)), type) && !IsHidden(type));

    /// <summary>Whether the name means a namespace where it is written.</summary>
    private bool IsHidden(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? IsHidden(outer)
        : compilation.GetCompilationNamespace(type.ContainingNamespace)?.GetMembers(type.Name).Any(member => member is INamespaceSymbol) is true;

    private static string MetadataName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{MetadataName(outer)}+{type.MetadataName}"
        : type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName
        : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";

    /// <summary>
    /// This project and those that it references: nothing tells them from packages, but that they are signed with its key, or not
    /// at all as most are.
    /// </summary>
    private IEnumerable<IAssemblySymbol> Projects()
    {
        var key = compilation.Assembly.Identity.PublicKeyToken;
        return compilation.SourceModule.ReferencedAssemblySymbols
            .Where(other =>
                other.Identity.PublicKeyToken is var token && (token.IsDefaultOrEmpty || token.SequenceEqual(key))
                && other.Name != TypeNames.EtagGen)
            .Prepend(compilation.Assembly);
    }

    private IAssemblySymbol[] AssembliesThatKnow(IAssemblySymbol assembly) => _knowing.GetOrAdd(assembly, known =>
        [.. compilation.SourceModule.ReferencedAssemblySymbols
            .Where(other => SymbolEqualityComparer.Default.Equals(other, known)
                || other.Modules.Any(module => module.ReferencedAssemblies.Contains(known.Identity)))
            .Prepend(compilation.Assembly)]);

    private INamedTypeSymbol[] TypesOf(IAssemblySymbol assembly) => _types.GetOrAdd(assembly, key =>
        [.. Types(key.GlobalNamespace).Where(type => IsUsable(type) && NameableTypes.FirstThatIsNot(type, compilation) is null)]);

    /// <summary>All types in a namespace: their other members are not asked for, as they would be made for it.</summary>
    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().SelectMany(WithNested).Concat(space.GetNamespaceMembers().SelectMany(Types));

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(WithNested).Prepend(type);

    private static bool IsUsable(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsStatic: false, IsGenericType: false, IsRefLikeType: false } && !IsOfUnknown(type);

    /// <summary>Whether something that it is made from is in an assembly that the project does not reference.</summary>
    private static bool IsOfUnknown(INamedTypeSymbol type)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            if (level.TypeKind == TypeKind.Error)
                return true;
        }

        return type.AllInterfaces.Any(implemented => implemented.TypeKind == TypeKind.Error);
    }

    /// <summary>The classes of an assembly by what they derive from, or implement.</summary>
    private Dictionary<ITypeSymbol, List<INamedTypeSymbol>> IndexOf(IAssemblySymbol assembly)
    {
        var index = new Dictionary<ITypeSymbol, List<INamedTypeSymbol>>(SymbolEqualityComparer.Default);
        foreach (var type in TypesOf(assembly).Where(type => !type.IsAbstract))
        {
            for (var level = type.BaseType; level is { SpecialType: SpecialType.None }; level = level.BaseType)
                Add(level, type);
            foreach (var implemented in type.AllInterfaces.Where(implemented => !implemented.IsFramework()))
                Add(implemented, type);
        }

        return index;

        void Add(ITypeSymbol declared, INamedTypeSymbol type)
        {
            if (!index.TryGetValue(declared, out var types))
                index.Add(declared, types = []);
            types.Add(type);
        }
    }
}
