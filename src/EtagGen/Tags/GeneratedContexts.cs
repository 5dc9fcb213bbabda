using System.CodeDom.Compiler;
using System.Reflection;
using System.Text.Json.Serialization;

namespace EtagGen.Tags;

/// <summary>Tells the contexts that the serialiser's generator wrote, of which one is like the other, from those of an application's own.</summary>
internal static class GeneratedContexts
{
    public static bool Include(Type? resolver) =>
        typeof(JsonSerializerContext).IsAssignableFrom(resolver)
        && resolver.GetCustomAttribute<GeneratedCodeAttribute>(inherit: false) is { Tool: "System.Text.Json.SourceGeneration" };
}
