using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Generators.Parsing;

/// <summary>What a parameter of a <c>Current</c> method gets.</summary>
/// <param name="Expression">An expression over the invocation of the handler.</param>
/// <param name="IsOfUrl">Whether it comes from the URL, so that it tells which entity is meant.</param>
internal sealed record CurrentArgument(string Expression, bool IsOfUrl);

/// <summary>Decides what the parameters of a <c>Current</c> method get.</summary>
internal static class CurrentArguments
{
    private const string Http = "Microsoft.AspNetCore.Http";
    private const string Mvc = "Microsoft.AspNetCore.Mvc";
    private const string Injection = "Microsoft.Extensions.DependencyInjection";
    private const string KeyedService = "FromKeyedServicesAttribute";
    private const string Services = "invocation.HttpContext.RequestServices";

    /// <summary>The argument: what the request is, a parameter of the handler, or a service; null where there is none.</summary>
    public static CurrentArgument? For(IParameterSymbol parameter, IMethodSymbol handler, ParseContext context)
    {
        if (parameter.RefKind != RefKind.None)
            return null;
        if (OfRequest(parameter.Type) is { } part)
            return new(part, ReadsUrl(parameter, context));

        var bound = parameter.HasAttribute(Injection, KeyedService) ? null : OfHandler(parameter, handler, context.Compilation);
        return bound ?? (Service(parameter, context.Compilation) is { } service ? new(service, IsOfUrl: false) : null);
    }

    /// <summary>Whether a handler's answer depends on the request or on who sends it, as far as can be seen.</summary>
    public static bool DependsOnRequest(IMethodSymbol handler, ParseContext context) => handler.Parameters.Any(parameter =>
        IsOfUrl(parameter, parameter.Type) || IsSplit(parameter) || parameter.HasAttribute(Mvc, "FromHeaderAttribute")
        || parameter.Type.Is(Http, "HttpRequest") || parameter.Type.Is("System.Security.Claims", "ClaimsPrincipal")
        || (parameter.Type.Is(Http, "HttpContext") && Mentions(handler, context, "Request", "User", "GetRouteValue", "GetRouteData", "Session")));

    /// <summary>The parameter of a handler that names the key of the entity: <c>id</c>, <c>orderId</c>.</summary>
    /// <returns>Its type, and its value as an expression; null where there is none.</returns>
    public static (ITypeSymbol Type, string Expression)? KeyOf(IMethodSymbol handler, EntityModel entity)
    {
        foreach (var parameter in handler.Parameters)
        {
            var isKey = IsName(parameter.Name, entity.Key[0].Path) || IsName(parameter.Name, entity.Name + entity.Key[0].Path);
            if (isKey && IsOfUrl(parameter, parameter.Type) && ValueKinds.Of(parameter.Type) == entity.Key[0].Kind
                && parameter.NullableAnnotation != NullableAnnotation.Annotated)
            {
                return (parameter.Type, Argument(parameter));
            }
        }

        return null;
    }

    private static string? OfRequest(ITypeSymbol type) =>
        type.Is(Http, "HttpContext") ? "invocation.HttpContext"
        : type.Is(Http, "HttpRequest") ? "invocation.HttpContext.Request"
        : type.Is(Http, "HttpResponse") ? "invocation.HttpContext.Response"
        : type.Is("System.Security.Claims", "ClaimsPrincipal") ? "invocation.HttpContext.User"
        : type.Is("System.Threading", "CancellationToken") ? "invocation.HttpContext.RequestAborted"
        : null;

    private static CurrentArgument? OfHandler(IParameterSymbol wanted, IMethodSymbol handler, Compilation compilation)
    {
        var sameType = handler.Parameters.Where(parameter => AreSame(parameter.Type, wanted.Type)).ToList();
        var match = sameType.Find(parameter => parameter.Name == wanted.Name) ?? sameType.Find(parameter => IsName(parameter.Name, wanted.Name));
        if (match is not null)
            return new(Argument(match), IsOfUrl(match, match.Type));

        foreach (var parameter in handler.Parameters.Where(IsSplit))
        {
            var member = EntityMembers.Of(parameter.Type).FirstOrDefault(member =>
                IsName(member.Name, wanted.Name) && AreSame(EntityMembers.TypeOf(member), wanted.Type));
            if (member is not null && NameableTypes.FirstThatIsNot(parameter.Type, compilation) is null)
                return new($"{Argument(parameter)}.{member.Name.Escaped()}", IsOfUrl(member, wanted.Type));
        }

        // The one of a type that cannot come from a text: a service, or the body, whatever it is called.
        return sameType.Count == 1 && MayBeService(wanted.Type) ? new(Argument(sameType[0]), IsOfUrl: false) : null;
    }

