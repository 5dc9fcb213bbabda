using System.Net;
using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Writes;

/// <summary>Handlers that take the versions which the request names.</summary>
public class IfMatchParameterTests
{
    [Theory]
    [InlineData("(int id, IfMatch<long> ifMatch) => Store.Save(id, ifMatch)")]
    [InlineData("(IfMatch<long> ifMatch, int id) => Store.Save(id, ifMatch)")]
    [InlineData("async (int id, IfMatch<long> ifMatch) => { await Task.Yield(); return Store.Save(id, ifMatch); }")]
    [InlineData("Results<Ok<Order>, NotFound> (int id, IfMatch<long> ifMatch) => TypedResults.Ok(Store.Save(id, ifMatch))")]
    [InlineData("([AsParameters] Edit edit) => Store.Save(edit.Id, edit.IfMatch)")]
    [InlineData("([AsParameters] EditStruct edit) => Store.Save(edit.Id, edit.If)")]
    public async Task A_write_has_the_version_and_gets_the_next_tag(string handler)
    {
        await using var app = await ServeAsync($$"""app.MapPut("/{id}", [Versioned] {{handler}});""");
        var tag = (await app.TagAsync("/1"))!;

        var written = await PutAsync(app, tag);
        Assert.Equal(HttpStatusCode.OK, written.Status);
        Assert.Equal(await app.TagAsync("/1"), written.Tag);
        Assert.NotEqual(tag, written.Tag);
        Assert.Equal(2, Saves(app));

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await PutAsync(app, "\"other\"")).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await PutAsync(app, "W/" + written.Tag)).Status);
        Assert.Equal(2, Saves(app));
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(app, "*")).Status);
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(app, null)).Status);
        Assert.Equal(4, Saves(app));
    }

    [Fact]
    public async Task A_POST_that_arrives_as_a_delegate_has_a_tag()
    {
        await using var app = await ServeAsync("""Delegate post = Post; app.MapPost("/", post); [Versioned] static Created<Order> Post() => TypedResults.Created("/1", new Order(1, 1));""");
        using var answer = await app.Client.PostAsync("/", null);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(await app.TagAsync("/1"), answer.Headers.ETag!.ToString());
    }

    private static Task<CompiledApp> ServeAsync(string statements) => VersionedProgram.ServeAsync(VersionedProgram.Mapping(
        $$"""app.MapGet("/{id}", [Versioned] Ok<Order> (int id) => TypedResults.Ok(new Order(id, Store.Version))); {{statements}}""",
        """
        public sealed record Order(int Id, long Version);
        public sealed record Edit(int Id, IfMatch<long> IfMatch);
        public struct EditStruct { public int Id { get; set; } public IfMatch<long> If { get; set; } }

        public static class Store
        {
            public static long Version = 1;

            public static Order Save(int id, IfMatch<long> ifMatch)
            {
                if (!ifMatch.Matches(Version) || ifMatch.Expect(Version) != Version)
                    throw new InvalidOperationException($"{string.Join(", ", ifMatch.Versions)} is not {Version}");
                return new(id, ++Version);
            }
        }
        """));

    private static long Saves(CompiledApp app) => (long)app.Program.Assembly.GetType("Store")!.GetField("Version")!.GetValue(null)!;

    private static async Task<(HttpStatusCode Status, string? Tag)> PutAsync(CompiledApp app, string? ifMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/1");
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using var answer = await app.Client.SendAsync(request);
        return (answer.StatusCode, answer.Headers.ETag?.ToString());
    }
}
