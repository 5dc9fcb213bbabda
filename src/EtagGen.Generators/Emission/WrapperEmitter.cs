using EtagGen.Generators.Model;
using static EtagGen.Generators.Emission.GeneratedFile;

namespace EtagGen.Generators.Emission;

/// <summary>Emits the wrappers, one class for each set of results and options, and the readers that they share.</summary>
internal static class WrapperEmitter
{
    public const string FileName = "EtagGen.Wrappers.g.cs";

    public static string Emit(EquatableArray<WrapperModel> wrappers)
    {
        var readers = Readers.Of(wrappers);
        var names = WrapperNames.Of(wrappers);
        var writer = WithHead(wrappers);
        using (writer.OpenAfterBlank("namespace EtagGen.Generated"))
        {
            foreach (var named in names.OrderBy(named => named.Value, StringComparer.Ordinal))
                Emit(writer, named.Key, named.Value, named.Key.Rest is { } rest ? names[rest] : null, readers[named.Key]);
            foreach (var shared in readers.Values.Distinct())
            {
                foreach (var entity in shared.Entities)
                    ReaderEmitter.Emit(writer, entity, shared);
            }
        }

        return writer.ToString();
    }

    private static void Emit(CodeWriter writer, WrapperModel wrapper, string name, string? rest, Readers readers)
    {
        writer.LineAfterBlank("[global::Microsoft.CodeAnalysis.Embedded]").Line(MayReadObsolete);
        var baseType = wrapper.Current is { } current ? $"CurrentWrapper<{current.Type}>" : "VersionedWrapper";
        using var type = writer.Open($"internal sealed class {name} : {Runtime}.{baseType}");
        writer.Line($"public static readonly {name} Instance = new {name}();");
        if (wrapper.CacheControl is not null)
            writer.LineAfterBlank($"public override string? CacheControl => {Literal(wrapper.CacheControl)};");

        if (wrapper.Write is { } write)
            WriteEmitter.Emit(writer, write);
        DescribeEmitter.Emit(writer, wrapper, rest, readers);
        if (wrapper.Current is not null)
            CurrentEmitter.Emit(writer, wrapper.Current, wrapper.IsWeak, readers);
    }
}
