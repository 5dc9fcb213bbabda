using System.Collections.Concurrent;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Analysis;

/// <summary>A body that a handler sends.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Version">The version member that it has, or that something in it has; null: there is none.</param>
/// <param name="Attribute">What gives it a validator, where it has a version.</param>
internal sealed record SentBody(ITypeSymbol Type, string? Version, string Attribute);

/// <summary>Tells which of the bodies that a handler sends could have a validator.</summary>
internal sealed class SentBodies(ParseContext parsing)
{
    private readonly ConcurrentDictionary<ITypeSymbol, string?> _versions = new(SymbolEqualityComparer.Default);

    /// <summary>The body of a handler with a version, or else one that could be given a version.</summary>
    /// <returns>The body; null where the handler sends none, or nothing but texts, files, streams and types of .NET.</returns>
    public SentBody? Of(IMethodSymbol handler)
    {
        SentBody? plain = null;
        foreach (var found in ResultParser.Seen(handler, parsing).Bodies)
        {
            var body = TypeParameters.Replace(found, parsing);
            if (!BodyParser.IsObject(ItemOf(body.Type)))
                continue;
            if (_versions.GetOrAdd(body.Type, _ => VersionIn(body)) is { } version)
                return new(found.Type.WithNullableAnnotation(NullableAnnotation.None), version, AttributeFor(body.Type));
            plain ??= new(found.Type.WithNullableAnnotation(NullableAnnotation.None), null, "");
        }

        return plain;
    }

    /// <summary>Whether a handler may send what does not show: it writes that itself, has it from elsewhere, or calls it an object.</summary>
    public bool AreOpaque(IMethodSymbol handler)
    {
        var result = ResultParser.WithoutTask(handler.ReturnType);
        if (result is null or { SpecialType: SpecialType.System_Void })
            return handler.Parameters.Any(parameter => IsResponse(parameter.Type));
        var (bodies, areAll) = ResultParser.IsResultInterface(result)
            ? WrittenResults.Bodies(handler, parsing)
            : (ResultParser.Seen(handler, parsing).Bodies, !ResultParser.IsOwn(result));
        return !areAll || bodies.Any(body => ItemOf(body.Type) is { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic });
    }

    private static bool IsResponse(ITypeSymbol type) =>
        type.Is("Microsoft.AspNetCore.Http", "HttpContext") || type.Is("Microsoft.AspNetCore.Http", "HttpResponse");

    /// <summary>The version member of a type, as the developer writes it; null where it has none.</summary>
    public string? VersionOf(ITypeSymbol type)
    {
        // Of several, the developer names one.
        var version = BodyParser.IsObject(type) && !type.IsAnonymousType ? parsing.Versions.FindNested(type) : FoundVersion.None;
        return version.Members.IsEmpty ? null : string.Join(", ", version.Members.Select(member => $"{type.Name}.{member.Path}"));
    }

    /// <summary>What a list, or a stream of items, is made of.</summary>
    public static ITypeSymbol ItemOf(ITypeSymbol body) => SequenceTypes.InnermostItem(SequenceTypes.StreamedItemOf(body) ?? body);

    private string AttributeFor(ITypeSymbol body) =>
        SequenceTypes.IsStreamed(body) ? "[Versioned(Current = nameof(…))]"
        : parsing.Versions.Find(ItemOf(body), []).Problem is not null ? "[Versioned(nameof(…))]"
        : "[Versioned]";

    private string? VersionIn(FoundBody body)
    {
        if (VersionOf(ItemOf(body.Type)) is { } version)
            return version;

        // A page has no version of its own, but what it holds may have.
        var parsed = parsing.Bodies.Of(body, VersionedOptions.None);
        return parsed is { Body.IsCovered: true } && parsed.Nested.FirstOrDefault(nested => nested.Version.Count != 0) is { } entity
            ? $"{entity.Name}.{entity.Version[0].Path}"
            : null;
    }
}
