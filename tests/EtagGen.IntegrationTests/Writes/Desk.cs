using System.Collections.Concurrent;
using EtagGen.IntegrationTests.Server;
using Microsoft.EntityFrameworkCore;

namespace EtagGen.IntegrationTests.Writes;

/// <summary>Articles in memory, compared and swapped as a database does it, and how often its handlers were called.</summary>
internal sealed class Desk
{
    private readonly ConcurrentDictionary<int, Article> _articles = new([new(1, Article.First)]);
    private int _handled;

    public int Handled => _handled;

    /// <summary>Does something between the look at the current version and the write.</summary>
    public Action Meanwhile { get; set; } = () => { };

    public Article? this[int id] => _articles.GetValueOrDefault(id);

    public void Count() => Interlocked.Increment(ref _handled);

    public void ForgetCalls() => _handled = 0;

    /// <summary>Saves an article with its next version; what EF Core throws where it is no more what was expected.</summary>
    public Article Save(int id, string title, Func<Article, int> expected)
    {
        Meanwhile();
        if (this[id] is not { } stored)
            return _articles[id] = new(id, 1, title, Article.First.UpdatedAt);
        if (expected(stored) != stored.Version)
            throw new DbUpdateConcurrencyException("Somebody else's write came first.");
        return _articles[id] = stored with { Version = stored.Version + 1, Title = title };
    }

    /// <summary>Somebody else's write.</summary>
    public void Edit(int id) => _articles[id] = this[id]! with { Version = this[id]!.Version + 1, Title = "Somebody else's" };

    public void Remove(int id) => _articles.TryRemove(id, out _);
}
