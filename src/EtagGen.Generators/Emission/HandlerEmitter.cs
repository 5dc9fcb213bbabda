using System.Collections.Immutable;
using EtagGen.Generators.Model;
using static EtagGen.Generators.Emission.GeneratedFile;

namespace EtagGen.Generators.Emission;

/// <summary>Emits the table by which a handler that reaches a call as a mere delegate gets its wrapper.</summary>
internal static class HandlerEmitter
{
    public static void Emit(CodeWriter writer, EquatableArray<HandlerModel> handlers, ImmutableDictionary<WrapperModel, string> names)
    {
        writer.LineAfterBlank($"private static readonly {Runtime}.VersionedHandlers Handlers = new {Runtime}.VersionedHandlers(");
        for (var i = 0; i < handlers.Count; i++)
        {
            var handler = handlers[i];
            var members = string.Join(", ", handler.Members.Select(Literal));
            writer.Line($"    new {Runtime}.VersionedHandler(typeof({handler.ReturnType}), new string[] {{ {members} }}, "
                + $"{Literal(handler.LastModified)}, {(handler.Weak ? "true" : "false")}, {Literal(handler.CacheControl)}, "
                + $"{names[handler.Wrapper]}.Instance){(i == handlers.Count - 1 ? ");" : ",")}");
        }
    }
}
