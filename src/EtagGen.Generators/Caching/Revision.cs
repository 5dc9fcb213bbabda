using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Caching;

/// <summary>
/// A project for as long as nothing but bodies of methods is edited in it. Its compilations are held weakly: one of them is
/// alive for as long as a generator's driver may come back with the next.
/// </summary>
internal sealed class Revision
{
    private readonly List<WeakReference<Compilation>> _compilations;

    public Revision(Compilation first) => _compilations = [new(first)];

    /// <summary>Whether a compilation is of this revision too.</summary>
    public bool Takes(Compilation compilation)
    {
        lock (_compilations)
        {
            // They are all alike, so any of them will do.
            if (Latest() is not { } latest || !SameDeclarations.Are(latest, compilation))
                return false;
            if (!ReferenceEquals(latest, compilation))
                _compilations.Add(new(compilation));
            return true;
        }
    }

    private Compilation? Latest()
    {
        _compilations.RemoveAll(held => !held.TryGetTarget(out _));
        for (var i = _compilations.Count - 1; i >= 0; i--)
        {
            if (_compilations[i].TryGetTarget(out var compilation))
                return compilation;
        }

        return null;
    }
}
