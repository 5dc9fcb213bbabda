using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Caching;

/// <summary>The revisions that a compilation is of: one, once all files are known by it.</summary>
internal sealed class Revisions(Compilation compilation)
{
    private readonly Dictionary<Revision, bool> _known = [];
    private Revision? _own;

    /// <summary>The one by which to keep what is found in the compilation.</summary>
    public Revision Own
    {
        get
        {
            lock (_known)
                return _own ??= new Revision(compilation);
        }
    }

    /// <summary>Whether what was kept by a revision is right in the compilation.</summary>
    public bool Has(Revision revision)
    {
        lock (_known)
        {
            if (ReferenceEquals(revision, _own))
                return true;
            if (!_known.TryGetValue(revision, out var has))
                _known.Add(revision, has = revision.Takes(compilation));
            if (has)
                _own ??= revision;
            return has;
        }
    }
}
