using System.Net;
using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Writes;

/// <summary>What counts as being there, and what as a precondition.</summary>
public class PreconditionTests
{
    private const string Types = """
        public sealed record Note(int Id, string? ETag);

        public static class Notes
        {
            public static Note? Find(int id) => id == 1 ? new(1, null) : id == 2 ? new(2, "a") : null;
            public static (int Id, string? Tag)? Pair(int id) => Find(id) is { } note ? (note.Id, note.ETag) : null;
        }
        """;

    [Theory]
    [InlineData("Find", 1, "If-None-Match: *", HttpStatusCode.PreconditionFailed)]
    [InlineData("Find", 1, "If-Match: *", HttpStatusCode.NoContent)]
    [InlineData("Find", 1, "If-Match: \"a\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("Pair", 1, "If-None-Match: *", HttpStatusCode.PreconditionFailed)]
    [InlineData("Pair", 1, "If-Match: *", HttpStatusCode.NoContent)]
    [InlineData("Find", 3, "If-None-Match: *", HttpStatusCode.NoContent)]
    [InlineData("Find", 3, "If-Match: *", HttpStatusCode.PreconditionFailed)]
    public async Task What_has_no_version_is_there_all_the_same(string current, int id, string field, HttpStatusCode status) =>
        Assert.Equal(status, await PutAsync($"Current = \"{current}\"", id, field));

    [Theory]
    [InlineData(2, "If-None-Match: \"anything\"", HttpStatusCode.PreconditionRequired)]
    [InlineData(2, "If-Unmodified-Since: Sun, 06 Nov 1994 08:49:37 GMT", HttpStatusCode.PreconditionRequired)]
    [InlineData(2, "Accept: */*", HttpStatusCode.PreconditionRequired)]
    [InlineData(2, "If-Match: *", HttpStatusCode.NoContent)]
    [InlineData(3, "If-None-Match: *", HttpStatusCode.NoContent)]
    public async Task Only_what_keeps_others_writes_is_a_precondition(int id, string field, HttpStatusCode status) =>
        Assert.Equal(status, await PutAsync("Current = \"Find\", RequireIfMatch = true", id, field));

    private static async Task<HttpStatusCode> PutAsync(string options, int id, string field)
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            $$"""app.MapPut("/{id}", [Versioned({{options}}, CurrentIn = typeof(Notes))] (int id) => TypedResults.NoContent());""", Types));
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/{id}");
        var (name, value) = (field[..field.IndexOf(':')], field[(field.IndexOf(':') + 2)..]);
        request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await app.Client.SendAsync(request);
        return answer.StatusCode;
    }
}
