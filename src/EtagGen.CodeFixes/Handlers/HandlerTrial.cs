using System.Collections.Immutable;
using EtagGen.Generators.Model;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.CodeFixes.Handlers;

/// <summary>Asks the parser what it would say of a handler with other options than it has.</summary>
internal static class HandlerTrial
{
    /// <summary>What would be wrong; empty: nothing.</summary>
    public static ImmutableArray<Problem> ProblemsOf(HandlerSite site, VersionedOptions options) => site.Map is { } map
        ? HandlerParser.ParseMap(map, options, site.Facts.Parsing)!.Problems
        : WrapperParser.Parse(site.Method, options, writes: false, pattern: null, site.Facts.Parsing).Problems;

    /// <summary>Whether the handler could be wrapped wherever the project maps it.</summary>
    public static bool Succeeds(HandlerSite site, VersionedOptions options) => site.Map is { } map
        ? IsWrapped(map, options, site) && OtherCalls(site).All(call => IsWrapped(call, options, site))
        : SucceedsAsDelegate(site, options);

    private static bool IsWrapped(IInvocationOperation map, VersionedOptions options, HandlerSite site) =>
        HandlerParser.ParseMap(map, options, site.Facts.Parsing) is { Endpoint.Wrapper: not null };

    /// <summary>The same for what is in a local that is mapped, or goes to a method of this project, which maps it in turn.</summary>
    private static bool SucceedsAsDelegate(HandlerSite site, VersionedOptions options) =>
        site.Call is null or { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false }
        && !HandlerParser.MustBeMappedDirectly(site.Method, options)
        && NameableTypes.FirstThatIsNot(site.Method.ReturnType, site.Facts.Compilation) is null
        && !ProblemsOf(site, options).Any(problem => Generators.Rules.Rules.IsError(problem.Id))
        && Calls(site.Facts.Parsing, _ => true).Any(call =>
            HandlerParser.ParseMap(call, site.Facts.Parsing) is { Endpoint.Wrapper: null, Problems.IsEmpty: true });

    /// <summary>The other calls that take the same method, which an attribute on it would concern too.</summary>
    private static IEnumerable<IInvocationOperation> OtherCalls(HandlerSite site) => site.Syntax is LambdaExpressionSyntax
        ? []
        : Calls(site.Facts.Parsing, call => call.ArgumentList.DescendantTokens().Any(token => token.ValueText == site.Method.Name))
            .Where(call => MapCall.Of(call) is { } map
                && HandlerParser.HandlerOf(map.Handler) is { } method
                && SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, site.Method.OriginalDefinition));

    /// <summary>The calls of the project that look like <c>Map*</c> calls without a lambda.</summary>
    private static IEnumerable<IInvocationOperation> Calls(ParseContext parsing, Func<InvocationExpressionSyntax, bool> fits) =>
        parsing.Compilation.SyntaxTrees
            .SelectMany(tree => tree.GetRoot().DescendantNodes().Where(CallFinder.MayTakeMethodGroup).Cast<InvocationExpressionSyntax>())
            .Where(fits)
            .Select(call => parsing.SemanticsOf(call.SyntaxTree).GetOperation(call))
            .OfType<IInvocationOperation>();
}
