using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Tests.Harness;

/// <summary>Why each step of the pipeline and each generated file is what it is after a run.</summary>
internal sealed class StepReasons(GeneratorRunResult result)
{
    private static readonly string[] RoslynsOwn =
        ["Compilation", "CompilationOptions", "ParseOptions", "AdditionalTexts", "AnalyzerConfigOptions", "MetadataReferences"];

    /// <summary>The reasons of all outputs of the steps with that tracking name.</summary>
    public IncrementalStepRunReason[] Of(string trackingName) =>
        result.TrackedSteps.TryGetValue(trackingName, out var steps)
            ? [.. steps.SelectMany(step => step.Outputs).Select(output => output.Reason)]
            : throw new ArgumentException($"No step '{trackingName}' ran; there are: {string.Join(", ", result.TrackedSteps.Keys)}");

    /// <summary>The reason of one generated file, such as <c>EtagGen.Wrappers.g.cs</c>.</summary>
    public IncrementalStepRunReason OfFile(string hintName)
    {
        var files = result.TrackedOutputSteps.Values
            .SelectMany(steps => steps)
            .SelectMany(step => step.Outputs)
            .SelectMany(output => HintNames(output.Value).Select(name => (name, output.Reason)))
            .ToList();
        var found = files.Where(file => file.name == hintName).ToList();

        return found is [var file]
            ? file.Reason
            : throw new ArgumentException($"{found.Count} outputs '{hintName}'; there are: {string.Join(", ", files)}");
    }

    /// <summary>The steps, Roslyn's own aside, that made something new of the same input.</summary>
    public IEnumerable<string> NotCached() =>
        from step in result.TrackedSteps.Concat(result.TrackedOutputSteps).DistinctBy(step => step.Key)
        where !IsRoslynsOwn(step.Key)
        from output in step.Value.SelectMany(run => run.Outputs)
        where output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)
        select $"{step.Key}: {output.Reason}: {output.Value}";

    /// <summary>The steps that ran under a name that the generator's <c>TrackingNames</c>, if it has that class, does not hold.</summary>
    public IEnumerable<string> Undeclared(Type generator)
    {
        if (generator.Assembly.GetType(generator.Namespace + ".TrackingNames") is not { } names)
            return [];
        var declared = names
            .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!)
            .ToHashSet();
        return result.TrackedSteps.Keys.Where(key =>
            !declared.Contains(key) && !IsRoslynsOwn(key) && !result.TrackedOutputSteps.ContainsKey(key));
    }

    private static bool IsRoslynsOwn(string step) =>
        RoslynsOwn.Contains(step) || step.Contains("_ForAttribute", StringComparison.Ordinal);

    // An output step's value is (files, diagnostics), of a type that is internal to Roslyn.
    private static IEnumerable<string> HintNames(object value) =>
        value is ITuple { Length: 2 } pair && pair[0] is IEnumerable files
            ? files.Cast<object>().Select(file => (string)file.GetType().GetProperty("HintName")!.GetValue(file)!)
            : [];
}
