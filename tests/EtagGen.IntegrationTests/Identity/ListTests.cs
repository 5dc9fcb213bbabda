using EtagGen.IntegrationTests.Server;

namespace EtagGen.IntegrationTests.Identity;

/// <summary>The tag of a list changes with each change of it, those among them that leave its versions as they were.</summary>
public sealed class ListTests : IAsyncLifetime
{
    private readonly List<Article> _articles = [.. Enumerable.Range(1, 3).Select(Row)];
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(app =>
    {
        app.MapGet("/list", [Versioned] () => _articles);
        app.MapGet("/array", [Versioned] () => TypedResults.Ok(_articles.ToArray()));
        app.MapGet("/sequence", [Versioned] IEnumerable<Article> () => _articles.Where(article => article.Id != 0));
        app.MapGet("/read-only", [Versioned] Task<IReadOnlyList<Article>> () => Task.FromResult<IReadOnlyList<Article>>(_articles));
    });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public static TheoryData<string, string> Changes()
    {
        var changes = new TheoryData<string, string>();
        foreach (var path in new[] { "/list", "/array", "/sequence", "/read-only" })
        {
            foreach (var change in new[] { "replaced", "deleted", "added", "moved", "emptied", "written" })
                changes.Add(path, change);
        }

        return changes;
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Each_change_is_seen(string path, string change)
    {
        var before = await _server.GetAsync(path);
        Assert.Equal(304, (await _server.GetAsync(path, $"If-None-Match: {before.Tag}")).Status);

        Change(change);

        var after = await _server.GetAsync(path, $"If-None-Match: {before.Tag}");
        Assert.Equal(200, after.Status);
        Assert.NotEqual(before.Tag, after.Tag);
        Assert.NotEqual(before.Text, after.Text);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task The_old_state_has_the_old_tag_again(string path, string change)
    {
        var rows = _articles.ToList();
        var before = await _server.GetAsync(path);
        Change(change);
        await _server.GetAsync(path);
        _articles.Clear();
        _articles.AddRange(rows);

        Assert.Equal(before.Tag, (await _server.GetAsync(path)).Tag);
    }

    private void Change(string change)
    {
        switch (change)
        {
            // One row deleted and another, of the same version, added: the versions are what they were.
            case "replaced":
                _articles.RemoveAt(1);
                _articles.Insert(1, Row(9));
                break;
            case "deleted":
                _articles.RemoveAt(2);
                break;
            case "added":
                _articles.Add(Row(9));
                break;
            case "moved":
                _articles.Reverse();
                break;
            case "emptied":
                _articles.Clear();
                break;
            case "written":
                _articles[1] = _articles[1] with { Version = 2, Title = "Written" };
                break;
        }
    }

    private static Article Row(int id) => new(id, 1, $"Title {id}", DateTimeOffset.UnixEpoch);
}
