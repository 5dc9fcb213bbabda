using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>What <c>Current</c> gives, or what is wrong with it: it has both where a GET gets less than it could.</summary>
/// <param name="Current">What it gives; null where it cannot be called.</param>
/// <param name="IsAlone">Whether no body has a version like it.</param>
/// <param name="Nested">What its type holds.</param>
/// <param name="Problems">What is wrong.</param>
internal sealed record ParsedCurrent(
    CurrentModel? Current, bool IsAlone, ImmutableArray<EntityModel> Nested, ImmutableArray<Problem> Problems)
{
    public static ParsedCurrent Failed(Problem problem) => new(null, IsAlone: false, [], [problem]);
}

/// <summary>Decides what the version that <c>Current</c> returns tells of the handler's bodies.</summary>
internal static class CurrentParser
{
    /// <summary>Reads the method that <c>[Versioned]</c> names.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="options">What the attribute says.</param>
    /// <param name="pattern">The route pattern; null where it cannot be seen.</param>
    /// <param name="bodies">The bodies that have a validator of their own.</param>
    /// <param name="contract">Fingerprint of all that the handler may send.</param>
    /// <param name="context">The compilation.</param>
    public static ParsedCurrent Parse(
        IMethodSymbol handler, VersionedOptions options, string? pattern, ImmutableArray<BodyModel> bodies, ulong contract, ParseContext context)
    {
        var (method, problem) = CurrentMethod.Find(handler, options, context);
        if (method is null)
            return ParsedCurrent.Failed(problem!);

        var type = method.Returned.WithoutNullable();
        var (state, nested, fault) = CurrentState.Of(type, options, context);
        if (state is null)
        {
            return ParsedCurrent.Failed(fault ?? Problem.Of("ETAG013", options.Current!,
                $"'{type.Readable()}' is no version, no (key, version) tuple and has no version member"));
        }

        var isBody = bodies.Length != 0 && bodies.All(body => body.Type == state.Entity.Type && body.Entity is not null);
        var suppliesTag = !HaveVersionOf(state, bodies);
        var holdsOthers = !suppliesTag && !isBody && bodies.Any(body => body.Entity!.HoldsOthers);

        // The id of /customers/{id}/last-order is not that of the order.
        var endsInParameter = pattern is null || !pattern.Contains('{') || pattern.TrimEnd('/').EndsWith("}", StringComparison.Ordinal);
        var keyArgument = suppliesTag || isBody || holdsOthers || state.Entity.HasKey || !endsInParameter ? null : KeyArgument(handler, bodies);
        if (keyArgument is { } key)
            state = CurrentState.WithKey(key.Type, type) ?? state;
        var knowsIdentity = suppliesTag || isBody || (!holdsOthers && bodies.All(body => HasKeyOf(state.Entity, body.Entity!)));
        var entity = knowsIdentity && (isBody || state.Entity.HasKey) ? state.Entity : WithoutIdentity(state.Entity);

        // Bob's version 1 of /me must not pass for Alice's.
        var isNamed = isBody || entity.HasKey
            || (method.Arguments.Any(argument => argument.IsOfUrl) && (suppliesTag || endsInParameter))
            || (suppliesTag && !CurrentArguments.DependsOnRequest(handler, context));
        var current = new CurrentModel(
            $"{method.Symbol.ContainingType.Qualified()}.{method.Symbol.Name.Escaped()}",
            method.Arguments.Select(argument => argument.Expression).ToEquatableArray(),
            method.Returned.QualifiedAsWritten(),
            method.Task,
            method.Returned.CanBeNull(),
            entity,
            entity.HasKey ? keyArgument?.Expression : null,
            state.LastModified,
            state.IsWeak,
            suppliesTag ? contract : bodies[0].Shape,
            suppliesTag && isNamed,
            isNamed && !holdsOthers,
            knowsIdentity);
        return new(current, suppliesTag, nested, [.. Problems()]);

        IEnumerable<Problem> Problems()
        {
            if (!isNamed)
            {
                var consequence = suppliesTag ? "a GET has no validator" : "a GET waits for the handler";
                yield return Problem.Of("ETAG009", "answers",
                    $"'{options.Current}' takes nothing from the URL that says which one is meant, so {consequence}: return (key, version) from it");
            }

            if (holdsOthers)
            {
                yield return Problem.Of("ETAG012", bodies[0].Entity!.Name,
                    $"it holds versioned entities that '{options.Current}' does not see, so a GET waits for the handler: return the entity itself from it, or mark what does not count [NotVersioned(\"why\")]");
            }
        }
    }

    /// <summary>The parameter of the handler that is the key of the bodies, where a version comes alone.</summary>
    private static (ITypeSymbol Type, string Expression)? KeyArgument(IMethodSymbol handler, ImmutableArray<BodyModel> bodies) =>
        bodies.All(body => body.Entity is { HasKey: true, Key.Count: 1 }) ? CurrentArguments.KeyOf(handler, bodies[0].Entity!) : null;

    /// <summary>Whether all bodies have a version like that of the state, so that both make one tag.</summary>
    private static bool HaveVersionOf(CurrentState state, ImmutableArray<BodyModel> bodies) =>
        bodies.Length != 0 && bodies.All(body =>
            body is { Entity: { } entity, IsOpen: false }
            && body.Shape == bodies[0].Shape && body.IsWeak == state.IsWeak && AreAlike(entity.Version, state.Entity.Version));

    private static EntityModel WithoutIdentity(EntityModel state) => state with
    {
        Key = EquatableArray<MemberModel>.Empty,
        HasKey = false,
        Children = state.HoldsOthers ? state.Children : EquatableArray<ChildModel>.Empty,
    };

    private static bool HasKeyOf(EntityModel state, EntityModel body) => state.HasKey && body.HasKey && AreAlike(state.Key, body.Key)
        && state.Key.Select(member => member.CanBeNull).SequenceEqual(body.Key.Select(member => member.CanBeNull));

    private static bool AreAlike(EquatableArray<MemberModel> one, EquatableArray<MemberModel> other) =>
        one.Select(member => member.Kind).SequenceEqual(other.Select(member => member.Kind));
}
