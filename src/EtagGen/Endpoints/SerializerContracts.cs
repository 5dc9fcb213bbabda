using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace EtagGen.Endpoints;

/// <summary>Asks the serialiser by what contract it writes.</summary>
internal static class SerializerContracts
{
    /// <summary>The contract of a type; null where there is none, so that nothing is written of it either.</summary>
    public static JsonTypeInfo? ContractOf(this JsonSerializerOptions options, Type type)
    {
        try
        {
            return options.TryGetTypeInfo(type, out var contract) ? contract : null;
        }
        catch (Exception failure) when (failure is InvalidOperationException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }
}
