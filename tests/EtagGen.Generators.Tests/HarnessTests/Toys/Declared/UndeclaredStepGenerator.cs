using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Tests.HarnessTests.Toys.Declared;

internal static class TrackingNames
{
    public const string Known = nameof(Known);
}

internal sealed class UndeclaredStepGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var known = context.ParseOptionsProvider.Select((_, _) => 1).WithTrackingName(TrackingNames.Known);
        var unknown = context.ParseOptionsProvider.Select((_, _) => 2).WithTrackingName("Unknown");
        context.RegisterSourceOutput(known.Combine(unknown), (output, _) => output.AddSource("Emitted.g.cs", "// empty\n"));
    }
}
