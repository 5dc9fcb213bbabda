using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.Generators.Tests.Harness;

/// <summary>A call that the compiler will really replace by an interceptor.</summary>
internal sealed record InterceptedCall(InvocationExpressionSyntax Call, IMethodSymbol Interceptor)
{
    /// <summary>The name of the called method, such as <c>MapGet</c>.</summary>
    public string MethodName => Call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.Text,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.Text,
        SimpleNameSyntax name => name.Identifier.Text,
        var other => other.ToString(),
    };

    /// <summary>The line of the name, from 1.</summary>
    public int Line => Call.ArgumentList.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    public static ImmutableArray<InterceptedCall> FindIn(Compilation compilation) =>
    [
        .. from tree in compilation.SyntaxTrees
           let model = compilation.GetSemanticModel(tree)
           from call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
           let interceptor = model.GetInterceptorMethod(call)
           where interceptor is not null
           select new InterceptedCall(call, interceptor),
    ];
}
