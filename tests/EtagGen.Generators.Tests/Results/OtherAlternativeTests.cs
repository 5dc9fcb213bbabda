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
}
