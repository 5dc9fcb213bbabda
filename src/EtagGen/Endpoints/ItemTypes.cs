using System.Diagnostics.CodeAnalysis;

namespace EtagGen.Endpoints;

/// <summary>Tells what a collection holds.</summary>
internal static class ItemTypes
{
    /// <summary>The types of the items; of a dictionary, of keys and values.</summary>
    public static IEnumerable<Type> Of(Type type) => type.IsArray
        ? [type.GetElementType()!]
        : SequencesOf(type).SelectMany(item => IsPair(item) ? item.GetGenericArguments() : [item]);

    /// <summary>The types of which a class is a sequence.</summary>
    [UnconditionalSuppressMessage(
        "Trimming", "IL2070", Justification = "What a trimmed collection is no longer, the serialiser does not see in it either.")]
    public static IEnumerable<Type> SequencesOf(Type type) =>
        type.GetInterfaces().Append(type).Where(IsSequence).Select(sequence => sequence.GetGenericArguments()[0]);

    public static bool IsPair(Type item) => item.IsGenericType && item.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    private static bool IsSequence(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var definition
        && (definition == typeof(IEnumerable<>) || definition == typeof(IAsyncEnumerable<>));
}
