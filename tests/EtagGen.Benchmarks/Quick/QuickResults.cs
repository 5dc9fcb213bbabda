namespace EtagGen.Benchmarks.Quick;

/// <summary>What one run measured.</summary>
/// <param name="InProcess">Orders in memory, no server.</param>
/// <param name="Growth">The curves.</param>
/// <param name="Sqlite">Orders in SQLite, no server.</param>
/// <param name="Kestrel">Orders in memory, over sockets.</param>
/// <param name="KestrelSqlite">Orders in SQLite, over sockets.</param>
internal sealed record QuickResults(
    (Group Order, Group List) InProcess, Growth Growth, (Group Order, Group List) Sqlite, (Group Order, Group List) Kestrel, (Group Order, Group List) KestrelSqlite)
{
    public IEnumerable<Group> Groups =>
        new[] { InProcess, Kestrel, Sqlite, KestrelSqlite }.SelectMany(groups => new[] { groups.Order, groups.List });
}
