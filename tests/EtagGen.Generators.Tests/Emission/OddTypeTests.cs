using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Emission;

/// <summary>Types that the code to read them does not fit by itself: the application compiles with its wrappers as without.</summary>
public class OddTypeTests
{
    [Theory]
    [InlineData("Order", "[JsonDerivedType(typeof(Big), \"b\")] public class Part { public string? Derived1 => \"\"; } public class Big : Part { public int X => 1; }")]
    [InlineData("Order", "public class Part { public System.Numerics.INumber<int>? Number => 1; }")]
    [InlineData("Order", "public class Part { public Book Book => []; }")]
    [InlineData("Book", "public class Part;")]
    public async Task It_compiles(string body, string part) => await VersionedProgram.RunAsync(VersionedProgram.Mapping(
        $"""app.MapGet("/", [Versioned] () => new Page<{body}>()); app.MapGet("/one", [Versioned] () => new {body}());""",
        $$"""
        public class Page<T> { public List<T> Items => []; public Part? Part => null; public Dictionary<string, Order?> Map => []; }
        public class Order { public long Version => 1; public string Name => ""; public Part? Part => null; }
        public abstract class Entries : IReadOnlyDictionary<string, Order>
        {
            private readonly Dictionary<string, Order> _all = [];
            public Order this[string key] => _all[key]; public IEnumerable<string> Keys => _all.Keys; public IEnumerable<Order> Values => _all.Values; public int Count => _all.Count;
            public bool ContainsKey(string key) => _all.ContainsKey(key); public bool TryGetValue(string key, out Order order) => _all.TryGetValue(key, out order!);
            IEnumerator<KeyValuePair<string, Order>> IEnumerable<KeyValuePair<string, Order>>.GetEnumerator() => _all.GetEnumerator();
            public System.Collections.IEnumerator GetEnumerator() => ((System.Collections.IEnumerable)_all).GetEnumerator();
        }
        public class Book : Entries { public void Add(Order order) => _ = order; }
        {{part}}
        """));
}
