using System.Text.Json;
using EtagGen.Tags;

namespace EtagGen.Endpoints;

/// <summary>
/// Tells the delegates by which the serialiser reads an object from those that the settings put in their place: nobody knows what
/// these look at.
/// </summary>
internal static class OwnDelegates
{
    /// <summary>Whether a delegate of a contract is the serialiser's own, or its generator wrote it; null is.</summary>
    /// <remarks>Both compile code at run time: that of the serialiser belongs to its module.</remarks>
    public static bool AreOfSerialiser(Delegate? reading) =>
        reading is null || reading.Method.Module.Assembly == typeof(JsonSerializer).Assembly
        || (reading.Method.Name.Contains("PropInit>", StringComparison.Ordinal)
            && GeneratedContexts.Include(Outermost(reading.Method.DeclaringType)));

    /// <summary>The class around that of the lambda.</summary>
    private static Type? Outermost(Type? type) => type?.DeclaringType is { } outer && type.Name.StartsWith('<') ? outer : type;
}
