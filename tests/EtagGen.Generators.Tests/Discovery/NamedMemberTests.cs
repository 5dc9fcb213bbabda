using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Discovery;

/// <summary>Paths of members in <c>[Versioned("…")]</c>, and what is null on the way.</summary>
public class NamedMemberTests
{
    private const string Types = """
        public class Order { public int Id => 1; public Header? Header { get; set; } public Point? Point { get; set; } public Point At { get; set; } public string? Name { get; set; } }
        public class Header { public long? V { get; set; } public Inner Inner { get; set; } = new(); }
        public class Inner { public string @class { get; set; } = "deep"; }
        public record struct Point(int X, string? Label);
        """;

    [Theory]
    [InlineData("\"Header.V\"", "new() { Header = new() { V = 7 } }", "7")]
    [InlineData("\"Header.V\"", "new() { Header = new() }", null)]
    [InlineData("\"Header.V\"", "new()", null)]
    [InlineData("\"Header.Inner.class\"", "new() { Header = new() }", "deep")]
    [InlineData("\"Header.Inner.class\"", "new()", null)]
    [InlineData("\"Point.X\"", "new() { Point = new(7, null) }", "7")]
    [InlineData("\"Point.X\"", "new()", null)]
    [InlineData("\"Point.Label\"", "new() { Point = new(7, null) }", null)]
    [InlineData("\"At.X\"", "new()", "0")]
    [InlineData("\"At.X\", \"Name\"", "new() { Name = \"n\" }", "[A-Za-z0-9_-]{22}")]
    [InlineData("\"At.X\", \"Name\"", "new()", null)]
    public async Task The_version_is_read_along_the_path(string members, string order, string? version)
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            $"""app.MapGet("/", [Versioned({members})] Order () => {order});""", Types));

        if (version is null)
            await app.AssertNotValidatedAsync("/");
        else
            Assert.Matches($"""^"{version}\.""", await app.AssertValidatedAsync("/"));
    }

    [Fact]
    public async Task Each_handler_has_the_version_that_it_names()
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            """
            app.MapGet("/a", [Versioned("A")] () => new Order());
            app.MapGet("/b", [Versioned("B")] () => new Order());
            app.MapGet("/", [Versioned] () => new Order());
            """,
            "public class Order { public int A => 1; public int B => 2; public int Version => 3; }"));

        Assert.StartsWith("\"1.", await app.AssertValidatedAsync("/a"));
        Assert.StartsWith("\"2.", await app.AssertValidatedAsync("/b"));
        Assert.StartsWith("\"3.", await app.AssertValidatedAsync("/"));
    }
}
