using EtagGen.Generators.Model;
using static EtagGen.Generators.Emission.GeneratedFile;

namespace EtagGen.Generators.Emission;

/// <summary>Emits the case of one result type: what carries the body, and how its validator is written.</summary>
internal static class BodyEmitter
{
    private const string Results = "global::Microsoft.AspNetCore.Http.HttpResults";

    public static void EmitCase(CodeWriter writer, BodyModel body, Readers readers, bool isWeak)
    {
        writer.Line($"case {PatternOf(body)}:");
        using var block = writer.Open();
        if (!body.IsCovered)
        {
            writer.Line("// Part of it would be in no validator (ETAG012), so it has none.").Line("return false;");
            return;
        }

        if (isWeak)
            writer.Line("writer.Weak();");
        if (body.LastModified is { } date)
            EmitLastModified(writer, date, "body");

        if (body.IsOpen && body.Content is not null)
        {
            writer.Line("return false;");
            return;
        }

        EmitByValue(writer, body, readers);
        if (body.Entity is { } entity)
            writer.Line($"return {readers.NameOf(entity)}.Describe(body, {ShapeOf(body)}, ref writer);");
        else
            EmitHash(writer, body, readers);
    }

    /// <summary>What of the body is hashed by its members must turn out, at run time, to be written by these alone.</summary>
    private static void EmitByValue(CodeWriter writer, BodyModel body, Readers readers)
    {
        var calls = readers.ByValueIn(body).Select(reader => $"{reader}.ByValue(types)").ToList();
        if (calls.Count != 0)
            writer.Line($"writer.ByValue(static types => {(calls.Count == 1 ? calls[0] : $"{{ {string.Join("; ", calls)}; }}")});");
    }

    private static string PatternOf(BodyModel body) => body.Result switch
    {
        ResultKind.Value => $"{body.Type} body",
        ResultKind.Erased =>
            $"global::Microsoft.AspNetCore.Http.IValueHttpResult {{ Value: {body.Type} body }} when {Runtime}.Carriers.WritesJson(result)",
        ResultKind.Json => $"{Results}.JsonHttpResult<{body.Carrier}> {{ Value: {ValueOf(body)} body }}",
        _ => $"{Results}.{body.Result}<{body.Carrier}> {{ Value: {ValueOf(body)} body }}",
    };

    private static string ValueOf(BodyModel body) => body.Type == body.Carrier ? "{ }" : body.Type;

    private static string ShapeOf(BodyModel body) => $"0x{body.Shape:X16}UL";

    /// <summary>The version is a hash of all that counts in the body.</summary>
    private static void EmitHash(CodeWriter writer, BodyModel body, Readers readers)
    {
        var content = body.Content!;
        if (body.IsCovariant)
            writer.Line($"if (!{Runtime}.Sequences.AreOf<{ContentEmitter.TypeOf(content.Item!)}>(body))").Line("    return false;");
        writer.Line(ValueEmitter.NewHash("parts", "CollectionBuffer"));
        var emitter = new ContentEmitter(writer, "parts", readers.NameOf);
        if (content.Kind == ContentKind.Sequence)
        {
            EmitOnceOnly(writer, body);
            var items = content.MayRunOnce ? "items" : "body";
            emitter.EmitSpan($"{Runtime}.Sequences.AsSpan<{ContentEmitter.TypeOf(content.Item!)}>({items})", content.Item!);
        }
        else
        {
            emitter.Emit("body", content with { CanBeNull = false }, "value");
        }

        writer.Line("writer.Version(parts);").Line($"writer.Shape({ShapeOf(body)});").Line("return true;");
    }

    /// <summary>An iterator may run only once: what is hashed is what is sent.</summary>
    private static void EmitOnceOnly(CodeWriter writer, BodyModel body)
    {
        if (!body.Content!.MayRunOnce)
            return;
        writer.Line("var items = body;")
            .Line($"if (!{Runtime}.Carriers.TryMaterialize(ref result, ref items))").Line("    return false;");
    }

    public static void EmitLastModified(CodeWriter writer, MemberModel date, string entity)
    {
        if (date.CanBeNull)
            writer.Line($"if ({date.Of(entity)} is {{ }} lastModified)").Line("    writer.LastModified(lastModified);");
        else
            writer.Line($"writer.LastModified({date.Of(entity)});");
    }
}
