using System.Net.Sockets;
using System.Text.Json;
using Newsroom.Articles;

namespace Newsroom.Demo;

/// <summary>
/// One client, one article, one connection: fetched, asked for again, edited, edited too late, asked for once more. Each
/// answer is checked, and a wrong one ends the demo with exit code 1.
/// </summary>
internal static class ThreeExchanges
{
    private const string Article = "/news/1";

    public static async Task<int> RunAsync(WebApplication app)
    {
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        try
        {
            using var connection = new WireConnection(new Uri(app.Urls.First()));
            Play(connection);
            return 0;
        }
        catch (Exception failure) when (failure is UnexpectedAnswerException or IOException or SocketException or FormatException or JsonException)
        {
            await Console.Error.WriteLineAsync($"The demo failed. {failure.Message}");
            return 1;
        }
        finally
        {
            await app.StopAsync();
        }
    }

    private static void Play(WireConnection connection)
    {
        Transcript.Title("The first request: 200, the article and its ETag");
        var first = connection.Get(Article);
        Transcript.Size(first);
        var tag = Expect.SelectedWithTag(first);

        Transcript.Title("The second request, nothing has changed: 304, no content");
        var second = connection.Get(Article, ifNoneMatch: tag);
        Transcript.SizeInPlaceOf(first, second);
        Expect.NotModified(second, tag);

        Transcript.Title("Somebody edits the article, as it was read: 200 and the new ETag");
        var edit = Corrected(ReadDraft(first));
        var content = JsonSerializer.SerializeToUtf8Bytes(edit, JsonSerializerOptions.Web);
        var answer = connection.Put(Article, content, ifMatch: tag);
        Transcript.Size(answer);
        var newTag = Expect.SelectedWithTag(answer);

        Transcript.Title("Somebody else, who read it before that, comes too late: 412, and nothing is overwritten");
        var late = connection.Put(Article, content, ifMatch: tag);
        Transcript.Size(late);
        Expect.Status(late, StatusCodes.Status412PreconditionFailed);

        Transcript.Title("The third request, with the first ETag: 200, the new article and a new ETag");
        var third = connection.Get(Article, ifNoneMatch: tag);
        Transcript.Size(third);
        Expect.That(Expect.SelectedWithTag(third) == newTag && newTag != tag, "The article was edited, but its ETag is not that of the edit.");
        Expect.That(ReadDraft(third) == edit, "The third answer is not the article as it was edited.");

        Expect.That(connection.Finish() == 0, "The server sent more than its answers.");
        Transcript.Title("All answers were as they should be");
    }

    private static ArticleDraft ReadDraft(WireResponse response) =>
        JsonSerializer.Deserialize<ArticleDraft>(response.Body, JsonSerializerOptions.Web)
        ?? throw new UnexpectedAnswerException("The body is no article.");

    private static ArticleDraft Corrected(ArticleDraft draft) =>
        draft with { Body = draft.Body + "\n\nCorrection: an earlier version of this article left out the caraway." };
}
