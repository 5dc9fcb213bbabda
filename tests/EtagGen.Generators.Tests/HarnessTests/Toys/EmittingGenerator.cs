using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Tests.HarnessTests.Toys;

/// <summary>Emits one file, whatever the project is.</summary>
internal abstract class EmittingGenerator(string content) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.ParseOptionsProvider, (output, _) => output.AddSource("Emitted.g.cs", content));
}

internal sealed class UnusedVariableGenerator() : EmittingGenerator("internal static class Emitted { static void M() { int unused; } }");

internal sealed class UndocumentedGenerator() : EmittingGenerator("public static class Emitted;");

internal sealed class BrokenGenerator() : EmittingGenerator("internal static class Emitted : Nowhere;");
