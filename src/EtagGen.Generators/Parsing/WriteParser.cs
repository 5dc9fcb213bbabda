using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>Reads what is particular to a handler that writes.</summary>
internal static class WriteParser
{
    private const string Conflict = "Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException";

    public static WriteModel Parse(IMethodSymbol handler, VersionedOptions options, Compilation compilation)
    {
        var ifMatch = IfMatchOf(handler);
        return new(
            options.RequireIfMatch,
            ifMatch?.Type.Qualified(),
            ifMatch?.Ordinal ?? 0,
            (options.Current is not null || ifMatch is not null) && compilation.GetTypeByMetadataName(Conflict) is not null);
    }

    /// <summary>The parameter that takes the versions which the request names.</summary>
    public static IParameterSymbol? IfMatchOf(IMethodSymbol handler) =>
        handler.Parameters.FirstOrDefault(parameter => parameter.Type.Is(TypeNames.EtagGen, "IfMatch"));

    /// <summary>Why no version of the bodies can be read into it; null where it can.</summary>
    public static Problem? FaultOf(IParameterSymbol ifMatch, IEnumerable<EntityModel> entities)
    {
        var type = ((INamedTypeSymbol)ifMatch.Type).TypeArguments[0];
        var name = $"{ifMatch.Type.Readable()} {ifMatch.Name}";
        if (type.TypeKind != TypeKind.Enum && ValueKinds.Of(type) is null or ValueKind.Formattable || type.SpecialType is SpecialType.System_IntPtr or SpecialType.System_UIntPtr)
            return Problem.Of("ETAG005", name, "a version can be read back into an integer, an enumeration, byte[], Guid, DateTime, DateTimeOffset or string");
        foreach (var entity in entities)
        {
            if (entity.Version.Count != 1)
                return Problem.Of("ETAG005", name, $"the version of '{entity.Name}' is made of several members, of which the tag has a hash");
            if (!Fits(ValueKinds.Of(type)!.Value, entity.Version[0].Kind))
                return Problem.Of("ETAG005", name, $"the version of '{entity.Name}', {entity.Version[0].Path}, is of another type");
        }

        return null;
    }

    private static bool Fits(ValueKind type, ValueKind version) =>
        type == version || (type is ValueKind.SignedInteger or ValueKind.UnsignedInteger && version is ValueKind.SignedInteger or ValueKind.UnsignedInteger);
}
