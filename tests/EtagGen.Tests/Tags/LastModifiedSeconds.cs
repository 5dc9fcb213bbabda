namespace EtagGen.Tests.Tags;

/// <summary>Last-Modified is cut to whole seconds before anything is compared with it (RFC 9110 §8.8.2.1).</summary>
public sealed class LastModifiedSeconds
{
    private static readonly DateTime Second = new(1994, 11, 6, 8, 49, 37, DateTimeKind.Utc);

    [Theory]
    [InlineData(0, 784111777)]
    [InlineData(1, 784111777)]
    [InlineData(TimeSpan.TicksPerSecond - 1, 784111777)]
    [InlineData(TimeSpan.TicksPerSecond, 784111778)]
    public void Fractions_are_dropped(long ticks, long expected)
    {
        var date = Second.AddTicks(ticks);
        Assert.Equal(expected, WrittenTag.LastModified((ref writer) => writer.LastModified(date)));
        Assert.Equal(expected, WrittenTag.LastModified((ref writer) => writer.LastModified(new DateTimeOffset(date))));
    }

    [Theory] // down, not towards zero
    [InlineData(-1, -1)]
    [InlineData(-TimeSpan.TicksPerSecond, -1)]
    [InlineData(-TimeSpan.TicksPerSecond - 1, -2)]
    public void Before_1970_too(long ticks, long expected) =>
        Assert.Equal(expected, WrittenTag.LastModified((ref writer) => writer.LastModified(DateTime.UnixEpoch.AddTicks(ticks))));

    [Fact]
    public void Kinds_and_offsets_name_the_same_second()
    {
        Assert.Equal(784111777, WrittenTag.LastModified((ref writer) => writer.LastModified(Second.ToLocalTime())));
        Assert.Equal(
            784111777,
            WrittenTag.LastModified((ref writer) => writer.LastModified(DateTime.SpecifyKind(Second, DateTimeKind.Unspecified))));
        var elsewhere = new DateTimeOffset(Second).ToOffset(TimeSpan.FromHours(-11));
        Assert.Equal(784111777, WrittenTag.LastModified((ref writer) => writer.LastModified(elsewhere)));
    }

    [Fact]
    public void A_date_that_was_never_set_is_none()
    {
        Assert.Null(WrittenTag.LastModified((ref writer) => writer.LastModified(default(DateTime))));
        Assert.Null(WrittenTag.LastModified((ref writer) => writer.LastModified(default(DateTimeOffset))));
    }

    [Fact]
    public void There_is_none_where_none_was_given() => Assert.Null(WrittenTag.LastModified((ref writer) => writer.Version(1L)));
}
