using System.Globalization;
using EtagGen.Tags;
using Microsoft.AspNetCore.Http.Json;

namespace EtagGen.Tests.Tags;

/// <summary>A tag does not depend on the culture of the thread that writes it.</summary>
public sealed class TagsAcrossCultures
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    [InlineData("sv-SE")]
    [InlineData("th-TH")]
    public void Tags_are_equal_under_every_culture(string name) => Compare(CultureInfo.GetCultureInfo(name));

    [Fact] // also where the machine has no culture data
    public void Tags_are_equal_under_a_culture_that_changes_everything()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "minus";
        culture.NumberFormat.NumberDecimalSeparator = "·";
        culture.NumberFormat.NumberGroupSeparator = "'";
        culture.NumberFormat.NaNSymbol = "none";
        culture.NumberFormat.NegativeInfinitySymbol = "under";
        culture.DateTimeFormat.DateSeparator = "~";
        culture.DateTimeFormat.TimeSeparator = "~";
        culture.DateTimeFormat.ShortTimePattern = "ss~mm~HH";
        culture.DateTimeFormat.ShortDatePattern = "yy~MM~dd";
        Compare(culture);
    }

    private static void Compare(CultureInfo culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var expected = Everything();
            CultureInfo.CurrentCulture = culture;
            Assert.Equal(expected, Everything());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static List<string> Everything() =>
    [
        .. SampleVersions.All.Values.Select(sample => WrittenTag.Opaque(sample)),
        .. SampleVersions.All.Values.Select(sample => WrittenTag.Quoted((ref writer) =>
        {
            sample(ref writer);
            writer.Shape(1);
            writer.Identity(-1L);
        })),
        PartDigest.Of((ref hash) => hash.AddFormatted(-1.5m)).ToString(CultureInfo.InvariantCulture),
        PartDigest.Of((ref hash) => hash.AddFormatted(new TimeOnly(1, 2, 3))).ToString(CultureInfo.InvariantCulture),
        JsonSettings.Fingerprint(new JsonOptions().SerializerOptions, "I").ToString(CultureInfo.InvariantCulture),
    ];
}
