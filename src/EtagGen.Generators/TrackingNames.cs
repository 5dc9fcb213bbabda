namespace EtagGen.Generators;

/// <summary>The names of the pipeline's steps, by which tests see what ran again after an edit.</summary>
internal static class TrackingNames
{
    public const string Environment = "Environment";
    public const string Lambdas = "Lambdas";
    public const string MethodGroups = "MethodGroups";
    public const string Fluent = "Fluent";
    public const string Wrappers = "Wrappers";
    public const string Calls = "Calls";
}
