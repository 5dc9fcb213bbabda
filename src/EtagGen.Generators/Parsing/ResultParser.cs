using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>A result that a handler can return with a body of its own.</summary>
/// <param name="Result">What carries it.</param>
/// <param name="Type">The type of the body.</param>
/// <param name="IsOpen">Whether a constraint stands for a type parameter.</param>
/// <param name="Carrier">The type that the result was declared with, where that of the body is derived from it.</param>
/// <param name="IsGuess">Whether nothing says that the handler returns it.</param>
/// <param name="IsNamed">Whether its name counts too, as there are others, whose contract and keys may be like its own.</param>
internal sealed record FoundBody(
    ResultKind Result, ITypeSymbol Type, bool IsOpen = false, ITypeSymbol? Carrier = null, bool IsGuess = false, bool IsNamed = false)
{
    /// <summary>Fingerprint of what is sent of it, for a tag that does not come from it.</summary>
    public ulong Contract => JsonContract.Fingerprint(SequenceTypes.StreamedItemOf(Type) ?? Type, named: false);

    /// <summary>Whether one case takes both: a derived class that <c>Ok&lt;Base&gt;</c> carries is not one that <c>Ok&lt;Derived&gt;</c> does.</summary>
    public bool Equals(FoundBody? other) =>
        other is not null && other.Result == Result && SymbolEqualityComparer.Default.Equals(other.Type, Type)
        && (Result is ResultKind.Value or ResultKind.Erased || SymbolEqualityComparer.Default.Equals(other.Carrier ?? other.Type, Carrier ?? Type));

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Type);
}

/// <summary>Finds the bodies in the return type of a handler, behind tasks, typed results and their unions.</summary>
internal static class ResultParser
{
    /// <summary>All bodies that a handler may return; where it does not show, all that have a version.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="seen">What <see cref="Seen"/> says of it.</param>
    /// <param name="context">The compilation.</param>
    public static (ImmutableArray<FoundBody> Bodies, Problem? Problem) Bodies(
        IMethodSymbol handler, (ImmutableArray<FoundBody> Bodies, bool AreAll) seen, ParseContext context)
    {
        var bodies = seen.AreAll ? seen.Bodies : [.. seen.Bodies, .. context.Opaque.Bodies];
        if (!bodies.IsEmpty)
            return (bodies, null);
        var reason = WithoutTask(handler.ReturnType) is null or { SpecialType: SpecialType.System_Void }
            ? "it returns no body"
            : "it has no body with a version";
        return ([], Problem.Of("ETAG003", handler.ReturnType.Readable(), reason));
    }

    /// <summary>The bodies that a handler says it returns, and whether there can be no others.</summary>
    public static (ImmutableArray<FoundBody> Bodies, bool AreAll) Seen(IMethodSymbol handler, ParseContext context)
    {
        var result = WithoutTask(handler.ReturnType);
        if (result is null or { SpecialType: SpecialType.System_Void })
            return ([], true);
        if (!IsResult(result))
            return ([new(ResultKind.Value, result.WithoutNullable())], true);
        if (IsResultInterface(result))
        {
            var (returned, areAll) = WrittenResults.Bodies(handler, context);
            return (returned, areAll && !returned.IsEmpty);
        }

        return (BodiesOf(result), true);
    }

    /// <summary>The bodies that a typed result, or a union of them, can have.</summary>
    public static ImmutableArray<FoundBody> BodiesOf(ITypeSymbol result)
    {
        var bodies = ImmutableArray.CreateBuilder<FoundBody>();
        AddBodies(result, bodies);
        return bodies.ToImmutable();
    }

    /// <summary>The bodies of a typed result, or of all that a union is made of, each once.</summary>
    private static void AddBodies(ITypeSymbol result, ImmutableArray<FoundBody>.Builder bodies)
    {
        if (result.Is(TypeNames.HttpResults, "Results"))
        {
            foreach (var alternative in ((INamedTypeSymbol)result).TypeArguments)
                AddBodies(alternative, bodies);
        }
        else if (KindOf(result) is { } kind && BodyOf(kind, result.Argument()!) is var body && !bodies.Contains(body))
        {
            bodies.Add(body);
        }
    }

    // Ok<Point?> of a struct is no Ok<Point>, but its value is a Point.
    private static FoundBody BodyOf(ResultKind result, ITypeSymbol type) =>
        type.WithoutNullable() is var value && SymbolEqualityComparer.Default.Equals(value, type) ? new(result, type) : new(ResultKind.Erased, value);

    /// <summary>What comes out of a task, or the type itself; null where the task has no value.</summary>
    public static ITypeSymbol? WithoutTask(ITypeSymbol type)
    {
        const string tasks = "System.Threading.Tasks";
        if (!type.Is(tasks, "Task") && !type.Is(tasks, "ValueTask"))
            return type;
        return ((INamedTypeSymbol)type).TypeArguments.FirstOrDefault();
    }

    /// <summary>What a typed result with a body is; null where its body, if it has one, does not represent the resource.</summary>
    public static ResultKind? KindOf(ITypeSymbol result)
    {
        if (result is not INamedTypeSymbol { TypeArguments.Length: 1 })
            return null;
        return result.Is(TypeNames.HttpResults, "Ok") ? ResultKind.Ok
            : result.Is(TypeNames.HttpResults, "Created") ? ResultKind.Created
            : result.Is(TypeNames.HttpResults, "CreatedAtRoute") ? ResultKind.CreatedAtRoute
            : result.Is(TypeNames.HttpResults, "JsonHttpResult") ? ResultKind.Json
            : null;
    }

    /// <summary>Whether a type is a result of the framework, or of the same interface.</summary>
    public static bool IsResult(ITypeSymbol? type) =>
        type is not null && !SequenceTypes.IsList(type) && (IsResultInterface(type) || type.AllInterfaces.Any(IsResultInterface));

    /// <summary>Whether a type is a result of the developer's, which writes what it likes.</summary>
    public static bool IsOwn(ITypeSymbol type) => IsResult(type) && !type.IsFramework();

    /// <summary>Whether a type is the bare interface, which says nothing of the body.</summary>
    public static bool IsResultInterface(ITypeSymbol type) => type.Is("Microsoft.AspNetCore.Http", "IResult");
}
