using EtagGen.Generators.Model;
using static EtagGen.Generators.Emission.GeneratedFile;

namespace EtagGen.Generators.Emission;

/// <summary>Emits how a wrapper tells what a result is: the first case that fits has the answer, and where none does, the rest.</summary>
internal static class DescribeEmitter
{
    /// <summary>So many cases are in one switch: to bind it takes the compiler more than twice as long where they are twice as many.</summary>
    private const int Most = 16;

    private const string Parameters = $"(ref object result, ref {Runtime}.ValidatorWriter writer)";
    private const string Arguments = "(ref result, ref writer)";

    /// <param name="writer">Takes the code.</param>
    /// <param name="wrapper">The wrapper.</param>
    /// <param name="rest">The name of the wrapper that is asked where no case fits; null: there is none.</param>
    /// <param name="readers">The readers of the file.</param>
    public static void Emit(CodeWriter writer, WrapperModel wrapper, string? rest, Readers readers)
    {
        const string signature = $"public override bool TryDescribe{Parameters}";
        var otherwise = rest is null ? "false" : $"{rest}.Instance.TryDescribe{Arguments}";
        if (wrapper.Bodies.Count == 0)
        {
            writer.LineAfterBlank($"{signature} => {otherwise};");
            return;
        }

        if (wrapper.Bodies.Count > Most)
        {
            EmitParts(writer, signature, wrapper, otherwise, readers);
            return;
        }

        using var method = writer.OpenAfterBlank(signature);
        EmitSwitch(writer, wrapper, 0, otherwise, readers);
    }

    /// <summary>Several methods, asked one after the other: null of one says that no case of it fits.</summary>
    private static void EmitParts(CodeWriter writer, string signature, WrapperModel wrapper, string otherwise, Readers readers)
    {
        using (writer.OpenAfterBlank(signature))
        {
            writer.Line($"var isDescribed = Describe1{Arguments};");
            for (var part = 1; part * Most < wrapper.Bodies.Count; part++)
                writer.Line($"isDescribed ??= Describe{part + 1}{Arguments};");
            writer.Line($"return isDescribed ?? {otherwise};");
        }

        for (var part = 0; part * Most < wrapper.Bodies.Count; part++)
        {
            using var method = writer.OpenAfterBlank($"private static bool? Describe{part + 1}{Parameters}");
            EmitSwitch(writer, wrapper, part * Most, "null", readers);
        }
    }

    private static void EmitSwitch(CodeWriter writer, WrapperModel wrapper, int first, string otherwise, Readers readers)
    {
        using var cases = writer.Open("switch (result)");
        for (var i = first; i < wrapper.Bodies.Count && i < first + Most; i++)
            BodyEmitter.EmitCase(writer, wrapper.Bodies[i], readers, wrapper.Bodies[i].IsWeak || wrapper.IsWeak);
        writer.Line("default:").Line($"    return {otherwise};");
    }
}
