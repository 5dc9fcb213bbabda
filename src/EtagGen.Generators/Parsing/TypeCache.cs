using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// What was read of a type, for as long as its compilation is there: it is asked for at every turn. The types of a compilation are in
/// one dictionary, as each entry of a weak table is a handle that every garbage collection looks through.
/// </summary>
internal sealed class TypeCache
{
    private static readonly ConditionalWeakTable<ISourceAssemblySymbol, ConcurrentDictionary<ITypeSymbol, TypeCache>> OfCompilations = new();
    private static readonly ConditionalWeakTable<ITypeSymbol, TypeCache> OfOthers = new();

    /// <summary>Of <see cref="TypeNames.Qualified"/>.</summary>
    public string? Qualified { get; set; }

    /// <summary>Of <see cref="EntityMembers.Of"/>.</summary>
    public ImmutableArray<ISymbol> Readable { get; set; }

    /// <summary>Of <see cref="EntityMembers.WithExplicit"/>.</summary>
    public ImmutableArray<ISymbol> ReadableOrExplicit { get; set; }

    /// <summary>Of <see cref="JsonContract.HiddenMembers"/>.</summary>
    public ImmutableArray<ISymbol> Hidden { get; set; }

    /// <summary>Of <see cref="JsonContract.Fingerprint"/>.</summary>
    public OwnContract? Contract { get; set; }

    /// <summary>What <see cref="SequenceTypes"/> reads of its interfaces, which are a new array each time.</summary>
    public SequenceTypes.Held? Held { get; set; }

    public static TypeCache Of(ITypeSymbol type)
    {
        ISourceAssemblySymbol? source = null;
        if (!IsOfOne(type, ref source) || source is null)
            return OfOthers.GetValue(type, static _ => new());
        var types = OfCompilations.GetValue(source, static _ => new(SymbolEqualityComparer.IncludeNullability));
        return types.TryGetValue(type, out var cache) ? cache : types.GetOrAdd(type, new TypeCache());
    }

    /// <summary>
    /// Whether all of a type that has source is of one compilation. A <c>Page&lt;Order&gt;</c> whose halves are of two projects would
    /// keep each version of one of them alive in the dictionary of the other.
    /// </summary>
    private static bool IsOfOne(ITypeSymbol type, ref ISourceAssemblySymbol? source)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return IsOfOne(array.ElementType, ref source);
            case INamedTypeSymbol named:
                if (named.ContainingAssembly is ISourceAssemblySymbol own)
                {
                    if (source is not null && !ReferenceEquals(source, own))
                        return false;
                    source = own;
                }

                for (var level = named; level is not null; level = level.ContainingType)
                {
                    foreach (var argument in level.TypeArguments)
                    {
                        if (!IsOfOne(argument, ref source))
                            return false;
                    }
                }

                return true;
            default:
                return false;
        }
    }
}
