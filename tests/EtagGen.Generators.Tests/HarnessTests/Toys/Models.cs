using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Tests.HarnessTests.Toys;

internal sealed record GoodModel(string Name, int? Count, GoodList<GoodPart> Parts, (string, bool) Pair);

internal readonly record struct GoodPart(string Name, DayOfWeek Day);

internal readonly struct GoodList<T>(ImmutableArray<T> items) : IEquatable<GoodList<T>>
{
    private readonly ImmutableArray<T> _items = items;

    public bool Equals(GoodList<T> other) => _items.SequenceEqual(other._items);

    public override bool Equals(object? obj) => obj is GoodList<T> other && Equals(other);

    public override int GetHashCode() => _items.Length;
}

internal sealed record SymbolModel(INamedTypeSymbol Type);

internal sealed record NestedSymbolModel(GoodList<(string, IMethodSymbol?)> Methods);

internal sealed record OuterModel(GoodList<SymbolModel> Inner);

internal sealed record ArrayModel(ImmutableArray<string> Names);

internal sealed record LocationModel(Location[] Locations);

internal abstract record BaseModel(object Anything);

internal sealed record DerivedModel(string Name) : BaseModel(Name);

internal sealed class ClassModel
{
    public string Name { get; init; } = "";
}
