using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Generators.Parsing;

/// <summary>Decides what a parameter of a <c>Current</c> method gets, as an expression over the invocation of the handler.</summary>
internal static class CurrentArguments
{
    private const string Http = "Microsoft.AspNetCore.Http";
    private const string Injection = "Microsoft.Extensions.DependencyInjection";
    private const string KeyedService = "FromKeyedServicesAttribute";
    private const string Services = "invocation.HttpContext.RequestServices";

    /// <summary>The argument: what the request is, a parameter of the handler, or a service; null where there is none.</summary>
    public static string? For(IParameterSymbol parameter, IMethodSymbol handler, Compilation compilation)
    {
        if (parameter.RefKind != RefKind.None)
            return null;
        return OfRequest(parameter.Type)
            ?? (parameter.HasAttribute(Injection, KeyedService) ? null : OfHandler(parameter, handler, compilation))
            ?? Service(parameter, compilation);
    }

    private static string? OfRequest(ITypeSymbol type) =>
        type.Is(Http, "HttpContext") ? "invocation.HttpContext"
        : type.Is(Http, "HttpRequest") ? "invocation.HttpContext.Request"
        : type.Is(Http, "HttpResponse") ? "invocation.HttpContext.Response"
        : type.Is("System.Security.Claims", "ClaimsPrincipal") ? "invocation.HttpContext.User"
        : type.Is("System.Threading", "CancellationToken") ? "invocation.HttpContext.RequestAborted"
        : null;

    private static string? OfHandler(IParameterSymbol wanted, IMethodSymbol handler, Compilation compilation)
    {
        var sameType = handler.Parameters.Where(parameter => AreSame(parameter.Type, wanted.Type)).ToList();
        var match = sameType.Find(parameter => parameter.Name == wanted.Name)
            ?? sameType.Find(parameter => string.Equals(parameter.Name, wanted.Name, StringComparison.OrdinalIgnoreCase));
        if (match is not null)
            return Argument(match);

        foreach (var parameter in handler.Parameters.Where(parameter => parameter.HasAttribute(Http, "AsParametersAttribute")))
        {
            var member = EntityMembers.Of(parameter.Type).FirstOrDefault(member =>
                string.Equals(member.Name, wanted.Name, StringComparison.OrdinalIgnoreCase) && AreSame(EntityMembers.TypeOf(member), wanted.Type));
            if (member is not null && NameableTypes.FirstThatIsNot(parameter.Type, compilation) is null)
                return $"{Argument(parameter)}.{member.Name.Escaped()}";
        }

        // The one of a type that cannot come from a text: a service, or the body, whatever it is called.
        return sameType.Count == 1 && MayBeService(wanted.Type) ? Argument(sameType[0]) : null;
    }

    private static string Argument(IParameterSymbol parameter) => $"invocation.GetArgument<{parameter.Type.Qualified()}>({parameter.Ordinal})";

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
