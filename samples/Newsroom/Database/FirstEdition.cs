using Microsoft.EntityFrameworkCore;
using Newsroom.Articles;

namespace Newsroom.Database;

/// <summary>The articles that a new database starts with: the files of the folder FirstEdition, in the order of their names.</summary>
internal static class FirstEdition
{
    public static async Task PrintFirstEditionAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        await db.Database.EnsureCreatedAsync();
        if (await db.Articles.AnyAsync())
            return;

        db.Articles.AddRange(ReadArticles());
        await db.SaveChangesAsync();
    }

    private static IEnumerable<Article> ReadArticles()
    {
        var assembly = typeof(FirstEdition).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new Article
            {
                Headline = text.ReadLine()!,
                Author = text.ReadLine()!["By ".Length..],
                Body = text.ReadToEnd().Trim(),
            };
        }
    }
}
