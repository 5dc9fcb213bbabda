using System.Collections.Concurrent;

namespace NewsroomAot;

/// <summary>An article; each edit is a new one with the next version.</summary>
internal sealed record Article(int Id, int Version, string Headline, DateTimeOffset UpdatedAt);

/// <summary>The articles, in memory.</summary>
internal sealed class NewsDesk
{
    private readonly ConcurrentDictionary<int, Article> _articles = new(
        [new(1, new Article(1, 1, "A binary without a compiler in it", DateTimeOffset.UnixEpoch))]);

    public IReadOnlyList<Article> All => [.. _articles.Values.OrderBy(article => article.Id)];

    public Article? Find(int id) => _articles.GetValueOrDefault(id);

    /// <summary>Changes an article where it is still in a state that the request names, as one step; null: it is not.</summary>
    public Article? TryEdit(int id, string headline, IfMatch<int> ifMatch)
    {
        while (Find(id) is { } article && ifMatch.Matches(article.Version))
        {
            var edited = article with { Version = article.Version + 1, Headline = headline, UpdatedAt = DateTimeOffset.UtcNow };
            if (_articles.TryUpdate(id, edited, article))
                return edited;
        }

        return null;
    }
}
