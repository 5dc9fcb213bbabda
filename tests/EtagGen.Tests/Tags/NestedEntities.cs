using System.Reflection;
using System.Reflection.Emit;
using EtagGen.Runtime;

namespace EtagGen.Tests.Tags;

/// <summary>Entities that hold entities: what ends where, what holds itself, what is derived from the declared class.</summary>
public sealed class NestedEntities
{
    [Fact]
    public void An_item_that_moves_from_one_sequence_to_the_next_is_seen()
    {
        static UInt128 Digest(params long[][] sequences) => PartDigest.Of((ref hash) =>
        {
            foreach (var sequence in sequences)
            {
                foreach (var item in sequence)
                    hash.Add(item);
                hash.AddEnd();
            }
        });

        Assert.Equal(4, new[] { Digest([1, 2], []), Digest([1], [2]), Digest([], [1, 2]), Digest([1, 2]) }.Distinct().Count());
    }

    [Fact]
    public void An_entity_is_entered_once_on_all_paths_to_it()
    {
        var hash = new PartHash(stackalloc byte[PartHash.SmallBuffer]);
        object root = new(), child = new();

        Assert.True(hash.Enter(root));
        Assert.True(hash.Enter(child));
        Assert.False(hash.Enter(root));
        hash.Leave();
        Assert.False(hash.Enter(child));
        Assert.False(hash.IsTooDeep);
    }

    [Fact]
    public void Which_entity_was_entered_before_counts()
    {
        static UInt128 Again(bool first) => PartDigest.Of((ref hash) =>
        {
            object root = new(), child = new();
            hash.Enter(root);
            hash.Enter(child);
            hash.Enter(first ? root : child);
        });

        Assert.NotEqual(Again(first: true), Again(first: false));
    }

    [Fact]
    public void What_is_nested_deeper_than_the_serialiser_goes_is_told()
    {
        var hash = new PartHash(stackalloc byte[PartHash.SmallBuffer]);
        for (var depth = 1; depth <= 64; depth++)
            Assert.True(hash.Enter(new object()));
        Assert.False(hash.IsTooDeep);
        Assert.False(hash.Enter(new object()));
        Assert.True(hash.IsTooDeep);
    }

    [Fact]
    public void Equal_entities_are_not_the_same()
    {
        var hash = new PartHash(stackalloc byte[PartHash.SmallBuffer]);
        Assert.True(hash.Enter(new string('a', 1)));
        Assert.True(hash.Enter(new string('a', 1)));
    }

    [Fact]
    public void Entering_leaves_the_digest_as_it_is() =>
        Assert.Equal(
            PartDigest.Of((ref hash) => hash.Add(1L)),
            PartDigest.Of((ref hash) =>
            {
                hash.Enter(new object());
                hash.Add(1L);
                hash.Leave();
            }));

    [Fact]
    public void Where_an_entity_holds_itself_the_digest_says_so()
    {
        var root = new object();
        Assert.NotEqual(
            PartDigest.Of((ref hash) => hash.Enter(root)),
            PartDigest.Of((ref hash) =>
            {
                hash.Enter(root);
                hash.Enter(root);
            }));
    }

    [Fact]
    public void The_type_of_an_entity_counts_where_it_is_not_the_declared_one()
    {
        var nothing = PartDigest.Of((ref hash) => { });
        Assert.Equal(nothing, PartDigest.Of((ref hash) => hash.AddType(typeof(Exception), typeof(Exception))));
        Assert.NotEqual(nothing, PartDigest.Of((ref hash) => hash.AddType(typeof(ArgumentException), typeof(Exception))));
    }

    [Fact]
    public void A_class_of_a_program_is_no_proxy_of_its_base()
    {
        var module = AssemblyBuilder.DefineDynamicAssembly(new("Proxies"), AssemblyBuilderAccess.Run).DefineDynamicModule("Proxies");
        var proxy = module.DefineType("Proxy", TypeAttributes.Public, typeof(Exception)).CreateType();

        Assert.True(ValidatorWriter.IsProxy(proxy, typeof(Exception)));
        Assert.False(ValidatorWriter.IsProxy(proxy, typeof(ArgumentException)));
        Assert.False(ValidatorWriter.IsProxy(typeof(SystemException), typeof(Exception)));
    }

    [Fact]
    public void What_is_written_of_a_date_is_told_apart_where_its_moment_is_the_same()
    {
        var utc = new DateTime(2026, 6, 15, 12, 0, 0, DateTimeKind.Utc);
        UInt128[] digests =
        [
            PartDigest.Of((ref hash) => hash.AddWritten(utc)),
            PartDigest.Of((ref hash) => hash.AddWritten(DateTime.SpecifyKind(utc, DateTimeKind.Unspecified))),
            PartDigest.Of((ref hash) => hash.AddWritten(new DateTimeOffset(utc))),
            PartDigest.Of((ref hash) => hash.AddWritten(new DateTimeOffset(utc).ToOffset(TimeSpan.FromHours(2)))),
        ];
        Assert.Equal(digests.Length, digests.Distinct().Count());
    }
}
