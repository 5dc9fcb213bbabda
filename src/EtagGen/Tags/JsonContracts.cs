using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EtagGen.Runtime;

namespace EtagGen.Tags;

/// <summary>Adds where an application's JSON settings take contracts from, and what modifies these.</summary>
internal static class JsonContracts
{
    /// <summary>What <see cref="JsonTypeInfoResolver.WithAddedModifier"/> makes.</summary>
    private const string Modified = "System.Text.Json.Serialization.Metadata.JsonTypeInfoResolverWithAddedModifiers, System.Text.Json";

    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic;

    private static readonly FieldInfo? ModifiedSource = Type.GetType(Modified)?.GetField("_source", Hidden);
    private static readonly FieldInfo? AddedModifiers = Type.GetType(Modified)?.GetField("_modifiers", Hidden);

    /// <summary>Adds the resolvers of <paramref name="options"/>, in their order.</summary>
    public static void AddTo(ref PartHash hash, JsonSerializerOptions options, bool areNumbered)
    {
        // Options without a resolver get this one when they are first used, and are to count alike before and after.
        if (options.TypeInfoResolverChain.Count == 0)
            AddUnmodified(ref hash, typeof(DefaultJsonTypeInfoResolver));
        AddResolvers(ref hash, options.TypeInfoResolverChain, areNumbered);
    }

    private static void AddResolvers(ref PartHash hash, IEnumerable<IJsonTypeInfoResolver> resolvers, bool areNumbered)
    {
        foreach (var resolver in resolvers)
            AddResolver(ref hash, resolver, areNumbered);
    }

    private static void AddResolver(ref PartHash hash, IJsonTypeInfoResolver resolver, bool areNumbered)
    {
        switch (resolver)
        {
            // What its fields hold are the contracts that it has made.
            case JsonSerializerContext when GeneratedContexts.Include(resolver.GetType()):
                AddUnmodified(ref hash, resolver.GetType());
                break;
            case DefaultJsonTypeInfoResolver reflected:
                ObjectState.AddTo(ref hash, reflected, areNumbered);
                AddModifiers(ref hash, reflected.Modifiers, areNumbered);
                break;
            default:
                ObjectState.AddTo(ref hash, resolver, areNumbered);
                AddHidden(ref hash, resolver, areNumbered);
                break;
        }
    }

    private static void AddUnmodified(ref PartHash hash, Type type)
    {
        hash.Add(type.ToString());
        AddModifiers(ref hash, [], areNumbered: false);
    }

    /// <summary>Adds what the serialiser's own resolvers are made of.</summary>
    private static void AddHidden(ref PartHash hash, IJsonTypeInfoResolver resolver, bool areNumbered)
    {
        var type = resolver.GetType();
        if (type.Assembly != typeof(JsonSerializer).Assembly)
            return;

        if (type == ModifiedSource?.DeclaringType && AddedModifiers?.GetValue(resolver) is Action<JsonTypeInfo>[] modifiers
            && ModifiedSource.GetValue(resolver) is IJsonTypeInfoResolver source)
        {
            AddModifiers(ref hash, modifiers, areNumbered);
            AddResolver(ref hash, source, areNumbered);
        }
        else if (resolver is ICollection<IJsonTypeInfoResolver> combined)
        {
            AddResolvers(ref hash, combined, areNumbered);
            hash.AddEnd();
        }
        else
        {
            ObjectNumbers.AddTo(ref hash, resolver, areNumbered);
        }
    }

    private static void AddModifiers(ref PartHash hash, IList<Action<JsonTypeInfo>> modifiers, bool areNumbered)
    {
        hash.Add(modifiers.Count);
        foreach (var modifier in modifiers)
        {
            foreach (var single in modifier.GetInvocationList())
                AddModifier(ref hash, single, areNumbered);
            hash.AddEnd();
        }
    }

    private static void AddModifier(ref PartHash hash, Delegate modifier, bool areNumbered)
    {
        var method = modifier.Method;
        hash.Add(method.ToString() ?? method.Name);
        if (method.DeclaringType is { } declaring)
            hash.Add(declaring.ToString());
        else
            ObjectNumbers.AddTo(ref hash, modifier, areNumbered);
        if (modifier.Target is { } target)
            ObjectState.AddTo(ref hash, target, areNumbered);
    }
}
