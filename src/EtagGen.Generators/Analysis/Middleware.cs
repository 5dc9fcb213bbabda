using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Analysis;

/// <summary>Finds middleware that sees the answers of the whole application and validates them.</summary>
internal static class Middleware
{
    /// <summary>Whether a compilation adds any.</summary>
    public static bool Validates(ParseContext parsing)
    {
        var others = new ValidatorCalls(parsing);
        return parsing.Compilation.SyntaxTrees.Any(tree => CallsIn(tree).Any(call =>
            parsing.SemanticsOf(tree).GetOperation(call) is IInvocationOperation use && IsOfAll(use)
            && (use.TargetMethod.Name is "UseDelta" or "UseHttpCacheHeaders"
                || (use.TargetMethod.Name is "AddBasePolicy" && !ValidatorCalls.IsNoCache(call))
                || others.Contain(use))));
    }

    /// <summary>Whether it sees all answers; what configures CORS, static files or error pages only speaks of them.</summary>
    private static bool IsOfAll(IInvocationOperation call) => call.TargetMethod.Name == "AddBasePolicy"
        ? call.TargetMethod.ContainingType.Is("Microsoft.AspNetCore.OutputCaching", "OutputCacheOptions")
        : IsName(call.TargetMethod.Name) && IsOnApplication(call);

    private static bool IsOnApplication(IInvocationOperation call) =>
        Chains.ReceiverOf(call) is { } receiver
        && MapCall.WithoutConversion(receiver).Type is { } type
        && (type.Is("Microsoft.AspNetCore.Builder", "IApplicationBuilder")
            || type.AllInterfaces.Any(i => i.Is("Microsoft.AspNetCore.Builder", "IApplicationBuilder")));

    /// <summary>The calls in a file that may add some.</summary>
    private static IEnumerable<InvocationExpressionSyntax> CallsIn(SyntaxTree tree) => !MayAdd(SourceWords.Of(tree)) ? [] : CallIndex.Of(tree)
        .Where(named => IsName(named.Key))
        .SelectMany(named => named.Value)
        .Where(call => OtherValidators.NameOf(call) is not null);

    private static bool MayAdd(SourceWords words) => words.AreDisguised || words.MayHave("AddBasePolicy") || words.Middleware.Any(IsName);

    /// <summary>Whether a method of this name may add some.</summary>
    private static bool IsName(string name) =>
        name is "AddBasePolicy" or "Use" or "UseMiddleware" or "UseDelta" or "UseHttpCacheHeaders"
        || (name.StartsWith("Use", StringComparison.Ordinal) && ValidatorCode.IsETagName(name));
}
