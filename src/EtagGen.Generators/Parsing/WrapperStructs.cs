using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>Tells which structs stand for the value of their one public property, as strongly typed ids do: <c>record struct OrderId(Guid Value)</c>.</summary>
internal static class WrapperStructs
{
    /// <summary>The one public property; null where there is none, or more. That of a <c>JsonElement</c> or a sequence, with its kind or count, does not stand for it.</summary>
    public static IPropertySymbol? PropertyOf(ITypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Struct || type.IsFramework() || type.AllInterfaces.Any(i => i.Is("System.Collections", "IEnumerable")))
            return null;
        var readable = EntityMembers.Of(type);
        return readable.Length == 1 && JsonContract.HiddenMembers(type).IsEmpty ? readable[0] as IPropertySymbol : null;
    }

    /// <summary>
    /// Whether the property shows all that the struct holds: a converter may write any other field, and of its field what the
    /// property leaves out.
    /// </summary>
    public static bool ShowsAll(IPropertySymbol property)
    {
        var type = property.ContainingType;
        var fields = type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic && !SaysHowItWasMade(field)).ToList();
        if (fields.Exists(field => !IsBehind(property, field.AssociatedSymbol?.Name ?? field.Name, field.Type)))
            return false;

        // A parameter may be held too, in a field that does not show.
        var parameters = type.IsRecord ? [] : type.InstanceConstructors.Where(IsPrimary).SelectMany(constructor => constructor.Parameters).ToList();
        return fields.Count <= 1 && fields.Count + parameters.Count != 0 && parameters.TrueForAll(parameter => IsBehind(property, parameter.Name, parameter.Type));
    }

    /// <summary>By a constructor, or by <c>default</c>, and where: fields that generators of such structs add, which no converter writes.</summary>
    private static bool SaysHowItWasMade(IFieldSymbol field) => field.Type.Is("System.Diagnostics", "StackTrace")
        || (field.Type.SpecialType == SpecialType.System_Boolean && Bare(field.Name).Equals("isInitialized", StringComparison.OrdinalIgnoreCase));

    private static bool IsBehind(IPropertySymbol property, string name, ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type, property.Type) && Bare(name).Equals(property.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Without what marks fields: <c>_value</c>, <c>m_value</c>, and the compiler's <c>&lt;Value&gt;k__BackingField</c>.</summary>
    private static string Bare(string name)
    {
        if (name.StartsWith("<", StringComparison.Ordinal) && name.IndexOf('>') is > 0 and var end)
            return name.Substring(1, end - 1);
        return (name.StartsWith("m_", StringComparison.Ordinal) ? name.Substring(2) : name).TrimStart('_');
    }

    private static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Any(declaration => declaration.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax);
}
