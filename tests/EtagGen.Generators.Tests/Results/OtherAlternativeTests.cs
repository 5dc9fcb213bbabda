using System.Net;
using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Results;

/// <summary>What of a union has no version passes as the handler made it.</summary>
public class OtherAlternativeTests
{
    private const string Program = """
        app.MapGet("/{id:int}", [Versioned] Results<Ok<Order>, Ok<string>, NotFound, BadRequest<Order>, Accepted<Order>, RedirectHttpResult> (int id) => id switch
        {
            1 => TypedResults.Ok(new Order(1, 7)),
            2 => TypedResults.Ok("text"),
            3 => TypedResults.NotFound(),
            4 => TypedResults.BadRequest(new Order(1, 7)),
            5 => TypedResults.Accepted("/", new Order(1, 7)),
            _ => TypedResults.Redirect("/1"),
        });
        """;

    [Theory]
    [InlineData(2, HttpStatusCode.OK)]
    [InlineData(3, HttpStatusCode.NotFound)]
    [InlineData(4, HttpStatusCode.BadRequest)]
    [InlineData(5, HttpStatusCode.Accepted)]
    [InlineData(6, HttpStatusCode.Found)]
    public async Task It_has_no_validator_and_no_precondition(int id, HttpStatusCode status)
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(Program));
        var tag = await app.AssertValidatedAsync("/1");

        foreach (var condition in new[] { tag, "*" })
        {
            using var response = await app.GetIfNoneMatchAsync($"/{id}", condition);
            Assert.Equal(status, response.StatusCode);
            Assert.False(response.Headers.Contains("ETag"));
        }
    }

    /// <summary>Whichever of them carries it.</summary>
    [Theory]
    [InlineData("Ok<Summary>, Ok<Details>")]
    [InlineData("Ok<Details>, Ok<Summary>")]
    [InlineData("Ok<Summary>, Ok<Details>, JsonHttpResult<Details>")]
    [InlineData("Ok<IReadOnlyList<Summary>>, Ok<IEnumerable<Details>>, Ok<Details>, Ok<Summary>")]
    public async Task A_class_and_one_that_derives_from_it_have_one_each(string union)
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            $$"""
            app.MapGet("/{id}", [Versioned] Results<{{union}}, NotFound> (int id) => id switch
            {
                1 => TypedResults.Ok<Summary>(new Summary(1, 1)),
                2 => TypedResults.Ok<Summary>(new Details(1, 1, "a")),
                3 => TypedResults.Ok<Details>(new Details(1, 1, "b")),
                _ => TypedResults.NotFound(),
            });
            """,
            "public record Summary(int Id, int Version); public record Details(int Id, int Version, string Line) : Summary(Id, Version);"));

        var tags = new List<string>();
        for (var id = 1; id <= 3; id++)
            tags.Add(await app.AssertValidatedAsync($"/{id}"));
        Assert.NotEqual(tags[0], tags[1]);
        Assert.Equal(tags[1], tags[2]);
    }
}
