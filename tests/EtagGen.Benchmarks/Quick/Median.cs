namespace EtagGen.Benchmarks.Quick;

/// <summary>The middle of what was measured, which a few disturbed rounds do not move.</summary>
internal static class Median
{
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Of one time by another of the same round.</summary>
    public static double OfRatios(IEnumerable<double> mine, IEnumerable<double> theirs) => Of(mine.Zip(theirs, (my, their) => my / their));
}
