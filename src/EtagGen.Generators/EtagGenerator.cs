using System.Collections.Immutable;
using EtagGen.Generators.Emission;
using EtagGen.Generators.Model;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.Generators;

/// <summary>Finds the <c>[Versioned]</c> handlers and emits their wrappers and the interceptors of their <c>Map*</c> calls.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class EtagGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        context.RegisterPostInitializationOutput(output =>
        {
            output.AddEmbeddedAttributeDefinition();
            output.AddSource(GeneratorMark.FileName, GeneratorMark.Source);
        });

        var environment = context.ParseOptionsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select((build, _) => BuildEnvironment.Of(build.Left, build.Right.GlobalOptions))
            .WithTrackingName(TrackingNames.Environment);

        var lambdas = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                "EtagGen.VersionedAttribute",
                (node, _) => node is LambdaExpressionSyntax && CallFinder.CallOf(node) is not null,
                (lambda, cancellation) => CallFinder.FindMap(CallFinder.CallOf(lambda.TargetNode)!, lambda.SemanticModel, cancellation))
            .WithTrackingName(TrackingNames.Lambdas);

        var methodGroups = context.SyntaxProvider
            .CreateSyntaxProvider(
                (node, _) => CallFinder.MayTakeMethodGroup(node),
                (call, cancellation) => CallFinder.FindMap((InvocationExpressionSyntax)call.Node, call.SemanticModel, cancellation))
            .WithTrackingName(TrackingNames.MethodGroups);

        var fluent = context.SyntaxProvider
            .CreateSyntaxProvider(
                (node, _) => CallFinder.MayBeFluent(node),
                (call, cancellation) => CallFinder.FindFluent((InvocationExpressionSyntax)call.Node, call.SemanticModel, cancellation))
            .WithTrackingName(TrackingNames.Fluent);

        var mapped = lambdas.Collect().Combine(methodGroups.Collect());
        var calls = mapped.Combine(fluent.Collect()).Combine(environment)
            .Select((found, _) => Interceptable([.. found.Left.Left.Left, .. found.Left.Left.Right], found.Left.Right, found.Right))
            .WithTrackingName(TrackingNames.Calls);

        var wrappers = calls
            .Select((found, _) => found.Select(call => call.Endpoint.Wrapper).Distinct().ToEquatableArray())
            .WithTrackingName(TrackingNames.Wrappers);

        context.RegisterSourceOutput(wrappers, (output, models) =>
        {
            if (models.Count != 0)
                output.AddSource(WrapperEmitter.FileName, WrapperEmitter.Emit(models));
        });

        context.RegisterSourceOutput(calls, (output, found) =>
        {
            if (found.Count != 0)
                output.AddSource(InterceptorEmitter.FileName, InterceptorEmitter.Emit(found));
        });
    }

    /// <summary>The calls that this build lets us intercept; what stands in the way of the others, the analyzer says.</summary>
    private static EquatableArray<FoundCall> Interceptable(
        ImmutableArray<FoundCall?> mapped, ImmutableArray<FoundCall?> fluent, BuildEnvironment environment) =>
        environment.Fault is not null ? EquatableArray<FoundCall>.Empty
        : environment.HasRequestDelegateGenerator ? fluent.OfType<FoundCall>().ToEquatableArray()
        : mapped.Concat(fluent).OfType<FoundCall>().ToEquatableArray();
}
