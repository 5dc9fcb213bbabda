namespace EtagGen.Tests;

/// <summary>A clock that stands still.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>Monday, 15 June 2026, noon.</summary>
    public static readonly FixedClock Noon = new(new DateTimeOffset(2026, 6, 15, 12, 0, 0, TimeSpan.Zero));

    public long UnixSeconds => now.ToUnixTimeSeconds();

    public override DateTimeOffset GetUtcNow() => now;
}
