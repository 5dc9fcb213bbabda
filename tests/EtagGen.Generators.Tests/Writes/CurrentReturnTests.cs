using System.Net;
using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Writes;

/// <summary>What a <c>Current</c> method may return, and what that tells of the body.</summary>
public class CurrentReturnTests
{
    private const string Handler = "(int id) => Store.Load(id)";

    [Theory]
    [InlineData("long Read(int id) => Count(Store.Version);")]
    [InlineData("int Read(int id) => Count((int)Store.Version);")]
    [InlineData("long? Read(int id) => Count<long?>(Store.Version);")]
    [InlineData("Task<long> Read(int id) => Task.FromResult(Count(Store.Version));")]
    [InlineData("Task<long?> Read(int id) => Task.FromResult(Count<long?>(Store.Version));")]
    [InlineData("ValueTask<long> Read(int id) => new(Count(Store.Version));")]
    [InlineData("async ValueTask<long?> Read(int id) { await Task.Yield(); return Count(Store.Version); }")]
    [InlineData("(int, long) Read(int id) => Count((id, Store.Version));")]
    [InlineData("(int Key, long Version)? Read(int id) => Count<(int, long)?>((id, Store.Version));")]
    [InlineData("async Task<(int Key, long? Version)?> Read(int id) { await Task.Yield(); return Count((id, (long?)Store.Version)); }")]
    [InlineData("Revision Read(int id) => Count(new Revision(Store.Version));")]
    [InlineData("Revision? Read(int id) => Count<Revision?>(new Revision(Store.Version));")]
    [InlineData("(OrderId, Revision) Read(int id) => Count((new OrderId(id), new Revision(Store.Version)));")]
    [InlineData("OrderState Read(int id) => Count(new OrderState(id, Store.Version));")]
    [InlineData("Task<OrderState?> Read(int id) => Task.FromResult<OrderState?>(Count(new OrderState(id, Store.Version)));")]
    [InlineData("VersionOnly Read(int id) => Count(new VersionOnly { Version = Store.Version });")]
    [InlineData("Order Read(int id) => Count(new Order(id, Store.Version));")]
    [InlineData("ValueTask<Order?> Read(int id) => new(Count<Order?>(new Order(id, Store.Version)));")]
    public async Task A_version_of_the_bodys_type_is_compared_before_the_handler_runs(string read)
    {
        await using var app = await ServeAsync(read);

        Assert.StartsWith("\"1.", await app.AssertReadFirstAsync());
    }

    [Fact]
    public async Task Without_a_conditional_header_the_version_is_not_read()
    {
        await using var app = await ServeAsync("long Read(int id) => Count(Store.Version);");
        await app.TagAsync("/1");

        Assert.Equal((0, 1), app.Counted());
    }

    [Theory]
    [InlineData("long? Read(int id) => Count<long?>(null);")]
    [InlineData("Order? Read(int id) => Count<Order?>(null);")]
    [InlineData("(int, long)? Read(int id) => Count<(int, long)?>(null);")]
    [InlineData("(int, long?) Read(int id) => Count<(int, long?)>((1, null));")]
    public async Task Null_leaves_it_to_the_handler(string read)
    {
        await using var app = await ServeAsync(read);
        var tag = await app.TagAsync("/1");
        app.Counted();
        using var answer = await app.GetIfNoneMatchAsync("/1", tag!);

        Assert.Equal((1, 1), app.Counted());
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Theory]
    [InlineData("(int, long) Read(int id) => Count((id + 1, Store.Version));")]
    [InlineData("OrderState Read(int id) => Count(new OrderState(id + 1, Store.Version));")]
    [InlineData("Order Read(int id) => Count(new Order(id + 1, Store.Version));")]
    public async Task Another_key_is_another_entity(string read)
    {
        await using var app = await ServeAsync(read);
        var tag = await app.TagAsync("/1");
        app.Counted();
        using var answer = await app.GetIfNoneMatchAsync("/1", tag!);

        Assert.Equal((1, 1), app.Counted());
    }

    [Fact]
    public async Task A_tag_of_another_contract_is_not_that_of_this_body()
    {
        await using var app = await ServeAsync("long Read(int id) => Count(Store.Version);");
        using var answer = await app.GetIfNoneMatchAsync("/1", "\"1.AAAAAA.AAAAAAAAAAA\"");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_date_of_the_state_answers_If_Modified_Since()
    {
        await using var app = await CurrentProgram.ServeAsync(
            "public static DatedState Read(int id) { Store.Reads++; return new(id, Store.Version, DateTime.UnixEpoch); }",
            "(int id) => { Store.Loads++; return new Dated(id, Store.Version, DateTime.UnixEpoch); }",
            "public sealed record Dated(int Id, long Version, DateTime UpdatedAt); public sealed record DatedState(int Id, long Version, DateTime UpdatedAt);");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/1");
        request.Headers.IfModifiedSince = DateTimeOffset.UnixEpoch.AddDays(1);
        using var answer = await app.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Equal((1, 0), app.Counted());
        Assert.Equal(await app.TagAsync("/1"), answer.Headers.ETag!.ToString());
    }

    private static Task<CompiledApp> ServeAsync(string read) => CurrentProgram.ServeAsync(
        "public static " + read + " private static T Count<T>(T value) { Store.Reads++; return value; }",
        Handler,
        """
        public readonly record struct Revision(long Value);
        public readonly record struct OrderId(int Value);
        public sealed record OrderState(int Id, long Version);
        public struct VersionOnly { public long Version { get; set; } public string Note => ""; }
        """);
}
