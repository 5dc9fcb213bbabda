using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using EtagGen.Runtime;

namespace EtagGen.Tags;

/// <summary>
/// What tells objects of an application apart that change how JSON is written: their type, and the plain values that they were made
/// with for good. What an object does that holds anything else cannot be told, and so it is like no other.
/// </summary>
internal static class ObjectState
{
    private const BindingFlags OwnFields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The compiler's class for lambdas that capture nothing.</summary>
    private const string WithoutCapture = "<>c";

    /// <summary>Adds the type of <paramref name="part"/> and what it holds beside that which the serialiser's own classes do.</summary>
    /// <param name="hash">Takes it.</param>
    /// <param name="part">The object.</param>
    /// <param name="areNumbered">As <see cref="ObjectNumbers"/> has it.</param>
    public static void AddTo(ref PartHash hash, object part, bool areNumbered)
    {
        var type = part.GetType();
        hash.Add(type.ToString());

        // What a delegate may be closed over: a text; an array, whose items are no fields.
        if (IsPlain(part))
        {
            hash.Add(TextOf(part));
            return;
        }

        if (part is Array)
        {
            ObjectNumbers.AddTo(ref hash, part, areNumbered);
            return;
        }

        // Ahead-of-time compilation keeps the fields, but need not say so.
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            if (!IsOfSerialiser(type) && type.Name != WithoutCapture)
                ObjectNumbers.AddTo(ref hash, part, areNumbered);
            return;
        }

        for (var declaring = type; declaring is not null && !IsOfSerialiser(declaring); declaring = declaring.BaseType)
        {
            foreach (var field in FieldsOf(declaring))
                AddField(ref hash, field, part, areNumbered);
        }
    }

    private static void AddField(ref PartHash hash, FieldInfo field, object part, bool areNumbered)
    {
        var value = field.GetValue(part);
        if (!field.IsInitOnly || !IsPlain(value))
        {
            ObjectNumbers.AddTo(ref hash, part, areNumbered);
            return;
        }

        hash.Add(field.Name);
        if (value is null)
        {
            hash.AddNull();
            return;
        }

        hash.Add(value.GetType().ToString());
        hash.Add(TextOf(value));
    }

    private static string TextOf(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static bool IsPlain(object? value) => value is null or string or Type || value.GetType() is { IsPrimitive: true } or { IsEnum: true };

    private static bool IsOfSerialiser(Type type) => type.Assembly == typeof(JsonSerializer).Assembly;

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A field that was trimmed is one that nobody reads.")]
    private static IEnumerable<FieldInfo> FieldsOf(Type type) => type.GetFields(OwnFields).OrderBy(field => field.Name, StringComparer.Ordinal);
}
