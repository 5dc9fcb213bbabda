using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>The reasons of ETAG012: why a part of a body is not covered by its validator, so that none is sent.</summary>
internal static class Uncovered
{
    public const string Id = "ETAG012";

    public static Problem NoHash(string part, ITypeSymbol type) => Problem.Of(Id, part,
        $"no hash can be made of '{type.Readable()}', so no validator is sent; make it part of a versioned entity, or mark it [NotVersioned(\"why\")]");

    public static Problem Opaque(string part, ITypeSymbol type) => Problem.Of(Id, part,
        $"'{type.Readable()}' may hold another versioned entity, so no validator is sent; give it a type, or mark it [NotVersioned(\"why\")] where the version of its owner changes with it");

    public static Problem Hidden(string part) => Problem.Of(Id, part,
        "the serialiser writes it and generated code cannot read it, so no validator is sent; make it public, or mark it [NotVersioned(\"why\")]");

    /// <summary>The only one that leaves the body its validator, where it can have one.</summary>
    public static Problem RunsOnce(string part) => Problem.Of(Id, part,
        "it may be an iterator, which would run twice, and then no validator is sent; declare a list or IReadOnlyCollection<T>");

    public static Problem Keys(ITypeSymbol dictionary) => Problem.Of(Id, dictionary.Readable(),
        "no hash can be made of its keys, so no validator is sent; use strings, numbers or enumerations");

    public static Problem OwnCollection(ITypeSymbol collection) => Problem.Of(Id, collection.Readable(),
        "a JSON converter may write more of a class of your own than its items, so no validator is sent; declare what holds it with List<T>, IReadOnlyList<T> or Dictionary<TKey, TValue>");

    public static Problem SeveralSequences(ITypeSymbol type) => Problem.Of(Id, type.Readable(),
        "it is a sequence of more than one type, so no validator is sent");

    public static Problem Endless(ITypeSymbol type) => Problem.Of(Id, type.Readable(),
        "it stands for types without end, so no validator is sent");
}
