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
        MiddlewareIn.GetValue(tree, FindMiddleware).Any(call => parsing.SemanticsOf(tree).GetOperation(call) is IInvocationOperation use && IsMiddleware(use)
            && (use.TargetMethod.Name is "UseDelta" or "UseHttpCacheHeaders" or "AddBasePolicy" || IsOther(use, parsing)))));

    /// <summary>Whether the handler, its endpoint, a group that the endpoint is in, or the whole application cares for it.</summary>
    public bool Answer(IInvocationOperation map, IMethodSymbol handler) =>
        IsInCode(handler) || IsInChain(map) || _areEverywhere.Value;

    /// <summary>Whether something stands before or behind a call, or before or behind the one that gave it its group.</summary>
    private bool IsInChain(IInvocationOperation map)
    {
        for (var (call, depth) = ((IInvocationOperation?)map, 0); call is not null && depth < 16; call = parsing.Groups.Of(call), depth++)
        {
            if (IsBehind(call) || Chains.FirstUp(call, IsOther) is not null || IsOnGroup(call))
                return true;
        }

        return false;
    }

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
        if (Chains.ReceiverOf(map) is not { } group || MapCall.WithoutConversion(group) is not { Syntax: IdentifierNameSyntax name } || map.SemanticModel is not { } semantics)
            return false;
        var scope = map.Syntax.Ancestors().FirstOrDefault(node => node is BlockSyntax or CompilationUnitSyntax);
        return scope is not null && _groups.GetOrAdd((scope, name.Identifier.ValueText), key => key.Scope.ChildNodes().Any(statement =>
            CallIn(statement) is { } call && call.GetFirstToken().ValueText == key.Name && !IsAboutOthers(call)
            && semantics.GetOperation(call) is IInvocationOperation operation && (IsOther(operation) || Chains.FirstUp(operation, IsOther) is not null)));
    }

    private static InvocationExpressionSyntax? CallIn(SyntaxNode node) =>
        (node is GlobalStatementSyntax global ? global.Statement : node) is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } ? call : null;

    /// <summary>Whether a chain of calls maps an endpoint, so that it is about that one alone, or adds middleware.</summary>
    private static bool IsAboutOthers(InvocationExpressionSyntax call) =>
        NameOf(call)?.Identifier.ValueText is { } name && (name.StartsWith("Use", StringComparison.Ordinal) || RouteCall.IsName(name)
            || (call.Expression is MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax inner } && IsAboutOthers(inner)));

    private bool IsOther(IInvocationOperation call) => IsOther(call, parsing);

    /// <summary>Output caching, and what is called by the name of a validator, is given code that deals with them, or does so itself.</summary>
    private static bool IsOther(IInvocationOperation call, ParseContext parsing, int depth = 0)
    {
        if (depth > 2 || call.TargetMethod.Name.StartsWith("Map", StringComparison.Ordinal) || call.Syntax is not InvocationExpressionSyntax syntax)
            return false;
        if (call.TargetMethod.Name is "CacheOutput")
            return !syntax.ArgumentList.DescendantTokens().Any(token => token.ValueText == "NoCache");
        return ValidatorCode.IsETagName(call.TargetMethod.Name) || IsIn(syntax.ArgumentList, parsing)
            || Given(call).Any(part => ValidatorCode.IsETagName(part.Name) || CodeOf(part).Any(code => IsIn(code, parsing)))
            || Called(call, parsing).Any(inner => IsOther(inner, parsing, depth + 1));
    }

    /// <summary>The filters and middleware that a call is given: methods, and classes as type arguments or as objects.</summary>
    private static IEnumerable<ISymbol> Given(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is not ("AddEndpointFilter" or "AddEndpointFilterFactory" or "UseMiddleware" or "Use"))
            return [];
        var values = call.Arguments.SelectMany(argument => argument.Value.DescendantsAndSelf()).ToList();
        var types = call.TargetMethod.TypeArguments
            .Concat(values.OfType<IObjectCreationOperation>().Select(value => value.Type).OfType<ITypeSymbol>())
            .Concat(values.OfType<ITypeOfOperation>().Select(value => value.TypeOperand));
        return values.OfType<IMethodReferenceOperation>().Select(value => value.Method).Concat<ISymbol>(types);
    }

    private static IEnumerable<SyntaxNode> CodeOf(ISymbol given) => given.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax());

    /// <summary>The calls that an extension method of the project makes in its turn.</summary>
    private static IEnumerable<IInvocationOperation> Called(IInvocationOperation call, ParseContext parsing) =>
        parsing.SyntaxOf(call.TargetMethod.ReducedFrom ?? call.TargetMethod) is not { } method ? [] : method.DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Select(inner => parsing.SemanticsOf(inner.SyntaxTree).GetOperation(inner))
            .OfType<IInvocationOperation>();

    /// <summary>Middleware that sees all answers; what configures CORS, static files or error pages only speaks of them.</summary>
    private static bool IsMiddleware(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "AddBasePolicy" => call.TargetMethod.ContainingType.Is("Microsoft.AspNetCore.OutputCaching", "OutputCacheOptions"),
        "Use" or "UseMiddleware" or "UseDelta" or "UseHttpCacheHeaders" => IsOnApplication(call),
        var name => ValidatorCode.IsETagName(name) && IsOnApplication(call),
    };

    private static bool IsOnApplication(IInvocationOperation call) =>
        Chains.ReceiverOf(call) is { } receiver
        && MapCall.WithoutConversion(receiver).Type is { } type
        && (type.Is("Microsoft.AspNetCore.Builder", "IApplicationBuilder") || type.AllInterfaces.Any(i => i.Is("Microsoft.AspNetCore.Builder", "IApplicationBuilder")));

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
