using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// Tells which structs stand for the value of their one public property, as strongly typed ids do:
/// <c>record struct OrderId(Guid Value)</c>.
/// </summary>
internal static class WrapperStructs
{
    /// <summary>
    /// The one public property; null where there is none, or more. That of a <c>JsonElement</c> or a sequence, with its kind or count,
    /// does not stand for it.
    /// </summary>
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
        var captured = CapturedBy(type);
        var fields = type.GetMembers().OfType<IFieldSymbol>().Where(field =>
            !field.IsStatic && !SaysHowItWasMade(field) && !(field.IsImplicitlyDeclared && field.AssociatedSymbol is null)).ToList();
        return fields.Count + captured.Count == 1
            && (fields.Count == 1 ? Shows(property, fields[0]) : Shows(property, captured[0].Name, captured[0].Type));
    }

    /// <summary>By a constructor, or by <c>default</c>, and where: fields that generators of such structs add, which no converter writes.</summary>
    private static bool SaysHowItWasMade(IFieldSymbol field) => field.Type.Is("System.Diagnostics", "StackTrace")
        || (field.Type.SpecialType == SpecialType.System_Boolean && Bare(field.Name).ToUpperInvariant() is "ISINITIALIZED" or "INITIALIZED" or "HASVALUE");

    private static bool Shows(IPropertySymbol property, IFieldSymbol field) => !SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property)
        ? Shows(property, field.Name, field.Type)
        : Declaration(property) is not { } declaration || Returned(declaration).TrueForAll(value => value is FieldExpressionSyntax);

    /// <summary>By its getter; where that is compiled, a field of that name has to do, or any that no converter of its own writes.</summary>
    private static bool Shows(IPropertySymbol property, string name, ITypeSymbol type)
    {
        if (!SymbolEqualityComparer.Default.Equals(type.WithoutNullable(), property.Type.WithoutNullable()))
            return false;
        return Declaration(property) is { } declaration
            ? Returned(declaration) is { Count: not 0 } returned && returned.TrueForAll(value => Is(value, name))
            : Bare(name).Equals(property.Name, StringComparison.OrdinalIgnoreCase) || !JsonContract.HasConverter(property.ContainingType);
    }

    private static PropertyDeclarationSyntax? Declaration(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as PropertyDeclarationSyntax;

    private static List<ExpressionSyntax> Returned(PropertyDeclarationSyntax property)
    {
        var getter = property.AccessorList?.Accessors.FirstOrDefault();
        if ((property.ExpressionBody ?? getter?.ExpressionBody)?.Expression is { } only)
            return [only];
        return [.. getter?.Body?.DescendantNodes().OfType<ReturnStatementSyntax>().Select(statement => statement.Expression).OfType<ExpressionSyntax>() ?? []];
    }

    /// <summary>Whether an expression is a field, where it does not throw.</summary>
    private static bool Is(ExpressionSyntax value, string field) => value switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText == field,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } member => Is(member.Name, field),
        ParenthesizedExpressionSyntax inner => Is(inner.Expression, field),
        BinaryExpressionSyntax { Right: ThrowExpressionSyntax } coalesced => Is(coalesced.Left, field),
        ConditionalExpressionSyntax { WhenFalse: ThrowExpressionSyntax } choice => Is(choice.WhenTrue, field),
        ConditionalExpressionSyntax { WhenTrue: ThrowExpressionSyntax } choice => Is(choice.WhenFalse, field),
        _ => false,
    };

    /// <summary>The parameters of the primary constructor that are used beyond it, and so are held in fields without a name.</summary>
    private static List<IParameterSymbol> CapturedBy(INamedTypeSymbol type)
    {
        List<IParameterSymbol> captured = [];
        foreach (var constructor in type.IsRecord ? [] : type.InstanceConstructors)
        {
            if (constructor.DeclaringSyntaxReferences.Any(declaration => declaration.GetSyntax() is TypeDeclarationSyntax))
                captured.AddRange(constructor.Parameters.Where(parameter => type.DeclaringSyntaxReferences.Any(part => Uses(part.GetSyntax(), parameter.Name))));
        }

        return captured;
    }

    private static bool Uses(SyntaxNode type, string parameter) => type
        .DescendantNodes(node => node is not EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } })
        .OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == parameter && name.Parent is not NameColonSyntax);

    /// <summary>Without what marks fields: <c>_value</c>, <c>m_value</c>, and the compiler's <c>&lt;Value&gt;k__BackingField</c>.</summary>
    private static string Bare(string name)
    {
        if (name.StartsWith("<", StringComparison.Ordinal) && name.IndexOf('>') is > 0 and var end)
            return name.Substring(1, end - 1);
        return (name.StartsWith("m_", StringComparison.Ordinal) ? name.Substring(2) : name).TrimStart('_');
    }
}
