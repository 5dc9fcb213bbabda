namespace EtagGen.Benchmarks.Build;

/// <summary>Prepares a run, which is not measured: what it takes to read the files is in none of them.</summary>
/// <returns>The run.</returns>
public delegate Run Preparation();

/// <summary>Does the work that is measured.</summary>
/// <returns>Sees that it was done, which is not measured either.</returns>
public delegate Action Run();
