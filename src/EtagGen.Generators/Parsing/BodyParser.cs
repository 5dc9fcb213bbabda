using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>A body with the entities in it, or what is wrong with it.</summary>
internal sealed record ParsedBody(BodyModel? Body, ImmutableArray<EntityModel> Nested, Problem? Problem)
{
    public static ParsedBody Failed(string id, params string[] arguments) => new(null, [], Model.Problem.Of(id, arguments));
}

/// <summary>Decides what the validator of a body is made of.</summary>
internal static class BodyParser
{
    public static ParsedBody Parse(FoundBody found, VersionedOptions options, Compilation compilation)
    {
        var type = found.Type;
        if (SequenceTypes.IsStreamed(type))
            return ParsedBody.Failed("ETAG014", type.Readable());
        if (Inaccessible(type, compilation) is { } inaccessible)
            return ParsedBody.Failed("ETAG016", inaccessible.Readable());

        var item = SequenceTypes.ItemOf(type);
        var form = item is null ? BodyForm.Entity : SequenceTypes.FormOf(type);
        if (form is null)
            return ParsedBody.Failed("ETAG003", type.Readable(), "it could be enumerated only once; return a list");

        var entity = item ?? type;
        if (!IsEntity(entity))
            return ParsedBody.Failed("ETAG003", type.Readable(), $"'{entity.Readable()}' is not an entity");

        var version = VersionFinder.Find(entity, options.Members);
        if (version.Problem is not null)
            return new(null, [], version.Problem);
        if (version.Members.IsEmpty)
            return ParsedBody.Failed("ETAG003", type.Readable(), $"'{entity.Readable()}' has no version member");

        var (lastModified, problem) = LastModifiedFinder.Find(entity, options.LastModified);
        if (problem is not null)
            return new(null, [], problem);

        var (root, nested, nestedProblem) = EntityGraph.Of(entity, version);
        if (nestedProblem is not null)
            return new(null, [], nestedProblem);

        // A date says nothing of what else is in the body, and goes back when the latest of a list is deleted.
        if (form != BodyForm.Entity || root!.Children.Count != 0)
            lastModified = null;
        var shape = JsonContract.Fingerprint(type);
        return new(new(type.Qualified(), found.Result, form.Value, root!, lastModified, shape, version.IsWeak), nested, null);
    }

    private static bool IsEntity(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface
        && !type.IsAnonymousType && !type.IsTupleType && !type.IsFramework() && ValueKinds.Of(type) is null && SequenceTypes.ItemOf(type) is null;

    /// <summary>The part of a type that generated code cannot name.</summary>
    private static ITypeSymbol? Inaccessible(ITypeSymbol type, Compilation compilation) => type switch
    {
        IArrayTypeSymbol array => Inaccessible(array.ElementType, compilation),
        INamedTypeSymbol named => IsNameable(named, compilation)
            ? named.TypeArguments.Select(argument => Inaccessible(argument, compilation)).FirstOrDefault(part => part is not null)
            : named,
        ITypeParameterSymbol => type,
        _ => null,
    };

    private static bool IsNameable(INamedTypeSymbol type, Compilation compilation)
    {
        for (var level = type; level is not null; level = level.ContainingType)
        {
            if (level.IsFileLocal)
                return false;
        }

        return !type.IsAnonymousType && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly);
    }
}
