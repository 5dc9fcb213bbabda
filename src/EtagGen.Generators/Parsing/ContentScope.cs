using EtagGen.Generators.Model;

namespace EtagGen.Generators.Parsing;

/// <summary>What is found while a body, or a type within it, is looked at.</summary>
internal sealed class ContentScope
{
    private readonly List<Problem> _problems = [];
    private readonly List<(Problem Problem, ContentModel Content)> _suspects = [];
    private readonly List<(Problem Problem, ContentModel Content)> _onceOnly = [];

    /// <summary>The types that were met, as often as they were.</summary>
    public List<ContentNode> Met { get; } = [];

    /// <summary>Whether nothing is wrong, nor may be.</summary>
    public bool IsFine => _problems.Count + _suspects.Count + _onceOnly.Count == 0;

    public void Add(Problem problem) => _problems.Add(problem);

    /// <summary>A problem only where that which cannot be read turns out to hold a version.</summary>
    public void Suspect(Problem problem, ContentModel content) => _suspects.Add((problem, content));

    /// <summary>A sequence that may run only once.</summary>
    public void RunsOnce(string name, ContentModel content) => _onceOnly.Add((Uncovered.RunsOnce(name), content));

    /// <summary>Those for which there is no validator.</summary>
    public IEnumerable<Problem> Problems(ContentNodes nodes) => _problems.Concat(Mattering(_suspects, nodes));

    /// <summary>What may turn out to be wrong at run time.</summary>
    public IEnumerable<Problem> Warnings(ContentNodes nodes) => Mattering(_onceOnly, nodes);

    private static IEnumerable<Problem> Mattering(List<(Problem Problem, ContentModel Content)> found, ContentNodes nodes) =>
        found.Where(suspect => nodes.Matters(suspect.Content)).Select(suspect => suspect.Problem);
}
