using System.Collections.Immutable;
using System.Collections.ObjectModel;
using EtagGen.Runtime;

namespace EtagGen.Tests.Bodies;

/// <summary>The items of a body are read before it is sent, and nothing is enumerated twice.</summary>
public sealed class SequencesOfBodies
{
    private static readonly Dictionary<string, IEnumerable<int>> Collections = new()
    {
        ["array"] = new[] { 1, 2, 3 },
        ["list"] = new List<int> { 1, 2, 3 },
        ["read-only collection"] = new ReadOnlyCollection<int>([1, 2, 3]),
        ["immutable array"] = ImmutableArray.Create(1, 2, 3),
        ["set"] = new SortedSet<int> { 1, 2, 3 },
        ["queue, a read-only collection alone"] = new Queue<int>([1, 2, 3]),
    };

    public static TheoryData<string> Names => [.. Collections.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_collection_is_its_own_copy(string name)
    {
        Assert.Same(Collections[name], Read(Collections[name]));
        Assert.Equal([1, 2, 3], Sequences.AsSpan(Collections[name]).ToArray());
    }

    private static readonly Dictionary<string, Func<Func<int, int>, IEnumerable<int>>> Deferred = new()
    {
        ["an iterator"] = Iterate,
        ["Select over a list"] = select => new List<int> { 1, 2, 3 }.Select(select),
        ["Select over an array"] = select => new[] { 1, 2, 3 }.Select(select),
        ["Select over a range"] = select => Enumerable.Range(1, 3).Select(select),
        ["Select and Take"] = select => new List<int> { 1, 2, 3, 4 }.Select(select).Take(3),
        ["Where"] = select => new[] { 1, 2, 3 }.Where(i => select(i) > 0),
        ["OrderBy"] = select => new[] { 3, 1, 2 }.OrderBy(select),
        ["Append"] = select => new[] { 1, 2 }.Select(select).Append(3),
    };

    public static TheoryData<string> DeferredNames => [.. Deferred.Keys];

    [Theory]
    [MemberData(nameof(DeferredNames))]
    public void A_deferred_sequence_runs_its_delegates_once(string name)
    {
        var calls = 0;
        var items = Read(Deferred[name](i =>
        {
            calls++;
            return i;
        }));
        var callsOfOneRun = calls;

        Assert.InRange(callsOfOneRun, 2, 4);
        Assert.Equal([1, 2, 3], Sequences.AsSpan(items).ToArray());
        Assert.Equal([1, 2, 3], items);
        Assert.Equal(callsOfOneRun, calls);
    }

    [Fact] // what LINQ makes is not trusted to be a collection, whatever it implements
    public void A_sequence_of_LINQ_is_copied()
    {
        var range = Enumerable.Range(1, 3);
        Assert.IsAssignableFrom<ICollection<int>>(range);
        Assert.NotSame(range, Read(range));
        Assert.Equal([1, 2, 3], Read(range));
    }

    [Fact]
    public void The_span_of_a_list_or_an_array_is_its_own_memory()
    {
        var list = new List<int> { 1, 2 };
        var array = new[] { 1, 2 };
        var ofList = Sequences.AsSpan(list);
        var ofArray = Sequences.AsSpan<int>(array);
        list[0] = 5;
        array[0] = 5;
        Assert.Equal([5, 2], ofList.ToArray());
        Assert.Equal([5, 2], ofArray.ToArray());
    }

    [Fact] // a span of the element type over it would throw
    public void An_array_of_a_derived_type_is_copied()
    {
        IEnumerable<object> covariant = new[] { "a", "b" };
        Assert.Equal(["a", "b"], Sequences.AsSpan(covariant).ToArray());
    }

    [Fact] // as an iterator is to the serializer: no list, whose contract may be another or none
    public void What_was_read_is_a_sequence_and_nothing_else() =>
        Assert.Equal([typeof(IEnumerable<int>), typeof(System.Collections.IEnumerable)], Read(Iterate(i => i)).GetType().GetInterfaces());

    [Fact] // a database's query: to enumerate it would block
    public void What_comes_in_while_it_is_sent_is_not_read()
    {
        IEnumerable<int> items = new Query();
        object result = items;

        Assert.False(Carriers.TryMaterialize(ref result, ref items));
        Assert.Same(result, items);
    }

    private static IEnumerable<int> Read(IEnumerable<int> items)
    {
        object result = items;
        Assert.True(Carriers.TryMaterialize(ref result, ref items));
        Assert.Same(result, items);
        return items;
    }

    private sealed class Query : IEnumerable<int>, IAsyncEnumerable<int>
    {
        public IEnumerator<int> GetEnumerator() => throw new NotSupportedException();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw new NotSupportedException();

        public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    private static IEnumerable<int> Iterate(Func<int, int> select)
    {
        for (var i = 1; i <= 3; i++)
            yield return select(i);
    }
}
