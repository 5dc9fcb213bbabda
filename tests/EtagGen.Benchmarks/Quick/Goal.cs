namespace EtagGen.Benchmarks.Quick;

/// <summary>What is to be reached, and what was.</summary>
/// <param name="Title">Of what.</param>
/// <param name="Limit">The goal.</param>
/// <param name="Measured">The measured ratio, exponent or number of bytes.</param>
/// <param name="Asserted">What fails the run when it is exceeded.</param>
internal sealed record Goal(string Title, double Limit, double Measured, double Asserted)
{
    public bool IsReached => Measured <= Limit;

    public bool IsMissed => Measured > Asserted;

    /// <summary>What is measured to explain the others, and has no goal.</summary>
    public static Goal None(string title, double measured) => new(title, double.PositiveInfinity, measured, double.PositiveInfinity);
}
