using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>Decides what the wrapper of a handler is made of, from its results and the developer's options.</summary>
internal static class WrapperParser
{
    /// <summary>Reads a handler.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="options">What its attribute says.</param>
    /// <param name="writes">Whether it is mapped to other methods than GET and HEAD.</param>
    /// <param name="pattern">The route pattern; null where it cannot be seen.</param>
    /// <param name="context">The compilation.</param>
    public static (WrapperModel? Wrapper, ImmutableArray<Problem> Problems) Parse(
        IMethodSymbol handler, VersionedOptions options, bool writes, string? pattern, ParseContext context)
    {
        var seen = ResultParser.Seen(handler, context);
        var write = writes ? WriteParser.Parse(handler, options, context) : null;
        var read = HandlerBodies.Read(handler, seen, options, write, context);
        if (options.Current is not null)
            return WithCurrent(handler, options, pattern, ContractOf(seen, context), read, write, context);
        if (write?.IfMatch is not null)
            return WithIfMatch(handler, options, read, write, context);
        return Plain(read, options, write);
    }

    private static (WrapperModel?, ImmutableArray<Problem>) Plain(ReadBodies read, VersionedOptions options, WriteModel? write) =>
        read.IsEmpty || read.Problems.Any(problem => Rules.Rules.IsError(problem.Id))
            ? (null, read.Problems)
            : (ToModel(read, options, null, write), read.Problems);

    /// <summary>The current version comes from elsewhere, so any result will do.</summary>
    private static (WrapperModel?, ImmutableArray<Problem>) WithCurrent(
        IMethodSymbol handler, VersionedOptions options, string? pattern, ulong contract, ReadBodies read, WriteModel? write, ParseContext context)
    {
        var parsed = CurrentParser.Parse(handler, options, pattern, read.Covered, contract, context);
        if (parsed.Current is not { } current)
            return (null, parsed.Problems);
        if (write is not null && WriteParser.FaultOf(handler, [current.State], context.Compilation) is { } fault)
            return (null, [fault]);

        var bodies = parsed.IsAlone ? ReadBodies.Failed() : read;
        var problems = (parsed.IsAlone ? read.Problems.RemoveAll(problem => problem.Id != "ETAG005") : read.Problems).AddRange(parsed.Problems);
        var model = ToModel(bodies, options, current, write);
        return problems.Any(problem => Rules.Rules.IsError(problem.Id))
            ? (null, problems)
            : (model with { Nested = model.Nested.Concat(parsed.Nested).Distinct().ToEquatableArray() }, problems);
    }

    /// <summary>Fingerprint of all that a handler may send; of files and the like nothing is known. No rule looks at it.</summary>
    private static ulong ContractOf((ImmutableArray<FoundBody> Bodies, bool AreAll) seen, ParseContext context)
    {
        if (!context.IsForGeneration)
            return 0;
        var contracts = seen.Bodies.Select(body => body.Contract);
        var all = seen.AreAll ? contracts : contracts.Concat(context.Opaque.Contracts);
        return all.Aggregate(0UL, (bits, contract) => unchecked((bits * 31) ^ contract));
    }

    /// <summary>The handler compares the version itself, so any result will do.</summary>
    private static (WrapperModel?, ImmutableArray<Problem>) WithIfMatch(
        IMethodSymbol handler, VersionedOptions options, ReadBodies read, WriteModel write, ParseContext context)
    {
        var problems = read.Problems.RemoveAll(problem => problem.Id is "ETAG003" or "ETAG014" or "ETAG016");
        if (WriteParser.FaultOf(handler, read.Covered.Select(body => body.Entity).OfType<EntityModel>(), context.Compilation) is { } fault)
            problems = problems.Add(fault);
        return problems.Any(problem => Rules.Rules.IsError(problem.Id)) ? (null, problems) : (ToModel(read, options, null, write), problems);
    }

    private static WrapperModel ToModel(ReadBodies read, VersionedOptions options, CurrentModel? current, WriteModel? write) =>
        read is { Bodies.Count: 0, Rest: { } rest } && options.CacheControl is null && current is null && write is null
            ? rest
            : new(read.Bodies, read.Nested, options.Weak, options.CacheControl, read.ExperimentalIds, current, write, read.Rest);
}
