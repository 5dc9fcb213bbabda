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
        var names = WrapperNames.Of(wrappers);
        var writer = WithHead(wrappers);
        using (writer.OpenAfterBlank("namespace EtagGen.Generated"))
        {
            foreach (var named in names.OrderBy(named => named.Value, StringComparer.Ordinal))
                Emit(writer, named.Key, named.Value, named.Key.Rest is { } rest ? names[rest] : null, readers);
            foreach (var entity in readers.Entities)
                ReaderEmitter.Emit(writer, entity, readers);
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
        EmitByValue(writer, wrapper, rest);
        if (wrapper.Current is not null)
            CurrentEmitter.Emit(writer, wrapper.Current, wrapper.IsWeak, readers);
    }

    /// <summary>The types of which only the members that show are hashed: at run time they must turn out to be written by these alone.</summary>
    private static void EmitByValue(CodeWriter writer, WrapperModel wrapper, string? rest)
    {
        const string property = "public override global::System.Collections.Generic.IEnumerable<global::System.Type> ByValue => ";
        var own = ByValue(wrapper);
        var others = wrapper.Rest is { } rested && ByValue(rested).Count != 0 ? $"{rest}.Instance.ByValue" : null;
        var types = $"new global::System.Type[] {{ {string.Join(", ", own.Select(type => $"typeof({type})"))} }}";
        if (own.Count != 0)
            writer.LineAfterBlank(property + (others is null ? $"{types};" : $"global::System.Linq.Enumerable.Concat({types}, {others});"));
        else if (others is not null)
            writer.LineAfterBlank($"{property}{others};");
    }

    private static List<string> ByValue(WrapperModel wrapper) =>
        [.. wrapper.Nested.Where(entity => entity is { IsByValue: true, ShowsAll: false }).Select(entity => entity.Type)];
}
