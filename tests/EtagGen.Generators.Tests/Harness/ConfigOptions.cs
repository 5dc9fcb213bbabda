using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EtagGen.Generators.Tests.Harness;

/// <summary>The <c>.editorconfig</c> and global options of a test, resolved by the compiler's own reader.</summary>
internal sealed class ConfigOptions : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet _files;
    private readonly ImmutableDictionary<string, string> _global;

    public ConfigOptions(TestState state)
    {
        _files = AnalyzerConfigSet.Create(
            state.AnalyzerConfigFiles.ConvertAll(file => AnalyzerConfig.Parse(file.Content, SourceFileList.PathOf(file.FileName))));
        _global = _files.GlobalConfigOptions.AnalyzerOptions.SetItems(state.GlobalOptions);
        Severities = new SeverityOptions(_files);
    }

    /// <summary>The <c>dotnet_diagnostic.*.severity</c> keys, which the compilation takes and not the analyzer.</summary>
    public SyntaxTreeOptionsProvider Severities { get; }

    public override AnalyzerConfigOptions GlobalOptions => new Options(_global);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) =>
        new Options(_files.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Options(_files.GetOptionsForSourcePath(textFile.Path).AnalyzerOptions);

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        private readonly ImmutableDictionary<string, string> _values = values.WithComparers(KeyComparer);

        public override IEnumerable<string> Keys => _values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }

    private sealed class SeverityOptions(AnalyzerConfigSet files) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            files.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            files.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }
}
