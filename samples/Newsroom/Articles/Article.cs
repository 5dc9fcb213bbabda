using System.ComponentModel.DataAnnotations;

namespace Newsroom.Articles;

public sealed class Article
{
    public int Id { get; private set; }

    public required string Headline { get; set; }

    public required string Author { get; set; }

    public required string Body { get; set; }

    [ConcurrencyCheck]
    public long Version { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The next version, as of <paramref name="now"/>. Every save of a new or edited article comes by here.</summary>
    public void MarkChanged(DateTimeOffset now)
    {
        Version++;
        UpdatedAt = now;
    }
}
