namespace EtagGen.Benchmarks.Quick;

/// <summary>What one run measured.</summary>
/// <param name="InProcess">Orders in memory, no server.</param>
/// <param name="Growth">The curves.</param>
/// <param name="Sqlite">Orders in SQLite, no server.</param>
/// <param name="Kestrel">Orders in memory, over sockets.</param>
internal sealed record QuickResults(
    (Group Order, Group List) InProcess, Growth Growth, (Group Order, Group List) Sqlite, (Group Order, Group List) Kestrel);
