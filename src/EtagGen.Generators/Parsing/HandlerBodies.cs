using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>Reads what a handler may return: what it shows, and of the rest what it shares with others.</summary>
internal static class HandlerBodies
{
    /// <param name="handler">The handler.</param>
    /// <param name="seen">What it shows.</param>
    /// <param name="options">What its attribute says.</param>
    /// <param name="write">What is particular to it where it writes.</param>
    /// <param name="context">The compilation.</param>
    public static ReadBodies Read(
        IMethodSymbol handler,
        (ImmutableArray<FoundBody> Bodies, bool AreAll) seen,
        VersionedOptions options,
        WriteModel? write,
        ParseContext context)
    {
        if (!seen.AreAll && ReadSharing(seen.Bodies, options, write, context) is { } shared)
            return shared;

        var (found, problem) = ResultParser.Bodies(handler, seen, context);
        return problem is not null ? ReadBodies.Failed(problem) : BodyReader.Read(BodyAlternatives.Of(found, context), options, context);
    }

    /// <summary>What shows beside the rest that handlers share; null where there is no rest, or it cannot be shared.</summary>
    private static ReadBodies? ReadSharing(ImmutableArray<FoundBody> seen, VersionedOptions options, WriteModel? write, ParseContext context)
    {
        var others = context.Opaque.For(options);
        if (options.Current is not null && !others.HasHash)
            return null;

        var shared = others.Shared(options.Weak, IsSampleEnough(options, write, context));
        if (seen.IsEmpty)
            return others.HasOthersThan([]) ? shared : null;
        if (!others.IsCovered || shared.Rest is null)
            return null;
        var bodies = BodyAlternatives.Beside(seen, options, context);
        return others.HasOthersThan(bodies) ? BodyReader.Read(bodies, options, context, others) with { Rest = shared.Rest } : null;
    }

    /// <summary>
    /// Where the tag is that of <c>Current</c> alone, nothing of the rest gets into the wrapper. The analyzer looks at all versions
    /// where they are compared, or the developer named them.
    /// </summary>
    private static bool IsSampleEnough(VersionedOptions options, WriteModel? write, ParseContext context) =>
        options.Current is not null || (!context.IsForGeneration && write is null && options.Names.Length == 0);
}
