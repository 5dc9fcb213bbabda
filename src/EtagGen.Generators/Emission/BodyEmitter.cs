using EtagGen.Generators.Model;
using static EtagGen.Generators.Emission.GeneratedFile;

namespace EtagGen.Generators.Emission;

/// <summary>Emits the case of one result type: what carries the body, and how its validator is written.</summary>
internal static class BodyEmitter
{
    private const string Ok = "global::Microsoft.AspNetCore.Http.HttpResults.Ok";
    private const string TypedResults = "global::Microsoft.AspNetCore.Http.TypedResults";

    public static void EmitCase(CodeWriter writer, BodyModel body, string reader, bool isWeak)
    {
        writer.Line(body.Result == ResultKind.Ok ? $"case {Ok}<{body.Type}> {{ Value: {{ }} body }}:" : $"case {body.Type} body:");
        using var block = writer.Open();
        if (isWeak)
            writer.Line("writer.Weak();");
        if (body.LastModified is { } date)
            EmitLastModified(writer, date);

        var shape = $"0x{body.Shape:X16}UL";
        switch (body.Form)
        {
            case BodyForm.Entity:
                writer.Line($"return {reader}.Describe(body, {shape}, ref writer);");
                break;
            case BodyForm.Collection:
                writer.Line($"return {reader}.DescribeAll({Runtime}.Sequences.AsSpan(body), {shape}, ref writer);");
                break;
            case BodyForm.Sequence:
                // An iterator may run only once: what is hashed is what is sent.
                writer.Line($"var items = {Runtime}.Sequences.Materialize(body);")
                    .Line("if (!ReferenceEquals(items, body))")
                    .Line($"    result = {(body.Result == ResultKind.Ok ? $"{TypedResults}.Ok(items)" : "items")};")
                    .Line($"return {reader}.DescribeAll({Runtime}.Sequences.AsSpan(items), {shape}, ref writer);");
                break;
        }
    }

    private static void EmitLastModified(CodeWriter writer, MemberModel date)
    {
        if (date.CanBeNull)
            writer.Line($"if (body{date.Access} is {{ }} lastModified)").Line("    writer.LastModified(lastModified);");
        else
            writer.Line($"writer.LastModified(body{date.Access});");
    }
}