    /// <summary>Whether a method that takes the request looks at its URL, as far as its source shows.</summary>
    private static bool ReadsUrl(IParameterSymbol request, ParseContext context) =>
        (request.Type.Is(Http, "HttpContext") || request.Type.Is(Http, "HttpRequest"))
        && request.ContainingSymbol is IMethodSymbol method
        && Mentions(method, context, "RouteValues", "GetRouteValue", "GetRouteData", "Query", "QueryString", "Path");

    private static bool Mentions(IMethodSymbol method, ParseContext context, params string[] names) =>
        context.SyntaxesOf(method).Any(syntax => syntax.DescendantTokens().Any(token => names.Contains(token.ValueText)));

    /// <summary>Whether the framework reads it from the route or the query string.</summary>
    private static bool IsOfUrl(ISymbol parameter, ITypeSymbol type)
    {
        if (parameter.HasAttribute(Mvc, "FromRouteAttribute") || parameter.HasAttribute(Mvc, "FromQueryAttribute"))
            return true;
        var isElsewhere = parameter.GetAttributes().Any(attribute =>
            attribute.AttributeClass?.Name.StartsWith("From", StringComparison.Ordinal) is true);
        return !isElsewhere && OfRequest(type) is null && !type.Is(TypeNames.EtagGen, "IfMatch")
            && (!MayBeService(type) || type.GetMembers("TryParse").Any(member => member.IsStatic));
    }

    private static bool IsName(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether its members are the parameters.</summary>
    public static bool IsSplit(IParameterSymbol parameter) => parameter.HasAttribute(Http, "AsParametersAttribute");

    /// <summary>What the handler is called with, as an expression over its invocation.</summary>
    public static string Argument(IParameterSymbol parameter) => $"invocation.GetArgument<{parameter.Type.Qualified()}>({parameter.Ordinal})";

    private static string? Service(IParameterSymbol parameter, Compilation compilation)
    {
        if (!MayBeService(parameter.Type) || NameableTypes.FirstThatIsNot(parameter.Type, compilation) is not null)
            return null;

        var keyed = parameter.Attribute(Injection, KeyedService)?.ConstructorArguments.FirstOrDefault();
        var isOptional = parameter.NullableAnnotation == NullableAnnotation.Annotated;
        var type = parameter.Type.Qualified();
        var required = isOptional ? "" : "Required";
        if (keyed is null)
            return $"global::{Injection}.ServiceProviderServiceExtensions.Get{required}Service<{type}>({Services})";
        return keyed.Value.Kind == TypedConstantKind.Error ? null
            : $"global::{Injection}.ServiceProviderKeyedServiceExtensions.Get{required}KeyedService<{type}>({Services}, {Literal(keyed.Value)})";
    }

    /// <summary>A key as it was written: of its type, as keys of two types are never equal.</summary>
    private static string Literal(TypedConstant key) => key switch
    {
        { Kind: TypedConstantKind.Enum, Type: { } type } => $"({type.Qualified()})"
            + $"({SymbolDisplay.FormatPrimitive(key.Value!, quoteStrings: true, useHexadecimalNumbers: false)})",
        { Kind: TypedConstantKind.Primitive, Value: not (null or string), Type: { } type } => $"({type.Qualified()})({key.ToCSharpString()})",
        { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } => $"typeof({type.Qualified()})",
        _ => key.ToCSharpString(),
    };

    private static bool MayBeService(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Interface
        || (type.TypeKind == TypeKind.Class && type.SpecialType == SpecialType.None && ValueKinds.Of(type) is null);

    private static bool AreSame(ITypeSymbol one, ITypeSymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
