using System.Buffers.Binary;
using System.Collections.Concurrent;

namespace EtagGen.Benchmarks.Orders;

/// <summary>Orders in memory: what a handler costs is not to be seen here.</summary>
internal static class OrderStore
{
    private static readonly ConcurrentDictionary<int, List<Order>> Lists = [];

    public static readonly List<Order> All = First(100);

    public static Order Find(int id) => All[id - 1];

    /// <summary>The list of so many orders, always the same one.</summary>
    public static List<Order> First(int count) => Lists.GetOrAdd(count, static count => [.. Enumerable.Range(1, count).Select(Make)]);

    private static Order Make(int id)
    {
        var rowVersion = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(rowVersion, 0x07D1_0000 + (id * 7919L));
        return new Order
        {
            Id = id,
            RowVersion = rowVersion,
            Number = $"2025-{id:D6}",
            Customer = $"Customer {id} of Main Street",
            Status = "Shipped",
            Lines = [.. Enumerable.Range(1, 10).Select(MakeLine)],
        };
    }

    private static OrderLine MakeLine(int position) => new()
    {
        Position = position,
        Product = $"Product {position}",
        Note = "To be left with the neighbour",
        Quantity = position % 3 + 1,
        Price = 9.95m * position,
    };
}
