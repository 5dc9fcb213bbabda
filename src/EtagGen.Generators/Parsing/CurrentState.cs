using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>What <c>Current</c> returns: a version, a version with its key, or a type that has one.</summary>
/// <param name="Entity">As an entity.</param>
/// <param name="LastModified">The member that gives Last-Modified.</param>
/// <param name="IsWeak">Whether the version is a date.</param>
internal sealed record CurrentState(EntityModel Entity, MemberModel? LastModified, bool IsWeak)
{
    public static (CurrentState? State, ImmutableArray<EntityModel> Nested, Problem? Problem) Of(
        ITypeSymbol type, VersionedOptions options, ParseContext context)
    {
        if (type is INamedTypeSymbol { IsTupleType: true, TupleElements.Length: 2 } tuple)
            return (Pair(tuple.TupleElements[0].Type, tuple.TupleElements[1].Type), [], null);
        if (Value(type, "", "version", ValueKinds.Version) is { } version)
            return (Of(type.Qualified(), "CurrentVersion", [version], []), [], null);

        // The developer names members of the body: of another type they are found anew.
        var named = context.Versions.Find(type, options.Members);
        var found = named.Members.IsEmpty ? context.Versions.Find(type, []) : named;
        if (found.Members.IsEmpty)
            return (null, [], found.Problem);

        var (graph, entity) = ContentGraph.OfEntity(type, found, context);
        var (date, _) = LastModifiedFinder.Find(type, null);
        return (new(entity, !entity.HoldsOthers ? date : null, found.IsWeak || graph.IsWeak), graph.Nested, null);
    }

    /// <summary>A version, with a key from elsewhere.</summary>
    public static CurrentState? WithKey(ITypeSymbol key, ITypeSymbol version) =>
        Value(version, "", "version", ValueKinds.Version) is null ? null : Pair(key, version);

    private static CurrentState? Pair(ITypeSymbol keyType, ITypeSymbol versionType) =>
        Value(keyType, ".Item1", "key", ValueKinds.Key) is { } key && Value(versionType, ".Item2", "version", ValueKinds.Version) is { } version
            ? Of($"global::System.ValueTuple<{keyType.QualifiedAsWritten()}, {versionType.QualifiedAsWritten()}>", "KeyAndVersion", [version], [key])
            : null;

    private static CurrentState Of(string type, string name, ImmutableArray<MemberModel> version, ImmutableArray<MemberModel> key) => new(
        new EntityModel(
            type,
            name,
            Named: "",
            IsByValue: false,
            ShowsAll: true,
            IsVersionOnly: false,
            IsSealed: true,
            version.ToEquatableArray(),
            "read by Current",
            key.ToEquatableArray(),
            HasKey: !key.IsEmpty,
            EquatableArray<ChildModel>.Empty,
            EquatableArray<DerivedModel>.Empty,
            IsInCycle: false,
            HoldsOthers: false),
        null,
        version[0].Kind == ValueKind.DateTime);

    /// <summary>A value that is returned as it is, or in a tuple.</summary>
    private static MemberModel? Value(ITypeSymbol declared, string access, string name, Func<ITypeSymbol, ValueSource?> read)
    {
        if (read(declared.WithoutNullable()) is not var (kind, inner))
            return null;
        var canBeNull = access.Length != 0 && declared.CanBeNull();
        return inner is null
            ? new(name, access, kind, canBeNull)
            : new(name, $"{access}{(canBeNull ? "?" : "")}.{inner.Name.Escaped()}", kind, canBeNull || inner.Type.CanBeNull());
    }
}
