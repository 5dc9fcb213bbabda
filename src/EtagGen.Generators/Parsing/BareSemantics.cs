using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// Semantic models without the analysis of nullable references, which binds a method as a whole to tell what is null in it.
/// Generated code does not ask: the question marks that it needs are those of declarations.
/// </summary>
internal static class BareSemantics
{
    // RSEXPERIMENTAL001: a compiler that has it no more gives the usual models.
    private static readonly bool IsThere = typeof(Compilation).GetMethods().Any(method =>
        method.Name == nameof(Compilation.GetSemanticModel)
        && method.GetParameters() is { Length: 2 } parameters && parameters[1].ParameterType.Name == "SemanticModelOptions");

    public static SemanticModel Of(SyntaxTree tree, Compilation compilation) =>
        IsThere ? Bare(tree, compilation) : compilation.GetSemanticModel(tree);

    /// <summary>A method of its own, as it is compiled when it is first called.</summary>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static SemanticModel Bare(SyntaxTree tree, Compilation compilation) =>
#pragma warning disable RSEXPERIMENTAL001
        compilation.GetSemanticModel(tree, SemanticModelOptions.DisableNullableAnalysis);
#pragma warning restore RSEXPERIMENTAL001
}
