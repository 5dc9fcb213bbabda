using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Analysis;

/// <summary>Whether something else than EtagGen validates an endpoint, or nothing of it is to be stored: then all is well without us.</summary>
internal sealed class OtherValidators(ParseContext parsing)
{
    /// <summary>The calls in a file that may add middleware, found once for as long as it is not edited.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, InvocationExpressionSyntax[]> MiddlewareIn = new();

    private readonly ConcurrentDictionary<(SyntaxNode Scope, string Name), bool> _groups = new();

    private readonly Lazy<bool> _areEverywhere = new(() => parsing.Compilation.SyntaxTrees.Any(tree =>
        MiddlewareIn.GetValue(tree, FindMiddleware).Any(call => parsing.SemanticsOf(tree).GetOperation(call) is IInvocationOperation use && IsOther(use, parsing))));

    /// <summary>Whether the handler, its endpoint, a group that the endpoint is in, or the whole application cares for it.</summary>
    public bool Answer(IInvocationOperation map, IMethodSymbol handler) =>
        IsInCode(handler) || IsBehind(map) || Chains.FirstUp(map, IsOther) is not null || IsOnGroup(map) || _areEverywhere.Value;

    private bool IsInCode(IMethodSymbol handler)
    {
        if (parsing.SyntaxOf(handler) is not { } syntax)
            return false;
        var semantics = parsing.SemanticsOf(syntax.SyntaxTree);
        if (ValidatorCode.IsIn(syntax, semantics))
            return true;

        // What is given the request or response may do it.
        return handler.Parameters.Any(IsOfRequest) && syntax.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
            semantics.GetSymbolInfo(call).Symbol is IMethodSymbol method && (method.ReducedFrom ?? method) is var helper
            && helper.Parameters.Any(IsOfRequest) && IsIn(parsing.SyntaxOf(helper), parsing));
    }

    private static bool IsOfRequest(IParameterSymbol parameter) =>
        new[] { "HttpContext", "HttpRequest", "HttpResponse", "IHeaderDictionary" }.Any(name => parameter.Type.Is("Microsoft.AspNetCore.Http", name));

    private static bool IsIn(SyntaxNode? code, ParseContext parsing) =>
        code is not null && parsing.Compilation.ContainsSyntaxTree(code.SyntaxTree) && ValidatorCode.IsIn(code, parsing.SemanticsOf(code.SyntaxTree));

    /// <summary><c>app.MapGet(…).CacheOutput()</c></summary>
    private bool IsBehind(IOperation map)
    {
        for (var operation = map.Parent; operation is IInvocationOperation or IArgumentOperation or IConversionOperation; operation = operation.Parent)
        {
            if (operation is IInvocationOperation call && IsOther(call))
                return true;
        }

        return false;
    }

    /// <summary><c>group.CacheOutput();</c>, as a statement of its own.</summary>
    private bool IsOnGroup(IInvocationOperation map)
    {
        var group = map.Instance ?? map.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value;
        if (group is null || MapCall.WithoutConversion(group) is not { Syntax: IdentifierNameSyntax name } || map.SemanticModel is not { } semantics)
            return false;
        var scope = map.Syntax.Ancestors().FirstOrDefault(node => node is BlockSyntax or CompilationUnitSyntax);
        return scope is not null && _groups.GetOrAdd((scope, name.Identifier.ValueText), key => key.Scope.ChildNodes().Any(statement =>
            CallIn(statement) is { } call && call.GetFirstToken().ValueText == key.Name && !MapsIn(call)
            && semantics.GetOperation(call) is IInvocationOperation operation && (IsOther(operation) || Chains.FirstUp(operation, IsOther) is not null)));
    }

    private static InvocationExpressionSyntax? CallIn(SyntaxNode node) =>
        (node is GlobalStatementSyntax global ? global.Statement : node) is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } ? call : null;

    /// <summary>Whether a chain of calls maps an endpoint, so that it is about that one alone.</summary>
    private static bool MapsIn(InvocationExpressionSyntax call) =>
        NameOf(call) is { } name && (MapCall.IsName(name.Identifier.ValueText)
            || (call.Expression is MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax inner } && MapsIn(inner)));

    private bool IsOther(IInvocationOperation call) => IsOther(call, parsing);

    /// <summary>Output caching, and whatever is called by the name of a validator or is given code that deals with them.</summary>
    private static bool IsOther(IInvocationOperation call, ParseContext parsing)
    {
        if (MapCall.Of(call) is not null || call.Syntax is not InvocationExpressionSyntax syntax)
            return false;
        return call.TargetMethod.Name switch
        {
            "MapGroup" => false,
            "UseDelta" or "UseHttpCacheHeaders" => true,
            "CacheOutput" or "AddBasePolicy" => !syntax.ArgumentList.DescendantTokens().Any(token => token.ValueText == "NoCache"),
            _ => IsIn(NameOf(syntax), parsing) || IsIn(syntax.ArgumentList, parsing) || Given(call, parsing).Any(code => IsIn(code, parsing)),
        };
    }

    /// <summary>The filters and middleware that a call is given: methods, and classes as type arguments or as objects.</summary>
    private static IEnumerable<SyntaxNode?> Given(IInvocationOperation call, ParseContext parsing)
    {
        var values = call.Arguments.Select(argument => MapCall.WithoutConversion(argument.Value)).ToList();
        var types = call.TargetMethod.TypeArguments.Concat(values.OfType<IObjectCreationOperation>().Select(value => value.Type).OfType<ITypeSymbol>());
        return values.OfType<IMethodReferenceOperation>().Select(value => parsing.SyntaxOf(value.Method))
            .Concat(types.SelectMany(type => type.DeclaringSyntaxReferences).Select(reference => reference.GetSyntax()));
    }

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    private static InvocationExpressionSyntax[] FindMiddleware(SyntaxTree tree) =>
        [.. tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call => NameOf(call)?.Identifier.ValueText is { } name
            && (name.StartsWith("Use", StringComparison.Ordinal) || name == "AddBasePolicy"))];
}
