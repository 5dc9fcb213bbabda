using System.Text.RegularExpressions;
using EtagGen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Benchmarks.Build;

/// <summary>A generator, and how much it has to do on an <see cref="EndpointProject"/>.</summary>
/// <param name="Create">Makes a new one.</param>
/// <param name="InterceptedOfTen">How many of ten endpoints it intercepts.</param>
internal sealed partial record GeneratorTool(Func<IIncrementalGenerator> Create, int InterceptedOfTen)
{
    public static readonly GeneratorTool Own = new(() => new EtagGenerator(), InterceptedOfTen: 6);

    public static readonly GeneratorTool Framework = new(FrameworkTools.RequestDelegateGenerator, InterceptedOfTen: 10);

    public CSharpGeneratorDriver NewDriver() => CSharpGeneratorDriver.Create([Create().AsSourceGenerator()], parseOptions: EndpointProject.ParseOptions);

    /// <exception cref="InvalidOperationException">It did not intercept what it should: what it declares before it looks at any code is no sign of work.</exception>
    public void Check(GeneratorDriver done, int endpoints)
    {
        var result = done.GetRunResult().Results.Single();
        var intercepted = result.Exception is null ? result.GeneratedSources.Sum(source => Interceptor.Count(source.SourceText.ToString())) : 0;
        if (intercepted != endpoints * InterceptedOfTen / 10)
            throw new InvalidOperationException($"{result.Generator} intercepted {intercepted} of {endpoints} endpoints.", result.Exception);
    }

    /// <exception cref="InvalidOperationException">The project with what it generated is not one that compiles.</exception>
    public void CheckOutput(CSharpCompilation compilation)
    {
        _ = NewDriver().RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        if (output.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            throw new InvalidOperationException($"What {Create()} generated does not compile: {error}");
    }

    /// <summary>The attribute with the version of its data, not its declaration.</summary>
    [GeneratedRegex(@"InterceptsLocation(Attribute)?\(1,")]
    private static partial Regex Interceptor { get; }
}
