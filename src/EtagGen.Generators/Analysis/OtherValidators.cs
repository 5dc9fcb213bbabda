using System.Collections.Concurrent;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Analysis;

/// <summary>Whether something else than EtagGen validates an endpoint, or nothing of it is to be stored: then all is well without us.</summary>
internal sealed class OtherValidators(ParseContext parsing)
{
    private readonly ValidatorCalls _calls = new(parsing);
    private readonly ConcurrentDictionary<Group, object> _groups = new();
    private readonly Lazy<bool> _areEverywhere = new(() => Middleware.Validates(parsing));

    /// <summary>Whether the handler cares for it.</summary>
    public bool AreIn(IMethodSymbol handler) => _calls.AreIn(handler);

    /// <summary>Whether its endpoint, a group that the endpoint is in, or the whole application cares for it.</summary>
    public bool AreAround(IInvocationOperation map) => IsInChain(map) || _areEverywhere.Value;

    /// <summary>Whether something stands before or behind a call, or before or behind the one that gave it its group.</summary>
    private bool IsInChain(IInvocationOperation map)
    {
        for (var (call, depth) = ((IInvocationOperation?)map, 0); call is not null && depth < 16; call = parsing.Groups.Of(call), depth++)
        {
            if (IsBehind(call) || Chains.FirstUp(call, _calls.Contain) is not null || IsOnGroup(call))
                return true;
        }

        return false;
    }

    /// <summary><c>app.MapGet(…).CacheOutput()</c></summary>
    private bool IsBehind(IOperation map)
    {
        for (var operation = map.Parent;
            operation is IInvocationOperation or IArgumentOperation or IConversionOperation;
            operation = operation.Parent)
        {
            if (operation is IInvocationOperation call && _calls.Contain(call))
                return true;
        }

        return false;
    }

    /// <summary><c>group.CacheOutput();</c>, as a statement of its own.</summary>
    private bool IsOnGroup(IInvocationOperation map)
    {
        if (Chains.ReceiverOf(map) is not { } receiver
            || MapCall.WithoutConversion(receiver) is not { Syntax: IdentifierNameSyntax name }
            || map.SemanticModel is not { } semantics)
        {
            return false;
        }

        var scope = map.Syntax.Ancestors().FirstOrDefault(node => node is BlockSyntax or CompilationUnitSyntax);
        if (scope is null)
            return false;
        var group = new Group(scope, name.Identifier.ValueText);
        if (!_groups.TryGetValue(group, out var isValidated))
            isValidated = _groups.GetOrAdd(group, IsValidated(group, semantics));
        return (bool)isValidated;
    }

    private bool IsValidated(Group group, SemanticModel semantics) => group.Scope.ChildNodes().Any(statement =>
        CallIn(statement) is { } call && call.GetFirstToken().ValueText == group.Name && !IsAboutOthers(call)
        && semantics.GetOperation(call) is IInvocationOperation operation
        && (_calls.Contain(operation) || Chains.FirstUp(operation, _calls.Contain) is not null));

    private static InvocationExpressionSyntax? CallIn(SyntaxNode node)
    {
        var statement = node is GlobalStatementSyntax global ? global.Statement : node;
        return statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } ? call : null;
    }

    /// <summary>Whether a chain of calls maps an endpoint, so that it is about that one alone, or adds middleware.</summary>
    private static bool IsAboutOthers(InvocationExpressionSyntax call) =>
        NameOf(call)?.Identifier.ValueText is { } name && (name.StartsWith("Use", StringComparison.Ordinal) || RouteCall.IsName(name)
            || (call.Expression is MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax inner } && IsAboutOthers(inner)));

    /// <summary>The name of what a call calls on something; null where it calls nothing so.</summary>
    public static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    /// <summary>A group by the local that holds it.</summary>
    /// <param name="Scope">The block that has the local.</param>
    /// <param name="Name">Its name.</param>
    private sealed record Group(SyntaxNode Scope, string Name);
}
