using Microsoft.EntityFrameworkCore;
using Newsroom.Articles;

namespace Newsroom.Database;

public sealed class NewsDb(DbContextOptions<NewsDb> options) : DbContext(options)
{
    public DbSet<Article> Articles => Set<Article>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        MarkChangedArticles();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        MarkChangedArticles();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>
    /// Here and not in the endpoints, so that an edit made anywhere in the application is a new version. An update that
    /// changes nothing is none, and clients keep their copy.
    /// </summary>
    private void MarkChangedArticles()
    {
        // Whole microseconds: what PostgreSQL keeps. A saved article is then the same in memory and when it is read again.
        var now = DateTimeOffset.UtcNow;
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        foreach (var entry in ChangeTracker.Entries<Article>())
        {
            if (entry.State is EntityState.Added or EntityState.Modified)
                entry.Entity.MarkChanged(now);
        }
    }
}
