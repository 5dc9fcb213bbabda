using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Tests.HarnessTests.Toys;

internal sealed class ThrowingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.ParseOptionsProvider, (_, _) => throw new InvalidOperationException("toy failure"));
}

internal sealed class ReportingGenerator : IIncrementalGenerator
{
    private static readonly DiagnosticDescriptor Rule = new("TOY100", "Toy", "Reported", "Toys", DiagnosticSeverity.Info, true);

    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(
            context.ParseOptionsProvider, (output, _) => output.ReportDiagnostic(Diagnostic.Create(Rule, Location.None)));
}
