using EtagGen.Generators.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Analysis;

/// <summary>
/// Whether the generator replaced a call that the analyzer has nothing against. It sees no code of other generators, so of a
/// handler or an entity that they write it knows less than the analyzer, which comes after all of them.
/// </summary>
internal sealed class Interception(Compilation compilation)
{
    /// <summary>The generator may not have run: some tools analyze the bare sources.</summary>
    private readonly bool _isDone = compilation.Assembly.GetTypeByMetadataName(GeneratorMark.TypeName) is not null;

    public bool IsMissing(IInvocationOperation call, CancellationToken cancellation) =>
        _isDone
        && call is { Syntax: InvocationExpressionSyntax syntax, SemanticModel: { } semantics }
        && semantics.GetInterceptorMethod(syntax, cancellation) is null;
}
