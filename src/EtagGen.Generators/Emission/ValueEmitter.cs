using EtagGen.Generators.Model;

namespace EtagGen.Generators.Emission;

/// <summary>Emits how a value is read from an entity and passed on.</summary>
internal static class ValueEmitter
{
    /// <summary>A condition that is true where the value is null, else binds it to a local; and the value.</summary>
    public static (string? IsNull, string Value) Read(MemberModel member, string local) => member.CanBeNull
        ? ($"{member.Of("entity")} is not {{ }} {local}", local)
        : (null, member.Of("entity"));

    /// <summary>The call that takes a value of the member's kind.</summary>
    public static string Call(string method, MemberModel member, string value) => member.Kind switch
    {
        ValueKind.SignedInteger => $"{method}((long){value})",
        ValueKind.UnsignedInteger => $"{method}((ulong){value})",
        ValueKind.Formattable => $"{method}Formatted({value})",
        _ => $"{method}({value})",
    };

    /// <summary>Starts a hash.</summary>
    public static string NewHash(string local, string size) =>
        $"var {local} = writer.NewHash({GeneratedFile.Runtime}.PartHash.{size});";

    /// <summary>Adds the versions to a hash; without one of them there is no validator.</summary>
    public static void EmitVersionParts(CodeWriter writer, EntityModel entity, string hash)
    {
        for (var i = 0; i < entity.Version.Count; i++)
        {
            var member = entity.Version[i];
            var (isNull, value) = Read(member, "version" + (i + 1));

            // No bytes and no date are no version: what was never loaded must not pass for unchanged.
            if (member.Kind == ValueKind.Bytes)
                (isNull, value) = ($"{member.Of("entity")} is not {{ Length: > 0 }} version{i + 1}", $"version{i + 1}");
            else if (member.Kind == ValueKind.DateTime)
                isNull = (isNull is null ? "" : isNull + " || ") + $"{value} == default";
            if (isNull is not null)
                writer.Line($"if ({isNull})").Line("    return false;");
            writer.Line(Call(hash + ".Add", member, value) + ";");
        }
    }

    /// <summary>Adds the keys to a hash; a null is a key like others, and a date is as it is written.</summary>
    public static void EmitKeyParts(CodeWriter writer, EntityModel entity, string hash)
    {
        for (var i = 0; i < entity.Key.Count; i++)
        {
            var (isNull, value) = Read(entity.Key[i], "key" + (i + 1));
            if (isNull is not null)
                writer.Line($"if ({isNull})").Line($"    {hash}.AddNull();").Line("else");
            var add = hash + (entity.Key[i].Kind == ValueKind.DateTime ? ".AddWritten" : ".Add");
            writer.Line((isNull is null ? "" : "    ") + Call(add, entity.Key[i], value) + ";");
        }
    }
}
