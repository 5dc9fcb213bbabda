namespace EtagGen.Benchmarks.Quick;

/// <summary>How the time of a request grows with the size of something.</summary>
/// <param name="Title">Of what.</param>
/// <param name="Sizes">The sizes, ascending.</param>
/// <param name="Cases">The request at each size.</param>
internal sealed record Curve(string Title, IReadOnlyList<int> Sizes, IReadOnlyList<Case> Cases)
{
    /// <summary>The times, relative to that of the smallest size.</summary>
    public IReadOnlyList<double> Times => [.. Cases.Select(c => c.RatioTo(Cases[0]))];

    /// <summary>The exponent of the power of the size that fits all times best.</summary>
    public double Exponent => SlopeFrom(0);

    /// <summary>The same from the last but one size to the last: what does not grow is hardly felt there.</summary>
    public double LastExponent => SlopeFrom(Sizes.Count - 2);

    /// <summary>On the logarithms of both.</summary>
    private double SlopeFrom(int first)
    {
        return Slope([.. Sizes.Zip(Times, (size, time) => (Math.Log(size), Math.Log(time))).Skip(first)]);
    }

    /// <summary>That of the line that fits all points best, by least squares.</summary>
    public static double Slope(IReadOnlyList<(double X, double Y)> points)
    {
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        return points.Sum(point => (point.X - x) * (point.Y - y)) / points.Sum(point => (point.X - x) * (point.X - x));
    }
}
