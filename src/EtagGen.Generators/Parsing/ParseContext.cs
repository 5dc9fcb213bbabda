using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using EtagGen.Generators.Caching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EtagGen.Generators.Parsing;

/// <summary>What parsing needs to know of the compilation as a whole. One for each compilation, so what is looked up stays.</summary>
internal sealed class ParseContext
{
    private static readonly ConditionalWeakTable<Compilation, ParseContext> Cache = new();

    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _semantics = new();
    private readonly Lazy<bool> _isWanted, _hasConflicts;
    private readonly SyntaxTree? _file;
    private readonly HashSet<SyntaxTree> _otherFiles = [];

    /// <summary>A context in which names of version members were configured.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="versionMembers">The names of <c>etaggen.version_members</c>.</param>
    public ParseContext(Compilation compilation, ImmutableArray<string> versionMembers)
    {
        Compilation = compilation;
        Versions = new VersionFinder(new ConcurrencyTokens(compilation), versionMembers);
        Keys = new KeyFinder(new EntityKeys(compilation));
        Types = new KnownTypes(compilation);
        Bodies = new ParsedBodies(this);
        Opaque = new OpaqueResults(this);
        Groups = new GroupSites(this);
        Experimental = new ExperimentalIds();
        Revisions = new Revisions(compilation);
        _isWanted = new(compilation.HasEtagGen);
        _hasConflicts = new(() =>
            compilation.TypeFrom(TypeNames.EntityFramework, TypeNames.EntityFramework + ".DbUpdateConcurrencyException") is not null);
    }

    private ParseContext(ParseContext shared, SyntaxTree file)
    {
        (_semantics, _isWanted, _hasConflicts) = (shared._semantics, shared._isWanted, shared._hasConflicts);
        (_file, IsForGeneration) = (file, shared.IsForGeneration);
        (Compilation, Versions, Keys, Types, Contents) = (shared.Compilation, shared.Versions, shared.Keys, shared.Types, shared.Contents);
        (Bodies, Opaque, Groups, Experimental, Revisions) = (shared.Bodies, shared.Opaque, shared.Groups, shared.Experimental, shared.Revisions);
    }

    public Compilation Compilation { get; }

    /// <summary>
    /// Whether code is to be generated. Fingerprints of contracts cost a fifth of it all, and no rule but those of Current looks
    /// at them; the ids of experimental types are for the generated file.
    /// </summary>
    public bool IsForGeneration { get; private init; } = true;

    public VersionFinder Versions { get; }

    public KeyFinder Keys { get; }

    public KnownTypes Types { get; }

    /// <summary>The types within bodies; one thread at a time looks at them.</summary>
    public ContentNodes Contents { get; } = new();

    public ParsedBodies Bodies { get; }

    public OpaqueResults Opaque { get; }

    public GroupSites Groups { get; }

    public ExperimentalIds Experimental { get; }

    public Revisions Revisions { get; }

    /// <summary>Whether the project references EtagGen.</summary>
    public bool IsWanted => _isWanted.Value;

    /// <summary>Whether EF Core is there, whose conflicts a write turns into a 412.</summary>
    public bool HasConflicts => _hasConflicts.Value;

    /// <summary>The files, beside the one that is read, whose bodies were looked into: all of them by way of this context.</summary>
    public IReadOnlyCollection<SyntaxTree> OtherFiles => _otherFiles;

    /// <summary>The same context, which takes down what reading a node of a file looks into.</summary>
    public ParseContext Recording(SyntaxTree file) => new(this, file);

    /// <summary>The semantic model of a file of the compilation: one, as it keeps what it has bound.</summary>
    public SemanticModel SemanticsOf(SyntaxTree tree) => _semantics.GetOrAdd(tree, key =>
        IsForGeneration ? BareSemantics.Of(key, Compilation) : Compilation.GetSemanticModel(key));

    /// <summary>Has the semantic model used that an operation is of, with what it has bound.</summary>
    public void Know(IOperation operation)
    {
        if (operation.SemanticModel is { } semantics)
            _semantics.TryAdd(semantics.SyntaxTree, semantics);
    }

    /// <summary>Where a method of the compilation is written; null: elsewhere.</summary>
    public SyntaxNode? SyntaxOf(IMethodSymbol method) => SyntaxesOf(method).FirstOrDefault();

    /// <summary>All places where it is written: two, where it is partial.</summary>
    public IEnumerable<SyntaxNode> SyntaxesOf(IMethodSymbol method)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            if (!Compilation.ContainsSyntaxTree(reference.SyntaxTree))
                continue;
            if (_file is not null && reference.SyntaxTree != _file)
                _otherFiles.Add(reference.SyntaxTree);
            yield return reference.GetSyntax();
        }
    }

    /// <summary>The context of what only looks, with the names that <c>.editorconfig</c> adds.</summary>
    public static ParseContext ForAnalysis(Compilation compilation, AnalyzerConfigOptionsProvider config) =>
        new(compilation, ConfiguredNames.Of(config, compilation.SyntaxTrees)) { IsForGeneration = false };

    /// <summary>The context of a compilation without configured names.</summary>
    public static ParseContext Of(Compilation compilation) => Cache.GetValue(compilation, key => new ParseContext(key, []));
}
