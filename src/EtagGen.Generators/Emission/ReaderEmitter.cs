using EtagGen.Generators.Model;
using static EtagGen.Generators.Emission.GeneratedFile;

namespace EtagGen.Generators.Emission;

/// <summary>Emits the reader of an entity: how its version, its key and what it holds get into a tag.</summary>
internal static class ReaderEmitter
{
    private const string Writer = $"ref {Runtime}.ValidatorWriter writer";

    public static void Emit(CodeWriter writer, EntityModel entity, Readers readers)
    {
        writer.LineAfterBlank($"/// <summary>{Summary(entity)}</summary>");
        using var type = writer.Open($"file static class {readers.NameOf(entity)}");
        var methods = readers.MethodsOf(entity);
        if (methods.HasFlag(ReaderMethods.Describe))
            EmitDescribe(writer, entity, readers);
        if (methods.HasFlag(ReaderMethods.DescribeAll))
            EmitDescribeAll(writer, entity, readers);
        if (methods.HasFlag(ReaderMethods.Add))
            EmitAdd(writer, entity, readers);
    }

    /// <summary>What the validator of an entity is made of, in words.</summary>
    private static string Summary(EntityModel entity)
    {
        var text = entity.Name + ": ";
        text += entity.Version.Count == 0 ? "no version of its own" : $"version {Paths(entity.Version)} ({entity.VersionSource})";
        text += entity.Key.Count == 0 ? ", no key" : $", key {Paths(entity.Key)}";
        if (entity.Children.Count != 0)
            text += $", holds {string.Join(", ", entity.Children.Select(child => child.Access))}";
        return text + ".";
    }

    private static string Paths(EquatableArray<MemberModel> members) => string.Join(", ", members.Select(member => member.Path));

    private static void EmitDescribe(CodeWriter writer, EntityModel entity, Readers readers)
    {
        using var method = writer.OpenAfterBlank($"internal static bool Describe({entity.Type} entity, ulong shape, {Writer})");
        EmitVersion(writer, entity);
        writer.Line(entity.IsSealed ? "writer.Shape(shape);" : $"writer.Shape(shape, entity.GetType(), typeof({entity.Type}));");
        EmitIdentity(writer, entity, readers);
        writer.Line("return true;");
    }

    private static void EmitVersion(CodeWriter writer, EntityModel entity)
    {
        if (entity.Version.Count == 1)
        {
            var (isNull, value) = ValueEmitter.Read(entity.Version[0], "version");
            var write = ValueEmitter.Call("writer.Version", entity.Version[0], value);
            writer.Line($"if ({(isNull is null ? "" : isNull + " || ")}!{write})").Line("    return false;");
            return;
        }

        EmitHash(writer, "version", "SmallBuffer");
        ValueEmitter.EmitVersionParts(writer, entity, "version");
        writer.Line("writer.Version(version);");
    }

    private static void EmitIdentity(CodeWriter writer, EntityModel entity, Readers readers)
    {
        if (entity.Key.Count == 0 && entity.Children.Count == 0)
            return;
        if (entity.Children.Count == 0 && entity.Key.Count == 1
            && entity.Key[0] is { CanBeNull: false, Kind: ValueKind.SignedInteger or ValueKind.UnsignedInteger } number)
        {
            writer.Line(ValueEmitter.Call("writer.Identity", number, "entity" + number.Access) + ";");
            return;
        }

        EmitHash(writer, "identity", "SmallBuffer");
        ValueEmitter.EmitKeyParts(writer, entity, "identity");
        ChildEmitter.Emit(writer, entity, "identity", readers);
        writer.Line("writer.Identity(identity);");
    }

    private static void EmitDescribeAll(CodeWriter writer, EntityModel entity, Readers readers)
    {
        using var method = writer.OpenAfterBlank(
            $"internal static bool DescribeAll(global::System.ReadOnlySpan<{entity.Type}> entities, ulong shape, {Writer})");
        EmitHash(writer, "parts", "CollectionBuffer");
        using (writer.Open("foreach (var entity in entities)"))
            ChildEmitter.EmitAdd(writer, "entity", entity.IsReference, readers.NameOf(entity), "parts");
        writer.Line("writer.Version(parts);").Line("writer.Shape(shape);").Line("return true;");
    }

    private static void EmitAdd(CodeWriter writer, EntityModel entity, Readers readers)
    {
        using var method = writer.OpenAfterBlank($"internal static bool Add({entity.Type} entity, ref {Runtime}.PartHash parts)");
        ValueEmitter.EmitKeyParts(writer, entity, "parts");
        ValueEmitter.EmitVersionParts(writer, entity, "parts");
        ChildEmitter.Emit(writer, entity, "parts", readers);
        writer.Line("return true;");
    }

    private static void EmitHash(CodeWriter writer, string local, string size) =>
        writer.Line($"var {local} = new {Runtime}.PartHash(stackalloc byte[{Runtime}.PartHash.{size}]);");
}
