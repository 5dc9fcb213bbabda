using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// All types that the body of a result can be of. A derived class is serialised with members of its own, so it has a case of
/// its own, before that of what it derives from; what is none of them is sent without a validator.
/// </summary>
internal static class BodyAlternatives
{
    public static ImmutableArray<FoundBody> Of(ImmutableArray<FoundBody> declared, ParseContext context)
    {
        // Most handlers send one body, of a class that nothing derives from.
        if (declared.Length == 1 && TypeParameters.Replace(declared[0], context) is var only && Derived(only, context).Length == 0)
            return [only];

        if (declared.Any(body => body.IsGuess))
            return Seen([.. declared.Where(body => !body.IsGuess)], [.. declared.Where(body => body.IsGuess)], context);

        var areSeveral = declared.Select(body => body.Type).Distinct<ITypeSymbol>(SymbolEqualityComparer.Default).Count() > 1;
        return SpecialFirst(All(declared, areSeveral, context), context.Compilation);
    }

    /// <summary>A body of each type that has a version, alone and as a sequence, each before those that it could be taken for.</summary>
    public static ImmutableArray<FoundBody> Unknown(ParseContext context)
    {
        // All are classes and structs, or sequences of them, so that the length of the way to the root tells which is wider: there may
        // be hundreds of them, too many to compare each with each.
        return [.. AnyUnknown(context)
            .OrderBy(body => body.Type.TypeKind == TypeKind.Interface)
            .ThenByDescending(body => DerivedTypes.Depth(body.Type.TypeKind == TypeKind.Interface ? body.Type.Argument()! : body.Type))];
    }

    /// <summary>The same in no order, each as it is asked for.</summary>
    public static IEnumerable<FoundBody> AnyUnknown(ParseContext context)
    {
        var bodies = context.Types.Versioned(context.Versions).SelectMany(type => new[]
        {
            new FoundBody(ResultKind.Erased, type, IsGuess: true),
            new FoundBody(ResultKind.Erased, SequenceOf(type, context), IsGuess: true),
        });
        return All(bodies, areSeveral: true, context);
    }

    /// <summary>
    /// The bodies that show beside those that do not, and of the latter no more than could be taken for one of them: what else there
    /// may be, the cases of these do not take.
    /// </summary>
    public static ImmutableArray<FoundBody> Beside(ImmutableArray<FoundBody> seen, VersionedOptions options, ParseContext context)
    {
        var sorted = SpecialFirst(All(seen, areSeveral: true, context), context.Compilation);

        // The order of cases is of no matter where none are emitted.
        if (!context.IsForGeneration || options.Current is not null)
            return sorted;

        // What cannot be wrapped has no case, or an object would take them all.
        var taken = sorted.Where(body => !body.Type.IsSealed && context.Bodies.Of(body, options).Body is not null)
            .SelectMany(body => TakenFor(body, context)).Except(sorted).ToImmutableHashSet();
        return taken.IsEmpty ? sorted : Merged(sorted, context.Opaque.Bodies.Where(taken.Contains), context.Compilation);
    }

    /// <summary>The bodies, with those of the classes that derive from theirs.</summary>
    private static IEnumerable<FoundBody> All(IEnumerable<FoundBody> bodies, bool areSeveral, ParseContext context) => bodies
        .Select(body => TypeParameters.Replace(body with { IsNamed = areSeveral }, context))
        .SelectMany(body => Derived(body, context).Append(body))
        .Distinct();

    /// <summary>The bodies that show beside those that do not: before all but those that could be taken for them.</summary>
    private static ImmutableArray<FoundBody> Seen(ImmutableArray<FoundBody> seen, ImmutableArray<FoundBody> unknown, ParseContext context)
    {
        if (seen.IsEmpty)
            return unknown;

        return Merged(SpecialFirst(All(seen, areSeveral: true, context), context.Compilation), unknown, context.Compilation);
    }

    private static ImmutableArray<FoundBody> Merged(ImmutableArray<FoundBody> seen, IEnumerable<FoundBody> unknown, Compilation compilation)
    {
        var all = unknown.Where(body => !seen.Contains(body)).ToList();
        for (var i = seen.Length - 1; i >= 0; i--)
            all.Insert(1 + all.FindLastIndex(body => CanBe(body, seen[i], compilation)), seen[i]);
        return [.. all];
    }

    /// <summary>
    /// Those that the case of a body would take. Only what derives from its class or interface is looked at, whatever the type arguments:
    /// there may be hundreds of others, and as many handlers.
    /// </summary>
    private static IEnumerable<FoundBody> TakenFor(FoundBody seen, ParseContext context) =>
        context.Opaque.DerivedFrom(seen.Type.OriginalDefinition).Where(unknown => CanBe(unknown, seen, context.Compilation));

    private static bool CanBe(FoundBody body, FoundBody wider, Compilation compilation) =>
        compilation.ClassifyCommonConversion(body.Type, wider.Type).IsImplicit;

    private static FoundBody[] Derived(FoundBody body, ParseContext context)
    {
        if (SequenceTypes.ItemOf(body.Type) is not { } item)
            return [.. context.Types.DerivedFrom(body.Type).Select(type => body with { Type = type, Carrier = body.Carrier ?? body.Type })];

        // A list of a type parameter is a list of what that stands for, and an IReadOnlyList<Base> may be a List<Derived>.
        return body.IsOpen || SequenceTypes.IsCovariant(body.Type)
            ? [.. context.Types.DerivedFrom(item).Select(type =>
                body with { Type = SequenceOf(type, context), Carrier = body.Carrier ?? body.Type, IsOpen = false })]
            : [];
    }

    private static ITypeSymbol SequenceOf(ITypeSymbol item, ParseContext context) =>
        context.Compilation.GetSpecialType(SpecialType.System_Collections_Generic_IEnumerable_T).Construct(item);

    /// <summary>Puts each body before those that it could be taken for: in a switch the first case that fits wins.</summary>
    private static ImmutableArray<FoundBody> SpecialFirst(IEnumerable<FoundBody> bodies, Compilation compilation)
    {
        var sorted = ImmutableArray.CreateBuilder<FoundBody>();
        foreach (var body in bodies)
        {
            var wider = 0;
            while (wider < sorted.Count && !CanBe(body, sorted[wider], compilation))
                wider++;
            sorted.Insert(wider, body);
        }

        return sorted.ToImmutable();
    }
}
