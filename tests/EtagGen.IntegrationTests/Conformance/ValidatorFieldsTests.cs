using System.Globalization;
using System.Text.RegularExpressions;

namespace EtagGen.IntegrationTests.Conformance;

/// <summary>RFC 9110 §8.8: what ETag and Last-Modified of an answer look like.</summary>
public sealed class ValidatorFieldsTests(Site site) : ConformanceTests(site)
{
    [Theory]
    [InlineData("/article", """^"42\.[\w-]{6}\.[\w-]{11}"$""")]
    [InlineData("/note", """^"7\.[\w-]{6}\.[\w-]{11}"$""")]
    [InlineData("/weak", """^W/"42\.[\w-]{6}\.[\w-]{11}"$""")]
    [InlineData("/diary", """^W/"[0-9a-f]+\.[\w-]{6}\.[\w-]{11}"$""")]
    [InlineData("/articles", """^"[\w-]{22}\.[\w-]{6}"$""")]
    [InlineData("/own-strong", """^"v1"$""")]
    [InlineData("/own-weak", """^W/"v1"$""")]
    public async Task A_tag_is_a_version_a_shape_and_an_identity(string path, string pattern)
    {
        var tag = (await Site.ReferenceAsync(path)).Tag;

        Assert.Matches(new Regex(pattern), tag);
    }

    [Theory]
    [InlineData("/article", "Mon, 06 May 2024 07:08:09 GMT")]
    [InlineData("/weak", "Mon, 06 May 2024 07:08:09 GMT")]
    [InlineData("/diary", "Mon, 06 May 2024 07:08:09 GMT")]
    [InlineData("/own-strong", "Mon, 06 May 2024 07:08:09 GMT")]
    [InlineData("/own-date", "Sun, 06 Nov 1994 08:49:37 GMT")]
    [InlineData("/note", null)]
    [InlineData("/articles", null)]
    public async Task Last_Modified_is_cut_to_the_second(string path, string? date) =>
        Assert.Equal(date, (await Site.ReferenceAsync(path))["Last-Modified"]);

    [Fact]
    public async Task Last_Modified_is_never_later_than_Date()
    {
        var answer = await Site.Server.GetAsync("/tomorrow");

        var lastModified = DateTimeOffset.Parse(answer["Last-Modified"]!, CultureInfo.InvariantCulture);
        var date = DateTimeOffset.Parse(answer["Date"]!, CultureInfo.InvariantCulture);

        // The server renews its Date once a second, a little after the second has begun.
        Assert.InRange(lastModified, date.AddSeconds(-2), date.AddSeconds(1));
    }

    [Fact]
    public async Task The_tag_stays_the_same_from_answer_to_answer()
    {
        var tags = new List<string>();
        for (var i = 0; i < 5; i++)
            tags.Add((await Site.Server.GetAsync("/article")).Tag);

        Assert.Single(tags.Distinct());
    }

    [Fact]
    public async Task Without_Head_a_HEAD_is_not_allowed_as_the_framework_has_it()
    {
        Assert.Equal(200, (await Site.Server.GetAsync("/get-only")).Status);
        Assert.Equal(405, (await Site.Server.SendAsync("HEAD", "/get-only")).Status);
    }
}
