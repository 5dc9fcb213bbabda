using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>A body with all that it holds, and what is wrong with it: it has both where it is sent without a validator.</summary>
/// <param name="Body">The body; null where it cannot be wrapped.</param>
/// <param name="Nested">What it holds.</param>
/// <param name="ExperimentalIds">The diagnostics of the experimental types and members that its case and the readers of it use.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record ParsedBody(
    BodyModel? Body, ImmutableArray<EntityModel> Nested, ImmutableArray<string> ExperimentalIds, ImmutableArray<Problem> Problems)
{
    public static ParsedBody Failed(string id, params string[] arguments) => Failed(Problem.Of(id, arguments));

    public static ParsedBody Failed(params Problem[] problems) => new(null, [], [], [.. problems]);
}

/// <summary>Decides what the validator of a body is made of, but for its shape.</summary>
internal static class BodyParser
{
    public static ParsedBody Parse(FoundBody found, VersionedOptions options, ParseContext context)
    {
        var type = found.Type;
        if (SequenceTypes.IsStreamed(type))
            return ParsedBody.Failed("ETAG014", type.Readable());
        if (NameableTypes.FirstThatIsNot(type, context.Compilation) is { } hidden)
            return ParsedBody.Failed("ETAG016", hidden.Readable());
        if (SequenceTypes.ItemOf(type) is not null && SequenceTypes.MayRunOnce(type) && !IsEnumerable(type))
            return ParsedBody.Failed("ETAG003", type.Readable(), "it could be enumerated only once; return a list");

        if (SequenceTypes.AreSeveral(type))
            return ParsedBody.Failed("ETAG003", type.Readable(), "it is a sequence of more than one type; return a list");

        // The developer names members of what lists and dictionaries hold.
        var entity = SequenceTypes.InnermostItem(type);
        var version = IsObject(entity) ? context.Versions.Find(entity, options.Members) : FoundVersion.None;
        if (version.Problem is { } problem)
            return ParsedBody.Failed(problem);

        return SymbolEqualityComparer.Default.Equals(entity, type) && !version.Members.IsEmpty
            ? ParseEntity(found, version, options, context)
            : ParseHash(found, entity, version, context);
    }

    private static ParsedBody ParseEntity(FoundBody found, FoundVersion version, VersionedOptions options, ParseContext context)
    {
        var (lastModified, problem) = LastModifiedFinder.Find(found.Type, options.LastModified);
        if (problem is not null)
            return ParsedBody.Failed(problem);

        var (graph, entity) = ContentGraph.OfEntity(found.Type, version, context);
        if (!graph.Problems.IsEmpty)
            return Refused(found, graph.Problems, context);

        // The date of the entity says nothing of what else is in the body.
        var date = !entity.HoldsOthers ? lastModified : null;
        var model = ToModel(found, found.Type.Name, entity, null, date, version.IsWeak || graph.IsWeak);
        return new(model, graph.Nested, IdsOf([found.Type, .. graph.Types], context), graph.Warnings);
    }

    private static ParsedBody ParseHash(FoundBody found, ITypeSymbol item, FoundVersion version, ParseContext context)
    {
        var (graph, content) = ContentGraph.OfHash(found.Type, item, version, context);
        if (!graph.HasVersion || (content is null && graph.Problems.IsEmpty))
        {
            return graph.Problems.FirstOrDefault(problem => problem.Id != Uncovered.Id) is { } cause
                ? ParsedBody.Failed(cause)
                : ParsedBody.Failed("ETAG003", found.Type.Readable(), $"neither '{item.Readable()}' nor anything in it has a version member");
        }

        if (!graph.Problems.IsEmpty)
            return Refused(found, graph.Problems, context);

        var name = item.Name + (SymbolEqualityComparer.Default.Equals(item, found.Type) ? "" : "List");
        var model = ToModel(found, name, null, content, lastModified: null, graph.IsWeak);
        return new(model, graph.Nested, IdsOf([found.Type, .. graph.Types], context), graph.Warnings);
    }

    /// <summary>
    /// A body that is not covered as a whole keeps its case, without a validator, so that none made for a wider type takes it.
    /// </summary>
    private static ParsedBody Refused(FoundBody found, ImmutableArray<Problem> problems, ParseContext context) =>
        problems.All(problem => problem.Id == Uncovered.Id)
            ? new(ToModel(found, found.Type.Name, null, null, lastModified: null, isWeak: false), [], IdsOf([found.Type], context), problems)
            : ParsedBody.Failed([.. problems]);

    private static ImmutableArray<string> IdsOf(IEnumerable<ITypeSymbol> types, ParseContext context) =>
        context.IsForGeneration ? context.Experimental.Of(types) : [];

    private static BodyModel ToModel(
        FoundBody found, string name, EntityModel? entity, ContentModel? content, MemberModel? lastModified, bool isWeak) =>
        new(
            found.Type.Qualified(),
            (found.Carrier ?? found.Type).Qualified(),
            name,
            found.Result,
            entity,
            content,
            lastModified,
            Shape: 0,
            isWeak,
            found.IsOpen,
            SequenceTypes.IsCovariant(found.Type));

    /// <summary>Whether a type is the developer's, so that it can have a version.</summary>
    public static bool IsObject(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface && !type.IsTupleType && !type.IsFramework();

    private static bool IsEnumerable(ITypeSymbol type) => type.Is("System.Collections.Generic", "IEnumerable");
}
