using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Writes;

/// <summary>What a <c>Current</c> method is called with.</summary>
public class CurrentArgumentTests
{
    [Theory]
    [InlineData("int id", "(int id) => Store.Load(id)")]
    [InlineData("int Id", "(int id) => Store.Load(id)")]
    [InlineData("long tenant, int id", "(int id, [FromQuery] long tenant = 1) => Store.Load(id)")]
    [InlineData("string? accept, int id", "(int id, [FromHeader(Name = \"Accept\")] string? accept) => Store.Load(id)")]
    [InlineData("int id", "([AsParameters] OrderQuery query) => Store.Load(query.Id)")]
    [InlineData("int id", "([AsParameters] OrderSelection query) => Store.Load(query.Id)")]
    [InlineData("HttpContext context, int id", "(int id) => Store.Load(id)")]
    [InlineData("HttpRequest request, CancellationToken cancellation, System.Security.Claims.ClaimsPrincipal user, int id", "(int id) => Store.Load(id)")]
    [InlineData("Clock clock, int id", "(int id, Clock clock) => Store.Load(id)")]
    [InlineData("Clock other, int id", "(int id, Clock clock) => Store.Load(id)")]
    [InlineData("Clock clock, int id", "(int id) => Store.Load(id)")]
    [InlineData("IEnumerable<IClock> clocks, int id", "(int id) => Store.Load(id)")]
    [InlineData("[FromKeyedServices(\"a\")] Clock clock, int id", "(int id) => Store.Load(id)")]
    [InlineData("Clock keyed, int id", "(int id, [FromKeyedServices(\"a\")] Clock keyed) => Store.Load(id)")]
    [InlineData("[FromKeyedServices(5L)] Clock clock, int id", "(int id) => Store.Load(id)")]
    [InlineData("[FromKeyedServices(DayOfWeek.Friday)] Clock clock, int id", "(int id) => Store.Load(id)")]
    [InlineData("Missing? missing, int id", "(int id) => Store.Load(id)")]
    [InlineData("int @class, int id", "(int id, [FromQuery] int @class = 3) => Store.Load(id)")]
    public async Task What_a_parameter_gets(string parameters, string handler)
    {
        await using var app = await CurrentProgram.ServeAsync(
            $"public static long Read({parameters}) {{ Store.Reads++; return Store.Version; }}",
            handler,
            """
            public interface IClock;
            public sealed class Clock : IClock;
            public sealed class Missing;
            public sealed record OrderQuery(int Id);
            public struct OrderSelection { public int Id { get; set; } }
            """,
            """services.AddSingleton<Clock>().AddSingleton<IClock, Clock>().AddKeyedSingleton<Clock>("a").AddKeyedSingleton<Clock>(5L).AddKeyedSingleton<Clock>(DayOfWeek.Friday);""");

        await app.AssertReadFirstAsync();
    }

    [Fact]
    public async Task The_arguments_are_those_of_the_handler()
    {
        await using var app = await CurrentProgram.ServeAsync(
            """
            public static string? Seen;
            public static long Read(int id, string? name, [FromKeyedServices("b")] Clock keyed, CancellationToken cancellation, HttpContext context)
            {
                Seen = $"{id} {name} {keyed.Name} {cancellation == context.RequestAborted} {context.Request.Path}";
                return 1;
            }
            """,
            "(int id, string? name) => new Order(id, 1)",
            "public sealed record Clock(string Name);",
            """services.AddKeyedSingleton("a", new Clock("A")).AddKeyedSingleton("b", new Clock("B"));""");
        using var answer = await app.GetIfNoneMatchAsync("/7?name=tea", "\"1\"");

        Assert.Equal("7 tea B True /7", app.Program.Assembly.GetType("Versions")!.GetField("Seen")!.GetValue(null));
    }
}
