namespace EtagGen.Tests.Conditional;

/// <summary>What the engine decides; public, so that test tables can name it.</summary>
public enum Decision
{
    Unconditional,
    Passed,
    NotModified,
    Failed,
}
