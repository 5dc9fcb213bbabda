using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Analysis;

/// <summary>Tells the calls that have answers validated, or not stored: by their names, or by the code that they are given or have.</summary>
internal sealed class ValidatorCalls(ParseContext parsing)
{
    /// <summary>Output caching, and what is called by the name of a validator, is given code that deals with them, or does so itself.</summary>
    public bool Contain(IInvocationOperation call) => Contain(call, depth: 0);

    /// <summary>Whether a handler does it itself, or has a helper do it.</summary>
    public bool AreIn(IMethodSymbol handler)
    {
        if (parsing.SyntaxOf(handler) is not { } syntax)
            return false;
        var semantics = parsing.SemanticsOf(syntax.SyntaxTree);
        if (ValidatorCode.IsIn(syntax, semantics))
            return true;

        // What is given the request or response may do it.
        return handler.Parameters.Any(IsOfRequest) && syntax.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
            semantics.GetSymbolInfo(call).Symbol is IMethodSymbol method && (method.ReducedFrom ?? method) is var helper
            && helper.Parameters.Any(IsOfRequest) && IsIn(parsing.SyntaxOf(helper)));
    }

    private bool Contain(IInvocationOperation call, int depth)
    {
        if (depth > 2 || call.TargetMethod.Name.StartsWith("Map", StringComparison.Ordinal) || call.Syntax is not InvocationExpressionSyntax syntax)
            return false;
        if (call.TargetMethod.Name is "CacheOutput")
            return !IsNoCache(syntax);
        return ValidatorCode.IsETagName(call.TargetMethod.Name) || IsIn(syntax.ArgumentList)
            || Given(call).Any(part => ValidatorCode.IsETagName(part.Name) || CodeOf(part).Any(IsIn))
            || Called(call).Any(inner => Contain(inner, depth + 1));
    }

    /// <summary>Whether a policy of output caching says that nothing is cached.</summary>
    public static bool IsNoCache(InvocationExpressionSyntax policy) =>
        policy.ArgumentList.DescendantTokens().Any(token => token.ValueText == "NoCache");

    private static bool IsOfRequest(IParameterSymbol parameter) =>
        parameter.Type is { Name: "HttpContext" or "HttpRequest" or "HttpResponse" or "IHeaderDictionary" } type
        && type.Is("Microsoft.AspNetCore.Http", type.Name);

    private bool IsIn(SyntaxNode? code) =>
        code is not null && parsing.Compilation.ContainsSyntaxTree(code.SyntaxTree) && ValidatorCode.IsIn(code, parsing.SemanticsOf(code.SyntaxTree));

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
    private IEnumerable<IInvocationOperation> Called(IInvocationOperation call) =>
        parsing.SyntaxOf(call.TargetMethod.ReducedFrom ?? call.TargetMethod) is not { } method ? [] : method.DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Select(inner => parsing.SemanticsOf(inner.SyntaxTree).GetOperation(inner))
            .OfType<IInvocationOperation>();
}
