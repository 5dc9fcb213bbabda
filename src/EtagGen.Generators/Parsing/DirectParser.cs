using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// Decides whether a handler can be called directly: by a lambda whose parameters the framework binds as it does the handler's.
/// What it may look at is the same in both: name, type, nullability, and the attributes that say where a value comes from. Where
/// there is anything else about a parameter, the handler is called behind a filter.
/// </summary>
internal static class DirectParser
{
    private const int MostParameters = 15;

    /// <summary>Reads a handler.</summary>
    /// <returns>How it is called; null where that takes a filter.</returns>
    public static DirectModel? Of(IMethodSymbol handler, ParseContext context)
    {
        if (!IsWhatRuns(handler) || handler.RefKind != RefKind.None || handler.Parameters.Length > MostParameters
            || HidesNullability(context.Compilation)
            || ResultParser.WithoutTask(handler.ReturnType) is not { } result || !IsDirect(result, context))
        {
            return null;
        }

        string? request = null;
        foreach (var parameter in handler.Parameters)
        {
            if (!IsDirect(parameter, context))
                return null;
            if (IsRequest(parameter))
                request = parameter.Name.Escaped();
        }

        var parameters = handler.Parameters.Select(Text);
        if (request is null)
            parameters = parameters.Append($"global::Microsoft.AspNetCore.Http.HttpContext {DirectModel.Context}");
        var types = handler.Parameters.Select(parameter => parameter.Type).Append(handler.ReturnType).Select(type => type.QualifiedAsWritten());
        return new(
            $"global::System.Func<{string.Join(", ", types)}>",
            result.QualifiedAsWritten(),
            string.Join(", ", parameters),
            string.Join(", ", handler.Parameters.Select(parameter => parameter.Name.Escaped())),
            request ?? DirectModel.Context);
    }

    /// <summary>
    /// Whether the method that is named is the one whose parameters the framework looks at: not an override, which takes attributes
    /// over, what may be overridden, or what was declared with type parameters, whose nullability is another. And whether all of them
    /// can be seen: metadata has defaults of parameters that the compiler does not speak of.
    /// </summary>
    private static bool IsWhatRuns(IMethodSymbol handler) =>
        handler is
        {
            IsVirtual: false,
            IsAbstract: false,
            IsOverride: false,
            IsGenericMethod: false,
            IsExtensionMethod: false,
            DeclaringSyntaxReferences.IsEmpty: false,
        }
        && handler.ContainingType is not { TypeKind: TypeKind.Interface }
        && SymbolEqualityComparer.Default.Equals(handler, handler.OriginalDefinition);

    /// <summary>Whether the compiler leaves the nullability of what is not public out, as generated code is not.</summary>
    private static bool HidesNullability(Compilation compilation) =>
        compilation.SyntaxTrees.FirstOrDefault()?.Options.Features.ContainsKey("nullablePublicOnly") is true;

    private static bool IsRequest(IParameterSymbol parameter) =>
        parameter.Type.Is("Microsoft.AspNetCore.Http", "HttpContext")
        && parameter.NullableAnnotation == NullableAnnotation.NotAnnotated
        && parameter.GetAttributes().IsEmpty;

    /// <summary>Whether a result is one that the framework writes by its type, or that writes itself.</summary>
    private static bool IsDirect(ITypeSymbol result, ParseContext context) =>
        result is
        {
            IsReferenceType: true,
            TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Array,
            SpecialType: not (SpecialType.System_Object or SpecialType.System_String),
        }
        && IsUsable(result, context);

    private static bool IsDirect(IParameterSymbol parameter, ParseContext context) =>
        parameter is
        {
            RefKind: RefKind.None,
            IsParams: false,
            HasExplicitDefaultValue: false,
            IsDiscard: false,
            Name: not ("" or "_" or DirectModel.Handler or DirectModel.Answer or DirectModel.Context),
        }
        && parameter.Type is { TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Struct or TypeKind.Enum or TypeKind.Array }
        && (parameter.Type.IsValueType || parameter.NullableAnnotation != NullableAnnotation.None)
        && !parameter.Type.IsRefLikeType
        && !SpeaksForItself(parameter.Type.WithoutNullable())
        && parameter.GetAttributes().All(attribute => BindingAttributes.TextOf(attribute) is not null)
        && IsUsable(parameter.Type, context);

    /// <summary>Whether generated code can name a type, without a warning or an unsafe context.</summary>
    private static bool IsUsable(ITypeSymbol type, ParseContext context) =>
        NameableTypes.FirstThatIsNot(type, context.Compilation) is null && !NameableTypes.IsNoArgument(type)
        && context.Experimental.OfName(type).IsEmpty && !type.Qualified().Contains('*');

    /// <summary>Whether a type binds itself, or describes the endpoint: for that, it is given the parameter to look at.</summary>
    private static bool SpeaksForItself(ITypeSymbol type)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            if (!level.GetMembers("BindAsync").IsEmpty)
                return true;
        }

        return type.AllInterfaces.Any(implemented => !implemented.GetMembers("BindAsync").IsEmpty
            || implemented.Is("Microsoft.AspNetCore.Http.Metadata", "IEndpointParameterMetadataProvider")
            || implemented.Is("Microsoft.AspNetCore.Http.Metadata", "IEndpointMetadataProvider"));
    }

    private static string Text(IParameterSymbol parameter) =>
        string.Concat(parameter.GetAttributes().Select(attribute => BindingAttributes.TextOf(attribute) + " "))
        + parameter.Type.QualifiedAsWritten() + " " + parameter.Name.Escaped();
}
