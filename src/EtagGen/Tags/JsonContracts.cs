using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EtagGen.Runtime;

namespace EtagGen.Tags;

/// <summary>
/// Fingerprints of the serialised contract of types that are seen only at run time: classes derived from the declared one, and
/// what a type parameter stands for. Each type is looked at once.
/// </summary>
internal sealed class JsonContracts(JsonSerializerOptions options)
{
    private readonly ConcurrentDictionary<Type, ulong> _fingerprints = new();

    public ulong FingerprintOf(Type type) =>
        _fingerprints.TryGetValue(type, out var known) ? known : _fingerprints.GetOrAdd(type, Compute(type));

    private ulong Compute(Type type)
    {
        var hash = new PartHash(new byte[PartHash.SmallBuffer]);
        Add(ref hash, type, []);
        return (ulong)(hash.Finish() >> 64);
    }

    private void Add(ref PartHash hash, Type type, HashSet<Type> seen)
    {
        if (!TryGetTypeInfo(type, out var contract) || contract.Kind == JsonTypeInfoKind.None || !seen.Add(type))
        {
            hash.Add(type.ToString());
            return;
        }

        // A list and an array are written alike: what counts is what they hold.
        hash.Add((int)contract.Kind);
        if (contract.Kind != JsonTypeInfoKind.Object)
        {
            foreach (var part in type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments())
                Add(ref hash, part, seen);
            return;
        }

        hash.Add(type.ToString());
        foreach (var property in contract.Properties)
        {
            hash.Add(property.Name);
            hash.Add(property.Order);
            hash.Add((int)(property.NumberHandling ?? 0));
            if (property.CustomConverter is { } converter)
                hash.Add(converter.GetType().ToString());
            Add(ref hash, property.PropertyType, seen);
        }

        hash.AddEnd();
    }

    // A type that the serialiser does not know has no contract either; it counts by its name.
    private bool TryGetTypeInfo(Type type, [NotNullWhen(true)] out JsonTypeInfo? contract)
    {
        try
        {
            contract = options.TypeInfoResolver is null ? null : options.GetTypeInfo(type);
        }
        catch (Exception exception) when (exception is NotSupportedException or InvalidOperationException)
        {
            contract = null;
        }

        return contract is not null;
    }
}
