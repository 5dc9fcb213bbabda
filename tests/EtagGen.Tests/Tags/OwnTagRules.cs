using EtagGen.Conditional;

namespace EtagGen.Tests.Tags;

/// <summary>version "." shape [ "." identity ] [ "+" coding ]</summary>
public sealed class OwnTagRules
{
    [Theory]
    [InlineData("42.q3XkZ0", "42", "")]
    [InlineData("42.q3XkZ0.8fT2mWbQe1A", "42", "")]
    [InlineData("42.q3XkZ0+br", "42", "br")]
    [InlineData("42.q3XkZ0.8fT2mWbQe1A+gzip", "42", "gzip")]
    [InlineData("-1.______.-----------", "-1", "")]
    [InlineData("a~b_c-d.q3XkZ0", "a~b_c-d", "")]
    public void Its_parts_are_told_apart(string opaque, string version, string coding)
    {
        Assert.True(OwnTag.TryParse(opaque, out var tag));
        Assert.Equal(version, tag.Version);
        Assert.Equal(coding, tag.Coding);
    }

    [Theory]
    [InlineData("")]
    [InlineData("42")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("+")]
    [InlineData("42.")]
    [InlineData(".q3XkZ0")]
    [InlineData("42.q3XkZ")]
    [InlineData("42.q3XkZ00")]
    [InlineData("42.q3XkZ0.")]
    [InlineData("42.q3XkZ0.8fT2mWbQe1")]
    [InlineData("42.q3XkZ0.8fT2mWbQe1AA")]
    [InlineData("42.q3XkZ0.8fT2mWbQe1A.x")]
    [InlineData("42.q3XkZ0-8fT2mWbQe1A")]
    [InlineData("42.q3X.Z0")]
    [InlineData("42.q3X.Z0.8fT2mWbQe1A")]
    [InlineData("42.q3XkZ0.8fT2m.bQe1A")]
    [InlineData("42.q3Xk 0")]
    [InlineData("42.q3Xk~0")]
    [InlineData("42.q3XkZ0.8fT2mWbQe1é")]
    [InlineData("42.q3XkZ0+")]
    [InlineData("42.q3XkZ0.8fT2mWbQe1A+")]
    [InlineData("4+2.q3XkZ0")]
    [InlineData("42.q3XkZ0+gzip+")]
    [InlineData("2026-06-15 12:00.123456")] // a handler's tag that has a dot
    public void Other_tags_are_not_ours(string opaque) => Assert.False(OwnTag.TryParse(opaque, out _));
}
