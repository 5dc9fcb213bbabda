namespace EtagGen.Benchmarks.Quick;

/// <summary>How a time grows with the size of something.</summary>
/// <param name="Title">Of what.</param>
/// <param name="Sizes">The sizes, ascending.</param>
/// <param name="Times">The time at each size, in any unit.</param>
internal sealed record Curve(string Title, IReadOnlyList<int> Sizes, IReadOnlyList<double> Times)
{
    /// <summary>The exponent of the power of the size that fits all times best.</summary>
    public double Exponent => SlopeFrom(0);

    /// <summary>The same from the last but one size to the last: what does not grow is hardly felt there.</summary>
    public double LastExponent => SlopeFrom(Sizes.Count - 2);

    /// <summary>The exponent without the smallest sizes, where what does not grow is most of the time.</summary>
    public double ExponentFrom(int size) => SlopeFrom(Sizes.TakeWhile(it => it < size).Count());

    /// <summary>On the logarithms of both, by least squares.</summary>
    private double SlopeFrom(int first)
    {
        var points = Sizes.Zip(Times, (size, time) => (X: Math.Log(size), Y: Math.Log(time))).Skip(first).ToList();
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        return points.Sum(point => (point.X - x) * (point.Y - y)) / points.Sum(point => (point.X - x) * (point.X - x));
    }
}
