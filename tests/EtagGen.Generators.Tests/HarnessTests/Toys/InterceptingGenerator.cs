using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.Generators.Tests.HarnessTests.Toys;

/// <summary>Intercepts every <c>MapGet</c> and maps a handler of its own instead, with the delegate type that it is told.</summary>
internal abstract class InterceptingGenerator(string handlerType) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var locations = context.SyntaxProvider
            .CreateSyntaxProvider(
                (node, _) => node is InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "MapGet" },
                },
                (c, token) => c.SemanticModel.GetInterceptableLocation((InvocationExpressionSyntax)c.Node, token)!)
            .Select((location, _) => location.GetInterceptsLocationAttributeSyntax())
            .Collect()
            .WithComparer(new ItemComparer());
        context.RegisterSourceOutput(locations, (output, attributes) => output.AddSource("Interceptors.g.cs", Source(attributes)));
    }

    private string Source(ImmutableArray<string> attributes) => $$"""
        #nullable enable
        namespace System.Runtime.CompilerServices
        {
            [global::System.AttributeUsage(global::System.AttributeTargets.Method, AllowMultiple = true)]
            file sealed class InterceptsLocationAttribute : global::System.Attribute
            {
                public InterceptsLocationAttribute(int version, string data) => _ = (version, data);
            }
        }

        namespace EtagGen.Generated
        {
            using global::Microsoft.AspNetCore.Builder;

            file static class Interceptors
            {
                {{string.Join("\n        ", attributes)}}
                public static global::Microsoft.AspNetCore.Builder.RouteHandlerBuilder MapIntercepted(
                    this global::Microsoft.AspNetCore.Routing.IEndpointRouteBuilder endpoints, string pattern, {{handlerType}} handler) =>
                    endpoints.MapMethods(pattern, new[] { "GET" }, () => "intercepted");
            }
        }

        """;

    private sealed class ItemComparer : IEqualityComparer<ImmutableArray<string>>
    {
        public bool Equals(ImmutableArray<string> x, ImmutableArray<string> y) => x.SequenceEqual(y);

        public int GetHashCode(ImmutableArray<string> items) => items.Length;
    }
}

internal sealed class MapGetGenerator() : InterceptingGenerator("global::System.Delegate");

internal sealed class WrongSignatureGenerator() : InterceptingGenerator("string");
