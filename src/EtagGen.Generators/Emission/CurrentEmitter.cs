using EtagGen.Generators.Model;
using static EtagGen.Generators.Emission.GeneratedFile;

namespace EtagGen.Generators.Emission;

/// <summary>Emits the call of a <c>Current</c> method, and how what it returns gets into a tag.</summary>
internal static class CurrentEmitter
{
    private const string Invocation = "global::Microsoft.AspNetCore.Http.EndpointFilterInvocationContext invocation";

    public static void Emit(CodeWriter writer, CurrentModel current, bool isWeak, Readers readers)
    {
        if (current.SuppliesTag)
            writer.LineAfterBlank("public override bool SuppliesTag => true;");
        if (!current.CoversBody)
            writer.LineAfterBlank("public override bool CoversBody => false;");
        if (current.KnowsIdentity)
            writer.LineAfterBlank("public override bool KnowsIdentity => true;");
        EmitRead(writer, current);
        EmitDescribe(writer, current, isWeak || current.IsWeak, readers);
    }

    private static void EmitRead(CodeWriter writer, CurrentModel current)
    {
        var call = $"{current.Method}({string.Join(", ", current.Arguments)})";
        var task = $"global::System.Threading.Tasks.ValueTask<{current.Type}>";
        writer.LineAfterBlank($"public override {task} ReadCurrentAsync({Invocation}) =>")
            .Line($"    {(current.Task == TaskKind.ValueTask ? call : $"new {task}({call})")};");
    }

    private static void EmitDescribe(CodeWriter writer, CurrentModel current, bool isWeak, Readers readers)
    {
        using var method = writer.OpenAfterBlank(
            $"public override bool TryDescribeCurrent({current.Type} current, {Invocation}, ref {Runtime}.ValidatorWriter writer)");
        if (current.CanBeNull)
            writer.Line("if (current is not { } state)").Line("    return false;");
        var state = current.CanBeNull ? "state" : "current";
        if (isWeak)
            writer.Line("writer.Weak();");
        if (current.LastModified is { } date)
            BodyEmitter.EmitLastModified(writer, date, state);
        if (current.KeyArgument is not null)
            state = $"new {current.State.Type}({current.KeyArgument}, {state})";
        writer.Line($"return {readers.NameOf(current.State)}.Describe({state}, 0x{current.Shape:X16}UL, ref writer);");
    }
}
