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
    public static void AddTo(ref PartHash hash, JsonSerializerOptions options)
    {
        // Options without a resolver get this one when they are first used, and are to count alike before and after.
        if (options.TypeInfoResolverChain.Count == 0)
            AddUnmodified(ref hash, typeof(DefaultJsonTypeInfoResolver));
        AddResolvers(ref hash, options.TypeInfoResolverChain);
    }

    private static void AddResolvers(ref PartHash hash, IEnumerable<IJsonTypeInfoResolver> resolvers)
    {
        foreach (var resolver in resolvers)
            AddResolver(ref hash, resolver);
    }

    private static void AddResolver(ref PartHash hash, IJsonTypeInfoResolver resolver)
    {
        switch (resolver)
        {
            // What its fields hold are the contracts that it has made.
            case JsonSerializerContext:
                AddUnmodified(ref hash, resolver.GetType());
                break;
            case DefaultJsonTypeInfoResolver reflected:
                ObjectState.AddTo(ref hash, reflected);
                AddModifiers(ref hash, reflected.Modifiers);
                break;
            default:
                ObjectState.AddTo(ref hash, resolver);
                AddHidden(ref hash, resolver);
                break;
        }
    }

    private static void AddUnmodified(ref PartHash hash, Type type)
    {
        hash.Add(type.ToString());
        AddModifiers(ref hash, []);
    }

    /// <summary>Adds what the serialiser's own resolvers are made of.</summary>
    private static void AddHidden(ref PartHash hash, IJsonTypeInfoResolver resolver)
    {
        var type = resolver.GetType();
        if (type.Assembly != typeof(JsonSerializer).Assembly)
            return;

        if (type == ModifiedSource?.DeclaringType && AddedModifiers?.GetValue(resolver) is Action<JsonTypeInfo>[] modifiers
            && ModifiedSource.GetValue(resolver) is IJsonTypeInfoResolver source)
        {
            AddModifiers(ref hash, modifiers);
            AddResolver(ref hash, source);
        }
        else if (resolver is ICollection<IJsonTypeInfoResolver> combined)
        {
            AddResolvers(ref hash, combined);
            hash.AddEnd();
        }
        else
        {
            ObjectNumbers.AddTo(ref hash, resolver);
        }
    }

    private static void AddModifiers(ref PartHash hash, IList<Action<JsonTypeInfo>> modifiers)
    {
        hash.Add(modifiers.Count);
        foreach (var modifier in modifiers)
        {
            foreach (var single in modifier.GetInvocationList())
                AddModifier(ref hash, single);
            hash.AddEnd();
        }
    }

    private static void AddModifier(ref PartHash hash, Delegate modifier)
    {
        var method = modifier.Method;
        hash.Add(method.ToString() ?? method.Name);
        if (method.DeclaringType is { } declaring)
            hash.Add(declaring.ToString());
        else
            ObjectNumbers.AddTo(ref hash, modifier);
        if (modifier.Target is { } target)
            ObjectState.AddTo(ref hash, target);
    }
}
