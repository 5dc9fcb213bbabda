using EtagGen.Generators.Model;
using static EtagGen.Generators.Emission.GeneratedFile;

namespace EtagGen.Generators.Emission;

/// <summary>Emits the wrappers, one class for each set of results and options, and the readers that they share.</summary>
internal static class WrapperEmitter
{
    public const string FileName = "EtagGen.Wrappers.g.cs";

    public static string Emit(EquatableArray<WrapperModel> wrappers)
    {
        var readers = new Readers(wrappers);
        var writer = WithHead(wrappers);
        using (writer.OpenAfterBlank("namespace EtagGen.Generated"))
        {
            foreach (var named in WrapperNames.Of(wrappers).OrderBy(named => named.Value, StringComparer.Ordinal))
                Emit(writer, named.Key, named.Value, readers);
            foreach (var entity in readers.Entities)
                ReaderEmitter.Emit(writer, entity, readers);
        }

        return writer.ToString();
    }

    private static void Emit(CodeWriter writer, WrapperModel wrapper, string name, Readers readers)
    {
        writer.LineAfterBlank("[global::Microsoft.CodeAnalysis.Embedded]").Line(MayReadObsolete);
        var baseType = wrapper.Current is { } current ? $"CurrentWrapper<{current.Type}>" : "VersionedWrapper";
        using var type = writer.Open($"internal sealed class {name} : {Runtime}.{baseType}");
        writer.Line($"public static readonly {name} Instance = new {name}();");
        if (wrapper.CacheControl is not null)
            writer.LineAfterBlank($"public override string? CacheControl => {Literal(wrapper.CacheControl)};");

        if (wrapper.Write is { } write)
            WriteEmitter.Emit(writer, write);
        EmitTryDescribe(writer, wrapper, readers);
        if (wrapper.Current is not null)
            CurrentEmitter.Emit(writer, wrapper.Current, wrapper.IsWeak, readers);
    }

    private static void EmitTryDescribe(CodeWriter writer, WrapperModel wrapper, Readers readers)
    {
        const string signature = $"public override bool TryDescribe(ref object result, ref {Runtime}.ValidatorWriter writer)";
        if (wrapper.Bodies.Count == 0)
        {
            writer.LineAfterBlank(signature + " => false;");
            return;
        }

        using var method = writer.OpenAfterBlank(signature);
        using var cases = writer.Open("switch (result)");
        foreach (var body in wrapper.Bodies)
            BodyEmitter.EmitCase(writer, body, readers, body.IsWeak || wrapper.IsWeak);
        writer.Line("default:").Line("    return false;");
    }
}
