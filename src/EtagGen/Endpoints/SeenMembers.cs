using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EtagGen.Tags;

namespace EtagGen.Endpoints;

/// <summary>Tells whether a member that the serialiser writes is the one that generated code reads, which it does by its name in C#.</summary>
/// <param name="project">The assembly whose members the generator saw, public or not.</param>
internal sealed class SeenMembers(Assembly project)
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Whether what is written of a property is read.</summary>
    /// <param name="contract">The contract by which the object is written.</param>
    /// <param name="property">The property.</param>
    /// <param name="read">The class that the object is read as.</param>
    public bool IsSeen(JsonTypeInfo contract, JsonPropertyInfo property, Type read)
    {
        var isGenerated = property.AttributeProvider is not MemberInfo;
        if (isGenerated && !(GeneratedContexts.Include(contract.OriginatingResolver?.GetType()) && OwnDelegates.AreOfSerialiser(property.Get)))
            return false;
#if NET9_0_OR_GREATER
        return MemberOf(contract, property) is { } member && IsSeen(member, read);
#else
        return MemberOf(contract, property) is not { } member || IsSeen(member, read);
#endif
    }

    /// <summary>Whether the developer says of a property that it does not count.</summary>
    /// <param name="contract">The contract by which the object is written.</param>
    /// <param name="property">The property.</param>
    /// <param name="read">The class that the object is read as.</param>
    public bool IsLeftOut(JsonTypeInfo contract, JsonPropertyInfo property, Type read)
    {
        if (MemberOf(contract, property) is not { } member)
            return false;
        var visible = VisibleOn(read, member.Name);
        return member.IsDefined(typeof(NotVersionedAttribute))
            || (visible is not null && IsSame(visible, member, read) && visible.IsDefined(typeof(NotVersionedAttribute)));
    }

    private bool IsSeen(MemberInfo member, Type read)
    {
        var visible = VisibleOn(read, member.Name);
        if (visible is null ? IsPublic(member) : !IsSame(visible, member, read))
            return false;
        var seen = visible ?? member;
        return !IsIgnored(seen) && (IsPublic(seen) || (seen.Module.Assembly == project && seen.IsDefined(typeof(JsonIncludeAttribute))));
    }

    /// <summary>The member that a property is: by its name, where the contract was generated and does not say, as none does before .NET 9.</summary>
    private static MemberInfo? MemberOf(JsonTypeInfo contract, JsonPropertyInfo property) => property.AttributeProvider as MemberInfo
        ?? HierarchyOf(contract.Type).SelectMany(MembersOf).FirstOrDefault(member => !IsIgnored(member) && NameOf(member, contract) == property.Name);

    private static string NameOf(MemberInfo member, JsonTypeInfo contract) =>
        member.GetCustomAttribute<JsonPropertyNameAttribute>(inherit: false)?.Name
        ?? contract.Options.PropertyNamingPolicy?.ConvertName(member.Name)
        ?? member.Name;

    /// <summary>The member that C# finds by a name; null where there is none, or more than one.</summary>
    private static MemberInfo? VisibleOn(Type type, string name)
    {
        var found = HierarchyOf(type).SelectMany(MembersOf).Where(member => member.Name == name && IsAccessible(member)).ToList();
        return found is [var first, ..] && found.All(member => member.DeclaringType!.IsAssignableFrom(first.DeclaringType)) ? first : null;
    }

    private static bool IsSame(MemberInfo visible, MemberInfo member, Type read)
    {
        if (visible.DeclaringType == member.DeclaringType)
            return visible.MemberType == member.MemberType;
        if (visible is not PropertyInfo { GetMethod: { } reads } || member is not PropertyInfo { GetMethod: { } written })
            return false;
        return member.DeclaringType is { IsInterface: true } declared && !read.IsInterface
            ? ImplementationOf(written, declared, read)?.MethodHandle == reads.MethodHandle
            : reads.GetBaseDefinition().MethodHandle == written.GetBaseDefinition().MethodHandle;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "What a trimmed class is no longer known to implement counts as not read.")]
    private static MethodInfo? ImplementationOf(MethodInfo method, Type declared, Type read)
    {
        try
        {
            var map = read.GetInterfaceMap(declared);
            var index = Array.IndexOf(map.InterfaceMethods, method);
            return index < 0 ? null : map.TargetMethods[index];
        }
        catch (Exception failure) when (failure is NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A class and those that it derives from; an interface, those that extend others before these.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "What an interface no longer is, the serialiser does not see in it either.")]
    private static IEnumerable<Type> HierarchyOf(Type type)
    {
        if (type.IsInterface)
            return type.GetInterfaces().OrderByDescending(extended => extended.GetInterfaces().Length).Prepend(type);
        return Classes(type);

        static IEnumerable<Type> Classes(Type type)
        {
            for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
                yield return declaring;
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A member that was trimmed is one that nobody reads or writes.")]
    private static IEnumerable<MemberInfo> MembersOf(Type type) =>
        type.GetProperties(Declared).Where(property => property.GetIndexParameters().Length == 0).Concat<MemberInfo>(type.GetFields(Declared));

    private static bool IsIgnored(MemberInfo member) =>
        member.GetCustomAttribute<JsonIgnoreAttribute>(inherit: false) is { Condition: JsonIgnoreCondition.Always };

    private static bool IsPublic(MemberInfo member) => member switch
    {
        PropertyInfo property => property.GetMethod is { IsPublic: true },
        FieldInfo field => field.IsPublic,
        _ => false,
    };

    /// <summary>Whether code elsewhere may name a member, so that it hides that of a base class.</summary>
    private static bool IsAccessible(MemberInfo member) => member switch
    {
        PropertyInfo property => property.GetAccessors(nonPublic: true)
            .Any(accessor => accessor.IsPublic || accessor.IsAssembly || accessor.IsFamilyOrAssembly),
        FieldInfo field => field.IsPublic || field.IsAssembly || field.IsFamilyOrAssembly,
        _ => false,
    };
}
