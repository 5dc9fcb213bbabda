namespace EtagGen.Generators;

/// <summary>The names of the pipeline's steps, by which tests see what ran again after an edit.</summary>
internal static class TrackingNames
{
    public const string Environment = nameof(Environment);
    public const string Each = nameof(Each);
    public const string ByConfiguredNames = nameof(ByConfiguredNames);
    public const string Found = nameof(Found);
    public const string Wrappers = nameof(Wrappers);
    public const string Summary = nameof(Summary);
    public const string Calls = nameof(Calls);
}
