using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// Where to stop: a <c>Node&lt;T&gt;</c> with a member of type <c>Node&lt;Node&lt;T&gt;&gt;</c> stands for types without end.
/// </summary>
internal static class TypeNesting
{
    // Deeper than anybody writes.
    private const int MaxDepth = 16;

    /// <summary>Whether the type arguments of a type are nested so deeply that it must be one of them.</summary>
    public static bool IsEndless(this ITypeSymbol type) => IsDeeper(type, MaxDepth);

    private static bool IsDeeper(ITypeSymbol type, int depth)
    {
        if (depth == 0)
            return true;
        if (type is IArrayTypeSymbol array)
            return IsDeeper(array.ElementType, depth - 1);
        if (type is not INamedTypeSymbol { IsGenericType: true } named)
            return false;
        foreach (var argument in named.TypeArguments)
        {
            if (IsDeeper(argument, depth - 1))
                return true;
        }

        return false;
    }
}
