using System.Collections.Immutable;
using EtagGen.Generators.Model;

namespace EtagGen.Generators.Parsing;

/// <summary>What is wrong with a body, as <see cref="ContentGraph"/> finds it.</summary>
/// <param name="nodes">Know what matters, once all is explored.</param>
internal sealed class ContentProblems(ContentNodes nodes)
{
    private readonly List<Problem> _problems = [];
    private readonly List<(Problem Problem, ContentModel Content)> _suspects = [];
    private readonly List<(Problem Problem, ContentModel Content)> _onceOnly = [];
    private readonly List<Problem> _unidentified = [];

    /// <summary>Those for which there is no validator.</summary>
    public ImmutableArray<Problem> Problems => _problems.Count == 0 ? [] : [.. _problems.Distinct()];

    /// <summary>What may turn out to be wrong at run time.</summary>
    public ImmutableArray<Problem> Warnings => _onceOnly.Count + _unidentified.Count == 0
        ? []
        : [.. Mattering(_onceOnly).Concat(_unidentified).Distinct()];

    public void Add(Problem problem) => _problems.Add(problem);

    /// <summary>A problem only where that which cannot be read turns out to hold a version.</summary>
    public void Suspect(Problem problem, ContentModel content) => _suspects.Add((problem, content));

    /// <summary>A sequence that may run only once.</summary>
    public void RunsOnce(string name, ContentModel content) => _onceOnly.Add((Uncovered.RunsOnce(name), content));

    /// <summary>Two entities that nothing may tell apart.</summary>
    public void AddUnidentified(Problem problem) => _unidentified.Add(problem);

    /// <summary>Adds what was suspected and turned out to matter.</summary>
    public void AddSuspects() => _problems.AddRange(Mattering(_suspects));

    private IEnumerable<Problem> Mattering(List<(Problem Problem, ContentModel Content)> found) =>
        found.Where(suspect => nodes.Matters(suspect.Content)).Select(suspect => suspect.Problem);
}
