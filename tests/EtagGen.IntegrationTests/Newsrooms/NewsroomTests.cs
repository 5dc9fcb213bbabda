using System.Text.Json;
using EtagGen.IntegrationTests.Client;
using EtagGen.IntegrationTests.Databases;

namespace EtagGen.IntegrationTests.Newsrooms;

/// <summary>The sample keeps its promise, the same on every database.</summary>
public abstract class NewsroomTests(Newsroom newsroom)
{
    private const int Clients = 64;

    [DatabaseTheory]
    [InlineData(50)]
    public async Task Of_64_writes_at_once_one_is_made_and_none_is_lost(int rounds)
    {
        newsroom.Process.TakeErrors();
        var connections = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => newsroom.ConnectAsync()));
        for (var round = 0; round < rounds; round++)
        {
            var before = await newsroom.GetAsync("/news/1");
            var answers = await Task.WhenAll(connections.Select((connection, client) =>
                connection.SendJsonAsync("PUT", "/news/1", Newsroom.Draft($"Round {round} by {client}"), $"If-Match: {before.Tag}")));
            var after = await newsroom.GetAsync("/news/1");

            var statuses = string.Join(' ', answers.Select(answer => answer.Status).CountBy(status => status));
            Assert.True(answers.Count(answer => answer.Status == 200) == 1, $"Round {round}: {statuses}");
            Assert.True(answers.Count(answer => answer.Status == 412) == Clients - 1, $"Round {round}: {statuses}");

            var winner = Array.FindIndex(answers, answer => answer.Status == 200);
            Assert.Equal($"Round {round} by {winner}", Member(after, "headline"));
            Assert.Equal($"Body of Round {round} by {winner}.", Member(after, "body"));
            Assert.Equal(answers[winner].Text, after.Text);
            Assert.All(answers, answer => Assert.Equal(after.Tag, answer.Tag));
            Assert.Equal(Version(before) + 1, Version(after));
        }

        var errors = string.Join('\n', newsroom.Process.TakeErrors());
        Assert.True(errors.Length == 0, errors);
        foreach (var connection in connections)
            await connection.DisposeAsync();
    }

    [DatabaseTheory]
    [InlineData("/news/2")]
    public async Task A_304_costs_one_query_that_reads_the_version_alone(string path)
    {
        var first = await newsroom.GetAsync(path);
        await newsroom.Process.TakeCommandsAsync();

        var answer = await newsroom.GetAsync(path, $"If-None-Match: {first.Tag}");

        Assert.Equal((304, first.Tag), (answer.Status, answer.Tag));
        var command = Assert.Single(await newsroom.Process.TakeCommandsAsync());
        Assert.Contains("\"Version\"", command);
        foreach (var column in new[] { "Headline", "Author", "Body", "UpdatedAt" })
            Assert.DoesNotContain(column, command);
    }

    [DatabaseTheory]
    [InlineData("/news/2")]
    public async Task An_answer_with_a_body_does_not_ask_for_the_version_first(string path)
    {
        await newsroom.Process.TakeCommandsAsync();
        await newsroom.GetAsync(path);
        Assert.Contains("Body", Assert.Single(await newsroom.Process.TakeCommandsAsync()));
    }

    [DatabaseTheory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task A_412_or_428_loads_and_changes_nothing(string method)
    {
        await newsroom.Process.TakeCommandsAsync();

        Assert.Equal(428, (await newsroom.SendDraftAsync(method, "/news/2", "Lost")).Status);
        Assert.Empty(await newsroom.Process.TakeCommandsAsync());
        Assert.Equal(412, (await newsroom.SendDraftAsync(method, "/news/2", "Lost", "If-Match: \"0.AAAAAA.AAAAAAAAAAA\"")).Status);
        Assert.DoesNotContain("Body", Assert.Single(await newsroom.Process.TakeCommandsAsync()));
    }

    [DatabaseTheory]
    [InlineData("The life of an article")]
    public async Task An_article_is_published_edited_and_withdrawn_with_the_tags_of_the_answers(string headline)
    {
        var published = await newsroom.SendDraftAsync("POST", "/news", headline);
        Assert.Equal(201, published.Status);
        var path = published["Location"]!;
        Assert.Equal(published.Tag, (await newsroom.GetAsync(path)).Tag);

        var edited = await newsroom.SendDraftAsync("PUT", path, headline + ", 2nd", $"If-Match: {published.Tag}");
        Assert.Equal(200, edited.Status);
        Assert.Equal(304, (await newsroom.GetAsync(path, $"If-None-Match: {edited.Tag}")).Status);

        var late = await newsroom.SendDraftAsync("DELETE", path, headline, $"If-Match: {published.Tag}");
        Assert.Equal((412, "application/problem+json"), (late.Status, late["Content-Type"]));

        var withdrawn = await newsroom.SendDraftAsync("DELETE", path, headline, $"If-Match: {edited.Tag}");
        Assert.Equal((204, null), (withdrawn.Status, withdrawn["ETag"]));
        Assert.Equal(404, (await newsroom.GetAsync(path, $"If-None-Match: {edited.Tag}")).Status);
        Assert.Equal(412, (await newsroom.SendDraftAsync("PUT", path, headline, $"If-Match: {edited.Tag}")).Status);
    }

    private static string? Member(HttpAnswer answer, string name) => JsonDocument.Parse(answer.Text).RootElement.GetProperty(name).GetString();

    private static long Version(HttpAnswer answer) => JsonDocument.Parse(answer.Text).RootElement.GetProperty("version").GetInt64();
}
