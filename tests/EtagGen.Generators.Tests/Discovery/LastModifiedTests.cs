using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Discovery;

/// <summary>Where Last-Modified comes from, and where it must not be sent.</summary>
public class LastModifiedTests
{
    private const string Date = "Thu, 29 Feb 2024 12:00:00 GMT";

    private const string Types = """
        public class Named { public int Id => 1; public long Version => 1; public DateTime UpdatedAt => Dates.Day; public DateTime Other => Dates.Day.AddDays(-1); }
        public class Attributed { public int Id => 1; public long Version => 1; public DateTime UpdatedAt => default; [LastModified] public DateTimeOffset? Changed => Dates.Day; }
        public class Missing { public int Id => 1; public long Version => 1; public DateTime? UpdatedAt => null; }
        public class OnlyDate { public int Id => 1; public DateTimeOffset ModifiedAt => Dates.Day; }
        public class Excluded { public int Id => 1; public long Version => 1; [NotVersioned("x")] public DateTime UpdatedAt => Dates.Day; }
        public class TwoDates { public int Id => 1; public long Version => 1; public DateTime UpdatedAt => Dates.Day; public DateTime ModifiedAt => Dates.Day; }
        public class Parent { public int Id => 1; public long Version => 1; public DateTime UpdatedAt => Dates.Day; public Named? Child => null; }
        public record Page<T>(IReadOnlyList<T> Items, int Total);
        public class Mixed { public int Id => 1; public long Version => 1; public OnlyDate Held => new(); }
        public class Hiding { public int Id => 1; public long Version => 1; [NotVersioned("x")] public OnlyDate Held => new(); }
        public static class Dates { public static readonly DateTime Day = new(2024, 2, 29, 12, 0, 0, DateTimeKind.Utc); }
        """;

    [Theory]
    [InlineData("[Versioned] () => new Named()")]
    [InlineData("[Versioned(LastModified = \"UpdatedAt\")] () => new Named()")]
    [InlineData("[Versioned] () => new Attributed()")]
    [InlineData("[Versioned] () => TypedResults.Ok(new Named())")]
    [InlineData("[Versioned(LastModified = nameof(TwoDates.ModifiedAt))] () => new TwoDates()")]
    public async Task It_is_sent_beside_a_strong_tag(string handler) => await AssertAsync(handler, Date, isWeak: false);

    [Fact]
    public async Task The_tag_of_a_date_alone_is_weak() => await AssertAsync("[Versioned] () => new OnlyDate()", Date, isWeak: true);

    [Theory]
    [InlineData("[Versioned] () => new List<Named> { new() }")]
    [InlineData("[Versioned] () => new TwoDates[] { new() }")]
    [InlineData("[Versioned] () => new Parent()")]
    [InlineData("[Versioned] () => new Missing()")]
    [InlineData("[Versioned] () => new Excluded()")]
    [InlineData("[Versioned(\"UpdatedAt\", LastModified = null)] () => new Excluded()")]
    public async Task It_is_not_sent_where_it_says_nothing_of_the_whole(string handler) => await AssertAsync(handler, null, isWeak: false);

    [Fact]
    public async Task The_tag_of_a_list_of_dates_is_weak() =>
        await AssertAsync("[Versioned] () => new List<OnlyDate> { new() }", null, isWeak: true);

    [Theory]
    [InlineData("[Versioned] () => new Page<OnlyDate>([new()], 1)")]
    [InlineData("[Versioned] () => new Page<Mixed>([new()], 1)")]
    [InlineData("[Versioned] () => new Mixed()")]
    [InlineData("[Versioned] () => new List<Mixed> { new() }")]
    [InlineData("[Versioned] () => new Dictionary<string, OnlyDate> { [\"a\"] = new() }")]
    public async Task The_tag_of_what_holds_a_date_alone_is_weak(string handler) => await AssertAsync(handler, null, isWeak: true);

    [Theory]
    [InlineData("[Versioned] () => new Page<Named>([new()], 1)")]
    [InlineData("[Versioned] () => new Hiding()")]
    public async Task The_tag_of_what_holds_better_versions_is_strong(string handler) => await AssertAsync(handler, null, isWeak: false);

    private static async Task AssertAsync(string handler, string? date, bool isWeak)
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping($"""app.MapGet("/", {handler});""", Types));

        Assert.Equal(isWeak, (await app.AssertValidatedAsync("/")).StartsWith("W/\"", StringComparison.Ordinal));
        using var response = await app.Client.GetAsync("/");
        Assert.Equal(date, response.Content.Headers.LastModified?.ToString("R"));
    }
}
