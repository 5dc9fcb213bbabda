namespace EtagGen.Benchmarks.Build;

/// <summary>Where somebody types.</summary>
public enum Keystroke
{
    /// <summary>In a file that has nothing to do with endpoints.</summary>
    UnrelatedFile,

    /// <summary>Within a handler.</summary>
    HandlerBody,

    /// <summary>In the type that a handler returns.</summary>
    Entity,
}
