namespace EtagGen.Conditional;

/// <summary>What a conditional header came to.</summary>
internal enum Condition : byte
{
    /// <summary>Absent, or to be ignored.</summary>
    None,
    True,
    False,
}

/// <summary>What to do with the request.</summary>
internal enum PreconditionOutcome : byte
{
    /// <summary>No precondition applied: answer as ever.</summary>
    Unconditional,

    /// <summary>The preconditions hold: answer as ever.</summary>
    Passed,

    /// <summary>304.</summary>
    NotModified,

    /// <summary>412.</summary>
    Failed,
}
