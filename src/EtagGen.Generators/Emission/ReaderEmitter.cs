using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis.CSharp;
using static EtagGen.Generators.Emission.GeneratedFile;

namespace EtagGen.Generators.Emission;

/// <summary>Emits the reader of an entity: how its version, its key and what it holds get into a tag.</summary>
internal static class ReaderEmitter
{
    public static void Emit(CodeWriter writer, EntityModel entity, Readers readers)
    {
        writer.LineAfterBlank($"/// <summary>{Summary(entity)}</summary>").Line(MayReadObsolete);
        using var type = writer.Open($"file static class {readers.NameOf(entity)}");
        if (readers.Describes(entity))
            EmitDescribe(writer, entity, readers);
        if (readers.Adds(entity))
            EmitAdd(writer, entity, readers);
        if (Readers.IsByValue(entity))
            EmitByValue(writer, entity, readers);
    }

    /// <summary>What the validator of an entity is made of, in words.</summary>
    private static string Summary(EntityModel entity)
    {
        if (entity.IsByValue)
            return $"{entity.Name}: no version of its own, so its members count by value.";

        var text = entity.Name + ": ";
        text += entity.Version.Count == 0 ? "no version of its own" : $"version {Paths(entity.Version)} ({entity.VersionSource})";
        text += !entity.HasKey ? ", no key" : $", key {Paths(entity.Key)}";
        if (entity.CountsMembers && entity.Children.Count != 0)
            text += ", so its members count by value";
        else if (entity.Children.Count != 0)
            text += $", holds {string.Join(", ", entity.Children.Select(child => child.Access))}";
        return text + ".";
    }

    private static string Paths(EquatableArray<MemberModel> members) => string.Join(", ", members.Select(member => member.Path));

    private static void EmitDescribe(CodeWriter writer, EntityModel entity, Readers readers)
    {
        using var method = writer.OpenAfterBlank(
            $"internal static bool Describe({entity.Type} entity, ulong shape, ref {Runtime}.ValidatorWriter writer)");
        EmitVersion(writer, entity);
        if (!entity.IsSealed)
        {
            writer
                .Line($"if (entity.GetType() != typeof({entity.Type}) "
                    + $"&& !{Runtime}.ValidatorWriter.IsProxy(entity.GetType(), typeof({entity.Type})))")
                .Line("    return false;");
        }

        writer.Line("writer.Shape(shape);");
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

        writer.Line(ValueEmitter.NewHash("version", "SmallBuffer"));
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
            writer.Line(ValueEmitter.Call("writer.Identity", number, number.Of("entity")) + ";");
            return;
        }

        writer.Line(ValueEmitter.NewHash("identity", entity.Children.Count == 0 ? "SmallBuffer" : "CollectionBuffer"));
        ValueEmitter.EmitKeyParts(writer, entity, "identity");
        EmitChildren(writer, entity, "identity", readers);
        writer.Line("writer.Identity(identity);");
    }

    private static void EmitAdd(CodeWriter writer, EntityModel entity, Readers readers)
    {
        using var method = writer.OpenAfterBlank($"internal static bool Add({entity.Type} entity, ref {Runtime}.PartHash parts)");
        for (var i = 1; i <= entity.Derived.Count; i++)
            EmitDerived(writer, entity, entity.Derived[i - 1], "derived" + i, readers);

        // A derived class may be serialised with members that are not known here.
        if (entity is { IsByValue: true, IsSealed: false })
            writer.Line($"if (entity.GetType() != typeof({entity.Type}))").Line("    return false;");
        else if (entity.Version.Count != 0 && !entity.IsSealed)
        {
            // Compared in place, no Type is made of either side: 4 % of the 304 of a list.
            writer.Line($"if (entity.GetType() != typeof({entity.Type}))")
                .Line($"    parts.AddType(entity.GetType(), typeof({entity.Type}));");
        }

        ValueEmitter.EmitKeyParts(writer, entity, "parts");
        ValueEmitter.EmitVersionParts(writer, entity, "parts");
        EmitChildren(writer, entity, "parts", readers);
        writer.Line("return true;");
    }

    /// <summary>Adds the type to those of which only the members that show are hashed, and so does what it holds.</summary>
    private static void EmitByValue(CodeWriter writer, EntityModel entity, Readers readers)
    {
        using var method = writer.OpenAfterBlank("internal static void ByValue(global::System.Collections.Generic.HashSet<global::System.Type> types)");
        var held = readers.ByValueIn(entity).ToList();
        if (held.Count == 0)
        {
            writer.Line($"types.Add(typeof({entity.Type}));");
            return;
        }

        writer.Line($"if (!types.Add(typeof({entity.Type})))").Line("    return;");
        foreach (var reader in held)
            writer.Line($"{reader}.ByValue(types);");
    }

    /// <summary>The class counts too, as two of them may count their keys alike.</summary>
    private static void EmitDerived(CodeWriter writer, EntityModel entity, DerivedModel derived, string local, Readers readers)
    {
        using var block = writer.Open($"if (entity is {derived.Type} {local})");
        writer.Line($"parts.AddType(entity.GetType(), typeof({entity.Type}));")
            .Line(derived.IsWritten
                ? $"return {readers.NameOf(derived.Reader)}.Add({local}, ref parts);"
                : $"if (!{readers.NameOf(derived.Reader)}.Add({local}, ref parts)) return false;");
    }

    private static void EmitChildren(CodeWriter writer, EntityModel entity, string hash, Readers readers)
    {
        // What holds itself is written once by the serialiser, and hashed once.
        if (entity.IsInCycle)
            writer.Line($"if (!{hash}.Enter(entity))").Line($"    return !{hash}.IsTooDeep;");
        var content = new ContentEmitter(writer, hash, readers.NameOf);
        foreach (var child in entity.Children)
            content.Emit("entity." + child.Access, child.Content, CamelCase(child.Access));
        if (entity.IsInCycle)
            writer.Line($"{hash}.Leave();");
    }

    /// <summary>The name of a local for a member; with an underscore behind it where it is taken by a keyword or a part.</summary>
    private static string CamelCase(string member)
    {
        var name = member.TrimStart('@');
        name = char.ToLowerInvariant(name[0]) + name.Substring(1);
        var isTaken = name == "_" || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None
            || (char.IsDigit(name[name.Length - 1]) && name.TrimEnd(Digits) is "version" or "key" or "derived");
        return isTaken ? name + "_" : name;
    }

    private static readonly char[] Digits = [.. "0123456789"];
}
