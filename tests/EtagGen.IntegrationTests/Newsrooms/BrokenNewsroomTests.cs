using System.Text.Json;
using EtagGen.IntegrationTests.Databases;

namespace EtagGen.IntegrationTests.Newsrooms;

/// <summary>What goes wrong in between says nothing of an article, and leaves nothing behind.</summary>
public abstract class BrokenNewsroomTests(Newsroom newsroom)
{
    [DatabaseTheory]
    [InlineData("/news/1")]
    public async Task A_database_that_is_down_gives_no_validators_and_the_next_answer_is_right(string path)
    {
        var before = await newsroom.GetAsync(path);
        await newsroom.TakeDownAsync();
        for (var i = 0; i < 3; i++)
        {
            foreach (var answer in new[]
            {
                await newsroom.GetAsync(path),
                await newsroom.GetAsync(path, $"If-None-Match: {before.Tag}"),
                await newsroom.GetAsync(path, "If-Match: \"other\""),
                await newsroom.SendDraftAsync("PUT", path, "Lost", $"If-Match: {before.Tag}"),
                await newsroom.SendDraftAsync("DELETE", path, "Lost", $"If-Match: {before.Tag}"),
                await newsroom.SendDraftAsync("POST", "/news", "Lost"),
            })
            {
                Assert.True(answer.Status == 500, answer.ToString());
                Assert.Null(answer["ETag"]);
                Assert.Null(answer["Last-Modified"]);
            }
        }

        await newsroom.BringBackAsync();

        Assert.Equal(304, (await newsroom.GetAsync(path, $"If-None-Match: {before.Tag}")).Status);
        Assert.Equal(before.Text, (await newsroom.GetAsync(path)).Text);
        Assert.Equal(412, (await newsroom.SendDraftAsync("PUT", path, "Lost", "If-Match: \"other\"")).Status);
        Assert.Equal(200, (await newsroom.SendDraftAsync("PUT", path, "Back", $"If-Match: {before.Tag}")).Status);
    }

    [DatabaseTheory]
    [InlineData("/news/2", 60)]
    public async Task Clients_that_go_away_in_the_middle_leave_whole_articles(string path, int clients)
    {
        var made = 0;
        for (var i = 0; i < clients; i++)
        {
            var before = await newsroom.GetAsync(path);
            await using (var connection = await newsroom.ConnectAsync())
            {
                var request = connection.RequestWithJson("PUT", path, Newsroom.Draft($"Draft {i}"), $"If-Match: {before.Tag}");
                await connection.WriteAsync(i % 3 == 0 ? request[..^5] : request);
                if (i % 8 == 1 && i % 3 != 0)
                {
                    // However busy the machine is, some of the writes get as far as their answer.
                    await connection.ReadAsync("PUT");
                }

                await Task.Delay(i % 4);
            }

            // As long as the write may still come, no one knows which of the two it will be.
            var after = await newsroom.GetAsync(path);
            var headline = JsonDocument.Parse(after.Text).RootElement.GetProperty("headline").GetString();
            Assert.Equal(after.Tag == before.Tag, after.Text == before.Text);
            Assert.True(i % 3 != 0 || headline != $"Draft {i}", after.ToString());
            made += headline == $"Draft {i}" ? 1 : 0;
        }

        Assert.NotEqual(0, made);
        await Task.Delay(500);
        var last = await newsroom.GetAsync(path);
        Assert.Equal(304, (await newsroom.GetAsync(path, $"If-None-Match: {last.Tag}")).Status);
        Assert.Equal(200, (await newsroom.SendDraftAsync("PUT", path, "The last", $"If-Match: {last.Tag}")).Status);
    }
}
