using EtagGen.Generators.Model;

namespace EtagGen.Generators.Emission;

/// <summary>Emits how the versioned entities within an entity get into a hash.</summary>
internal static class ChildEmitter
{
    public static void Emit(CodeWriter writer, EntityModel entity, string hash, Readers readers)
    {
        // What holds itself is written once by the serialiser, and hashed once.
        if (entity.IsInCycle)
            writer.Line($"if (!{hash}.Enter(entity))").Line("    return true;");
        for (var i = 0; i < entity.Children.Count; i++)
            Emit(writer, entity.Children[i], "child" + (i + 1), hash, readers.NameOfNested(entity.Children[i].EntityType));
        if (entity.IsInCycle)
            writer.Line($"{hash}.Leave();");
    }

    private static void Emit(CodeWriter writer, ChildModel child, string local, string hash, string reader)
    {
        if (child.Depth == 0)
        {
            writer.Line($"var {local} = entity.{child.Access};");
            EmitAdd(writer, local, child.CanBeNull, reader, hash);
            return;
        }

        if (!child.CanBeNull)
        {
            EmitLoop(writer, "entity." + child.Access, child, child.Depth, reader, hash);
            return;
        }

        writer.Line($"if (entity.{child.Access} is not {{ }} {local})").Line($"    {hash}.AddNull();").Line("else");
        using (writer.Open())
            EmitLoop(writer, local, child, child.Depth, reader, hash);
    }

    private static void EmitLoop(CodeWriter writer, string sequence, ChildModel child, int depth, string reader, string hash)
    {
        var item = depth == 1 ? "item" : "items" + depth;
        using (writer.Open($"foreach (var {item} in {sequence})"))
        {
            if (depth == 1)
            {
                EmitAdd(writer, item, child.EntityCanBeNull, reader, hash);
            }
            else
            {
                using (writer.Open($"if ({item} is not null)"))
                    EmitLoop(writer, item, child, depth - 1, reader, hash);
            }
        }

        writer.Line($"{hash}.AddEnd();");
    }

    /// <summary>Adds an entity, or that there is none.</summary>
    public static void EmitAdd(CodeWriter writer, string entity, bool canBeNull, string reader, string hash)
    {
        if (!canBeNull)
        {
            writer.Line($"if (!{reader}.Add({entity}, ref {hash}))").Line("    return false;");
            return;
        }

        writer.Line($"if ({entity} is not {{ }} {entity}Value)").Line($"    {hash}.AddNull();")
            .Line($"else if (!{reader}.Add({entity}Value, ref {hash}))").Line("    return false;");
    }
}
