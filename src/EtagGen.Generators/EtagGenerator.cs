using EtagGen.Generators.Caching;
using EtagGen.Generators.Emission;
using EtagGen.Generators.Model;
using EtagGen.Generators.Parsing;
using EtagGen.Generators.Summary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EtagGen.Generators;

/// <summary>Finds the <c>[Versioned]</c> handlers and emits their wrappers and the interceptors of the calls that map them.</summary>
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

        var environment = FindEnvironment(context);
        var found = FindEach(context).Combine(FindByConfiguredNames(context)).Combine(environment)
            .Select((all, _) => Interceptable(all.Left.Right ?? all.Left.Left, all.Right))
            .WithTrackingName(TrackingNames.Found);
        var wrappers = found
            .Select((all, _) => all.Wrappers)
            .WithTrackingName(TrackingNames.Wrappers);
        var calls = found
            .Select((all, _) => (all.Calls, all.Handlers))
            .WithTrackingName(TrackingNames.Calls);

        context.RegisterSourceOutput(wrappers, (output, models) =>
        {
            if (models.Count != 0)
                output.AddSource(WrapperEmitter.FileName, WrapperEmitter.Emit(models));
        });
        context.RegisterSourceOutput(calls, (output, models) =>
        {
            if (models.Calls.Count != 0)
                output.AddSource(InterceptorEmitter.FileName, InterceptorEmitter.Emit(models.Calls, models.Handlers));
        });
        context.RegisterImplementationSourceOutput(FindSummary(context, environment), (output, lines) =>
        {
            if (lines is not { } wanted)
                return;
            output.AddSource(EndpointSummary.FileName, EndpointSummary.Emit(wanted));
            output.AddSource(EndpointSummary.BareFileName, EndpointSummary.Emit(wanted.Where(EndpointSummary.IsBare)));
        });
    }

    /// <summary>What the build's log shows; null where nobody asks for it.</summary>
    private static IncrementalValueProvider<EquatableArray<string>?> FindSummary(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<BuildEnvironment> environment) =>
        context.CompilationProvider.Combine(context.AnalyzerConfigOptionsProvider).Combine(environment)
            .Select((build, cancellation) => EndpointSummary.IsWanted(build.Left.Right.GlobalOptions)
                ? SummaryOf(build.Left.Left, build.Left.Right, build.Right, cancellation)
                : (EquatableArray<string>?)null)
            .WithTrackingName(TrackingNames.Summary);

    private static EquatableArray<string> SummaryOf(
        Compilation compilation, AnalyzerConfigOptionsProvider config, BuildEnvironment environment, CancellationToken cancellation)
    {
        var names = ConfiguredNames.Of(config, compilation.SyntaxTrees);
        return EndpointSummary.Of(new ParseContext(compilation, names), environment, config, cancellation);
    }

    private static IncrementalValueProvider<BuildEnvironment> FindEnvironment(IncrementalGeneratorInitializationContext context) =>
        context.ParseOptionsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select((build, _) => BuildEnvironment.Of(build.Left, build.Right.GlobalOptions))
            .WithTrackingName(TrackingNames.Environment);

    /// <summary>
    /// Each call by itself, and each handler: an edit elsewhere leaves them as they were. One step for all, as each has a semantic
    /// model of its own for each file: with steps by attribute beside it, every method would be bound three times.
    /// </summary>
    private static IncrementalValueProvider<FoundModel> FindEach(IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider
            .CreateSyntaxProvider(
                (node, _) => CallFinder.MayBeFound(node),
                (found, cancellation) => FoundNodes.Of(found.Node, found.SemanticModel.Compilation, cancellation))
            .WithTrackingName(TrackingNames.Each)
            .Collect()
            .Select((all, _) => FoundModel.Of(all));

    /// <summary>All calls at once, where <c>.editorconfig</c> names version members; null where it does not.</summary>
    private static IncrementalValueProvider<FoundModel?> FindByConfiguredNames(IncrementalGeneratorInitializationContext context)
    {
        var names = context.CompilationProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select((build, _) => ConfiguredNames.Of(build.Right, build.Left.SyntaxTrees).ToEquatableArray());
        return context.CompilationProvider.Combine(names)
            .Select((build, cancellation) => build.Right.Count == 0
                ? null
                : CallFinder.FindAll(new ParseContext(build.Left, [.. build.Right]), cancellation))
            .WithTrackingName(TrackingNames.ByConfiguredNames);
    }

    /// <summary>What this build lets us intercept; what stands in the way of the rest, the analyzer says.</summary>
    private static FoundModel Interceptable(FoundModel found, BuildEnvironment environment) =>
        environment.Fault is not null ? FoundModel.Nothing
        : environment.HasRequestDelegateGenerator ? FoundModel.Of(found.Calls.Where(call => call.Endpoint.Kind == CallKind.WithETag), [])
        : found;
}
