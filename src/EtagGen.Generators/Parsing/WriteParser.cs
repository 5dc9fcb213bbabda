using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>Where a handler takes an <c>IfMatch&lt;T&gt;</c>.</summary>
/// <param name="Name">The parameter or member.</param>
/// <param name="Type">Its type.</param>
/// <param name="Expression">Its value, as an expression over the invocation of the handler.</param>
internal sealed record IfMatchParameter(string Name, ITypeSymbol Type, string Expression);

/// <summary>Reads what is particular to a handler that writes.</summary>
internal static class WriteParser
{
    public static WriteModel Parse(IMethodSymbol handler, VersionedOptions options, ParseContext context)
    {
        var ifMatch = IfMatchOf(handler);
        return new(
            options.RequireIfMatch,
            ifMatch?.Expression,
            (options.Current is not null || ifMatch is not null) && context.HasConflicts);
    }

    /// <summary>The parameter, or member of an <c>[AsParameters]</c> one, that takes the versions which the request names.</summary>
    public static IfMatchParameter? IfMatchOf(IMethodSymbol handler)
    {
        foreach (var parameter in handler.Parameters)
        {
            if (IsIfMatch(parameter.Type))
                return new(parameter.Name, parameter.Type, CurrentArguments.Argument(parameter));
            if (CurrentArguments.IsSplit(parameter)
                && EntityMembers.Of(parameter.Type).FirstOrDefault(member => IsIfMatch(EntityMembers.TypeOf(member))) is { } member)
            {
                return new(member.Name, EntityMembers.TypeOf(member), $"{CurrentArguments.Argument(parameter)}.{member.Name.Escaped()}");
            }
        }

        return null;
    }

    private static bool IsIfMatch(ITypeSymbol type) => type.Is(TypeNames.EtagGen, "IfMatch") && type.Argument() is not null;

    /// <summary>Why it cannot be used, or no version of the bodies be read into it; null where it can.</summary>
    public static Problem? FaultOf(IMethodSymbol handler, IEnumerable<EntityModel> entities, Compilation compilation)
    {
        if (IfMatchOf(handler) is not { } ifMatch)
            return null;
        if (handler.Parameters
            .Where(parameter => CurrentArguments.IsSplit(parameter) || IsIfMatch(parameter.Type))
            .Select(parameter => NameableTypes.FirstThatIsNot(parameter.Type, compilation))
            .FirstOrDefault(hidden => hidden is not null) is { } hidden)
        {
            return Problem.Of("ETAG016", hidden.Readable());
        }

        var type = ifMatch.Type.Argument()!;
        var name = $"{ifMatch.Type.Readable()} {ifMatch.Name}";
        if (type.TypeKind != TypeKind.Enum && ValueKinds.Of(type) is null or ValueKind.Formattable
            || type.SpecialType is SpecialType.System_IntPtr or SpecialType.System_UIntPtr)
        {
            return Problem.Of(
                "ETAG005", name, "a version can be read back into an integer, an enumeration, byte[], Guid, DateTime, DateTimeOffset or string");
        }

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
        type == version
        || (type is ValueKind.SignedInteger or ValueKind.UnsignedInteger
            && version is ValueKind.SignedInteger or ValueKind.UnsignedInteger);
}
