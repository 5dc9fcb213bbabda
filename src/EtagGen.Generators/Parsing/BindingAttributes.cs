using EtagGen.Generators.Emission;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>The attributes of ASP.NET Core that say where the value of a parameter comes from.</summary>
internal static class BindingAttributes
{
    private static readonly string[] InMvc = ["FromRouteAttribute", "FromQueryAttribute", "FromHeaderAttribute", "FromServicesAttribute"];

    /// <summary>The attribute as generated code repeats it.</summary>
    /// <returns>The text; null where it is another attribute, or says something that is no text.</returns>
    public static string? TextOf(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { } type || !IsKnown(type))
            return null;

        var arguments = new List<string>();
        foreach (var argument in attribute.ConstructorArguments)
        {
            if (argument.Value is not string text)
                return null;
            arguments.Add(GeneratedFile.Literal(text));
        }

        foreach (var named in attribute.NamedArguments)
        {
            if (named.Value.Value is not string text)
                return null;
            arguments.Add($"{named.Key} = {GeneratedFile.Literal(text)}");
        }

        return arguments.Count == 0 ? $"[{type.Qualified()}]" : $"[{type.Qualified()}({string.Join(", ", arguments)})]";
    }

    private static bool IsKnown(INamedTypeSymbol type) =>
        (InMvc.Contains(type.Name) && type.Is("Microsoft.AspNetCore.Mvc", type.Name))
        || type.Is("Microsoft.Extensions.DependencyInjection", "FromKeyedServicesAttribute");
}
