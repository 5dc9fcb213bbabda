using System.Runtime.CompilerServices;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Analysis;

/// <summary>Whether something else than EtagGen validates an endpoint, or nothing of it is to be stored: then all is well without us.</summary>
internal sealed class OtherValidators(ParseContext parsing)
{
    private static readonly ConditionalWeakTable<SyntaxTree, Lazy<bool>> OfWholeApplication = new();

    private readonly Lazy<bool> _areEverywhere = new(() => parsing.Compilation.SyntaxTrees.Any(
        tree => OfWholeApplication.GetValue(tree, key => new(() => HasMiddleware(key, parsing.SemanticsOf(key)))).Value));

    /// <summary>Whether the handler, its endpoint, a group that the endpoint is in, or the whole application cares for it.</summary>
    public bool Answer(IInvocationOperation map, IMethodSymbol handler) =>
        IsInCode(handler) || IsBehind(map) || Chains.FirstUp(map, IsOther) is not null || IsOnGroup(map) || _areEverywhere.Value;

    private bool IsInCode(IMethodSymbol handler) =>
        parsing.SyntaxOf(handler) is { } syntax && ValidatorCode.IsIn(syntax, parsing.SemanticsOf(syntax.SyntaxTree));

    /// <summary><c>app.MapGet(…).CacheOutput()</c></summary>
    private static bool IsBehind(IOperation map)
    {
        for (var operation = map.Parent; operation is IInvocationOperation or IArgumentOperation or IConversionOperation; operation = operation.Parent)
        {
            if (operation is IInvocationOperation call && IsOther(call))
                return true;
        }

        return false;
    }

    /// <summary><c>group.CacheOutput();</c>, as a statement of its own.</summary>
    private static bool IsOnGroup(IInvocationOperation map)
    {
        var group = map.Instance ?? map.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value;
        if (group is null || MapCall.WithoutConversion(group) is not { Syntax: IdentifierNameSyntax name } || map.SemanticModel is not { } semantics)
            return false;
        var scope = map.Syntax.Ancestors().FirstOrDefault(node => node is BlockSyntax or CompilationUnitSyntax);
        return scope is not null && scope.ChildNodes().SelectMany(StatementOf).Any(statement =>
            statement.Expression is InvocationExpressionSyntax call
            && call.GetFirstToken().ValueText == name.Identifier.ValueText
            && semantics.GetOperation(call) is IInvocationOperation operation && (IsOther(operation) || Chains.FirstUp(operation, IsOther) is not null));
    }

    private static IEnumerable<ExpressionStatementSyntax> StatementOf(SyntaxNode node) =>
        (node is GlobalStatementSyntax global ? global.Statement : node) is ExpressionStatementSyntax statement ? [statement] : [];

    /// <summary>Output caching, and whatever is called by the name of a validator.</summary>
    private static bool IsOther(IInvocationOperation call)
    {
        if (MapCall.Of(call) is not null || call.TargetMethod.Name == "MapGroup" || call.Syntax is not InvocationExpressionSyntax syntax || call.SemanticModel is not { } semantics)
            return false;
        if (call.TargetMethod.Name == "CacheOutput")
            return !syntax.ArgumentList.DescendantTokens().Any(token => token.ValueText == "NoCache");
        return ValidatorCode.IsIn(syntax.ArgumentList, semantics) || (NameOf(syntax) is { } name && ValidatorCode.IsIn(name, semantics));
    }

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    /// <summary>Middleware that validates all answers, or keeps them from being stored, as far as its name or code shows.</summary>
    private static bool HasMiddleware(SyntaxTree tree, SemanticModel semantics) => tree.GetRoot().DescendantNodes()
        .OfType<InvocationExpressionSyntax>()
        .Any(call => NameOf(call) is { Identifier.ValueText: var text } name && text switch
        {
            "UseDelta" or "UseHttpCacheHeaders" or "AddBasePolicy" => true,
            "Use" => ValidatorCode.IsIn(call.ArgumentList, semantics),
            _ => text.StartsWith("Use", StringComparison.Ordinal) && ValidatorCode.IsIn(name, semantics),
        });
}
