using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Discovery;

/// <summary>Each type that a version can have, as it is in the tag.</summary>
public sealed class VersionTypeTests(VersionTypeApp fixture) : IClassFixture<VersionTypeApp>
{
    public static TheoryData<int, string, string, string?> Rows()
    {
        var data = new TheoryData<int, string, string, string?>();
        foreach (var (index, row) in VersionTypeApp.Rows.Index())
            data.Add(index, row.Type, row.Value, row.Version);
        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task The_version_is_readable_where_it_can_be_and_none_where_it_is_null(int index, string type, string value, string? version)
    {
        _ = (type, value);
        if (version is null)
            await fixture.App.AssertNotValidatedAsync($"/{index}");
        else
            Assert.Matches($$"""^"{{version}}\.[A-Za-z0-9_-]{6}"$""", await fixture.App.AssertValidatedAsync($"/{index}"));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_list_has_no_validator_where_an_item_has_no_version(int index, string type, string value, string? version)
    {
        _ = (type, value);
        if (version is null)
            await fixture.App.AssertNotValidatedAsync($"/list/{index}");
        else
            await fixture.App.AssertValidatedAsync($"/list/{index}");
    }
}
