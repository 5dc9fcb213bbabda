using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Generators.Parsing;

/// <summary>What a parameter of a <c>Current</c> method gets.</summary>
/// <param name="Expression">An expression over the invocation of the handler.</param>
/// <param name="IsOfUrl">Whether it comes from the URL, so that it tells which resource is meant.</param>
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
    public static CurrentArgument? For(IParameterSymbol parameter, IMethodSymbol handler, Compilation compilation)
    {
        if (parameter.RefKind != RefKind.None)
            return null;
        if (OfRequest(parameter.Type) is { } part)
            return new(part, IsOfUrl: false);

        var bound = parameter.HasAttribute(Injection, KeyedService) ? null : OfHandler(parameter, handler, compilation);
        return bound ?? (Service(parameter, compilation) is { } service ? new(service, IsOfUrl: false) : null);
    }

    /// <summary>Whether a handler's answer depends on who asks or on what the URL says, as far as its parameters show.</summary>
    public static bool DependsOnRequest(IMethodSymbol handler) => handler.Parameters.Any(parameter =>
        IsOfUrl(parameter, parameter.Type)
        || IsSplit(parameter) || parameter.Type.Is(Http, "HttpContext") || parameter.Type.Is(Http, "HttpRequest")
        || parameter.Type.Is("System.Security.Claims", "ClaimsPrincipal") || parameter.HasAttribute(Mvc, "FromHeaderAttribute"));

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
        var match = sameType.Find(parameter => parameter.Name == wanted.Name)
            ?? sameType.Find(parameter => string.Equals(parameter.Name, wanted.Name, StringComparison.OrdinalIgnoreCase));
        if (match is not null)
            return new(Argument(match), IsOfUrl(match, match.Type));

        foreach (var parameter in handler.Parameters.Where(IsSplit))
        {
            var member = EntityMembers.Of(parameter.Type).FirstOrDefault(member =>
                string.Equals(member.Name, wanted.Name, StringComparison.OrdinalIgnoreCase) && AreSame(EntityMembers.TypeOf(member), wanted.Type));
            if (member is not null && NameableTypes.FirstThatIsNot(parameter.Type, compilation) is null)
                return new($"{Argument(parameter)}.{member.Name.Escaped()}", IsOfUrl(member, wanted.Type));
        }

        // The one of a type that cannot come from a text: a service, or the body, whatever it is called.
        return sameType.Count == 1 && MayBeService(wanted.Type) ? new(Argument(sameType[0]), IsOfUrl: false) : null;
    }

    /// <summary>Whether the framework reads it from the route or the query string.</summary>
    private static bool IsOfUrl(ISymbol parameter, ITypeSymbol type)
    {
        if (parameter.HasAttribute(Mvc, "FromRouteAttribute") || parameter.HasAttribute(Mvc, "FromQueryAttribute"))
            return true;
        var isElsewhere = parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name.StartsWith("From", StringComparison.Ordinal) is true);
        return !isElsewhere && OfRequest(type) is null && !type.Is(TypeNames.EtagGen, "IfMatch")
            && (!MayBeService(type) || type.GetMembers("TryParse").Any(member => member.IsStatic));
    }

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
        if (keyed is null)
            return $"global::{Injection}.ServiceProviderServiceExtensions.Get{(isOptional ? "" : "Required")}Service<{type}>({Services})";
        return keyed.Value.Kind == TypedConstantKind.Error ? null
            : $"global::{Injection}.ServiceProviderKeyedServiceExtensions.Get{(isOptional ? "" : "Required")}KeyedService<{type}>({Services}, {keyed.Value.ToCSharpString()})";
    }

    private static bool MayBeService(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Interface || (type.TypeKind == TypeKind.Class && type.SpecialType == SpecialType.None && ValueKinds.Of(type) is null);

    private static bool AreSame(ITypeSymbol one, ITypeSymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
