using EtagGen.Conditional;
using EtagGen.Runtime;
using EtagGen.Tests.Conditional;
using EtagGen.Tests.Tags;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace EtagGen.Tests.Allocation;

/// <summary>The engine and the writer of tags allocate nothing, whatever the outcome.</summary>
public sealed class NothingIsAllocated
{
    private const string Tag = TagField.Current;
    private static readonly string Long = string.Join(", ", Enumerable.Range(0, 500).Select(i => $"\"{i}\""));

    public static TheoryData<string, string, string, string> Requests => new()
    {
        { "GET", "none", "", nameof(Decision.Unconditional) },
        { "GET", "If-None-Match", $"\"{Tag}\"", nameof(Decision.NotModified) },
        { "GET", "If-None-Match", $"\"{Tag}+gzip\"", nameof(Decision.NotModified) },
        { "GET", "If-None-Match", "\"7.zzzzzz.zzzzzzzzzzz\"", nameof(Decision.Passed) },
        { "GET", "If-None-Match", Long, nameof(Decision.Passed) },
        { "GET", "If-None-Match", $"nonsense, \"{Tag}\"", nameof(Decision.NotModified) },
        { "GET", "If-None-Match", "*", nameof(Decision.NotModified) },
        { "PUT", "If-None-Match", "*", nameof(Decision.Failed) },
        { "PUT", "If-Match", $"\"{Tag}\"", nameof(Decision.Passed) },
        { "PUT", "If-Match", "\"42.other0\"", nameof(Decision.Passed) },
        { "PUT", "If-Match", "\"43.q3XkZ0\"", nameof(Decision.Failed) },
        { "GET", "If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT", nameof(Decision.NotModified) },
        { "GET", "If-Modified-Since", "Sunday, 06-Nov-94 08:49:36 GMT", nameof(Decision.Passed) },
        { "GET", "If-Modified-Since", "yesterday", nameof(Decision.Unconditional) },
        { "PUT", "If-Unmodified-Since", "Sun Nov  6 08:49:37 1994", nameof(Decision.Passed) },
        { "PUT", "If-Unmodified-Since", "Sun Nov  6 08:49:36 1994", nameof(Decision.Failed) },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public void When_a_request_is_decided(string method, string field, string value, string expected)
    {
        IHeaderDictionary headers = new HeaderDictionary { [field] = value, ["Accept-Encoding"] = new StringValues(["br", "gzip;q=0.5"]) };
        var outcome = PreconditionOutcome.Unconditional;
        AssertNone(() =>
        {
            var current = new Validators(true, Tag, isWeak: false, isOwn: true, DateField.LastModified);
            outcome = Preconditions.Evaluate(method, headers, current, IfMatchComparison.Strong, FixedClock.Noon, out _);
        });
        Assert.Equal(expected, outcome.ToString());
    }

    [Fact]
    public void When_a_tag_of_numbers_is_written() =>
        AssertWriting((ref writer) =>
        {
            writer.Version(42L);
            writer.Shape(1);
            writer.Identity(7L);
            writer.LastModified(DateTime.UnixEpoch);
        });

    [Fact]
    public void When_versions_of_other_types_are_written()
    {
        var bytes = new byte[100];
        AssertWriting((ref writer) => writer.Version(bytes));
        AssertWriting((ref writer) => writer.Version(Guid.Empty));
        AssertWriting((ref writer) => writer.Version(DateTimeOffset.UnixEpoch));
        AssertWriting((ref writer) => writer.Version("a text that is hashed"));
        AssertWriting((ref writer) => writer.VersionFormatted(-1234567.89m));
        AssertWriting((ref writer) => writer.VersionFormatted(TimeSpan.FromTicks(1)));
    }

    [Fact]
    public void When_a_collection_is_hashed() =>
        AssertNone(() =>
        {
            var parts = new PartHash(stackalloc byte[PartHash.CollectionBuffer]);
            for (var i = 0; i < 1_000; i++)
            {
                parts.Add((long)i);
                parts.Add("name");
                parts.AddFormatted(1.5m);
                parts.AddNull();
            }

            parts.Finish();
        });

    private static void AssertWriting(Describe describe) =>
        AssertNone(() =>
        {
            var writer = new ValidatorWriter(stackalloc char[ValidatorWriter.BufferLength], stackalloc byte[PartHash.CollectionBuffer], 0);
            describe(ref writer);
            _ = writer.QuotedTag();
        });

    private static void AssertNone(Action action)
    {
        for (var i = 0; i < 100; i++)
            action();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            action();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
