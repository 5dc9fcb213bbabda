using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>What <c>Current</c> gives, with what its type holds, or what is wrong with it.</summary>
internal sealed record ParsedCurrent(CurrentModel? Current, ImmutableArray<EntityModel> Nested, ImmutableArray<Problem> Problems)
{
    public static ParsedCurrent Failed(Problem problem) => new(null, [], [problem]);
}

/// <summary>Decides what the version that <c>Current</c> returns tells of the handler's bodies.</summary>
internal static class CurrentParser
{
    /// <summary>Reads the method that <c>[Versioned]</c> names.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="options">What the attribute says.</param>
    /// <param name="bodies">The bodies that have a validator of their own.</param>
    /// <param name="contract">Fingerprint of all that the handler may send.</param>
    /// <param name="context">The compilation.</param>
    public static ParsedCurrent Parse(
        IMethodSymbol handler, VersionedOptions options, ImmutableArray<BodyModel> bodies, ulong contract, ParseContext context)
    {
        var (method, problem) = CurrentMethod.Find(handler, options, context.Compilation);
        if (method is null)
            return ParsedCurrent.Failed(problem!);

        var type = method.Returned.WithoutNullable();
        var (state, nested, fault) = CurrentState.Of(type, options, context);
        if (state is null)
            return ParsedCurrent.Failed(fault ?? Problem.Of("ETAG013", options.Current!, $"'{type.Readable()}' is no version, no (key, version) tuple and has no version member"));

        var isBody = bodies.Length != 0 && bodies.All(body => body.Type == state.Entity.Type && body.Entity is not null);
        var suppliesTag = !HaveVersionOf(state, bodies);
        var holdsOthers = !suppliesTag && !isBody && bodies.Any(body => body.Entity!.Children.Count != 0);
        var knowsIdentity = suppliesTag || isBody || (!holdsOthers && bodies.All(body => HasKeyOf(state.Entity, body.Entity!)));
        var entity = knowsIdentity && (isBody || state.Entity.HasKey) ? state.Entity : state.Entity with { Key = EquatableArray<MemberModel>.Empty, HasKey = false };
        var current = new CurrentModel(
            $"{method.Symbol.ContainingType.Qualified()}.{method.Symbol.Name.Escaped()}",
            method.Arguments.ToEquatableArray(),
            method.Returned.QualifiedAsWritten(),
            method.Task,
            method.Returned.CanBeNull(),
            entity,
            state.LastModified,
            state.IsWeak,
            suppliesTag ? contract : bodies[0].Shape,
            suppliesTag,
            !holdsOthers,
            knowsIdentity);
        return new(current, nested, holdsOthers
            ? [Problem.Of("ETAG012", bodies[0].Entity!.Name, $"it holds versioned entities that '{options.Current}' does not see, so a GET waits for the handler: return the entity itself from it, or mark what does not count [NotVersioned(\"why\")]")]
            : []);
    }

    /// <summary>Whether all bodies have a version like that of the state, so that both make one tag.</summary>
    private static bool HaveVersionOf(CurrentState state, ImmutableArray<BodyModel> bodies) =>
        bodies.Length != 0 && bodies.All(body =>
            body is { Entity: { } entity, IsOpen: false } && body.Shape == bodies[0].Shape && body.IsWeak == state.IsWeak && AreAlike(entity.Version, state.Entity.Version));

    private static bool HasKeyOf(EntityModel state, EntityModel body) => state.HasKey && body.HasKey && AreAlike(state.Key, body.Key);

    private static bool AreAlike(EquatableArray<MemberModel> one, EquatableArray<MemberModel> other) =>
        one.Select(member => member.Kind).SequenceEqual(other.Select(member => member.Kind));
}
