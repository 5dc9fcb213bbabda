using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Tests.Harness;

/// <summary>The input of a test: what the compiler of a user's project would be given.</summary>
internal sealed class TestState
{
    public SourceFileList Sources { get; } = [];

    /// <summary>Files such as <c>/.editorconfig</c>; a leading <c>is_global = true</c> makes one global.</summary>
    public List<(string FileName, string Content)> AnalyzerConfigFiles { get; } = [];

    /// <summary>Global options without a file, above all <c>build_property.…</c>.</summary>
    public Dictionary<string, string> GlobalOptions { get; } = [];

    /// <summary>A <see cref="CompilationReference"/> among them is emitted and loaded too, when the project is run.</summary>
    public List<MetadataReference> AdditionalReferences { get; } = [];
}
