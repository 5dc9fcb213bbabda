using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Identity;

/// <summary>Two answers of one handler, as they follow each other at one URL.</summary>
internal static class TwoAnswers
{
    /// <summary>Fails unless the two have different tags, so that the one is never taken for the other.</summary>
    public static async Task AssertDifferentAsync(string types, string body, string first, string second)
    {
        var (one, other) = await TagsAsync(types, body, first, second);
        Assert.True(one != other, $"both have {one}");
    }

    /// <summary>Fails unless the two have one tag.</summary>
    public static async Task AssertSameAsync(string types, string body, string first, string second)
    {
        var (one, other) = await TagsAsync(types, body, first, second);
        Assert.Equal(one, other);
    }

    private static async Task<(string, string)> TagsAsync(string types, string body, string first, string second)
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            $"""app.MapGet("/", [Versioned] {body} (int answer) => answer == 1 ? {first} : {second});""", types));
        return (await app.AssertValidatedAsync("/?answer=1"), await app.AssertValidatedAsync("/?answer=2"));
    }
}
