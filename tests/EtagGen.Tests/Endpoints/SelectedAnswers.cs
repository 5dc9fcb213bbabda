using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagGen.Tests.Endpoints;

/// <summary>The 200 and its validators.</summary>
public sealed class SelectedAnswers
{
    [Fact]
    public async Task It_has_the_tag_the_date_and_Cache_Control()
    {
        await using var app = await VersionedApp.ServeAsync(() => Order.Dated);
        var answer = await app.GetAsync();

        Assert.Equal(200, answer.Status);
        Assert.Matches("^\"42\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{11}\"$", answer.ETag);
        Assert.Equal("Sun, 06 Nov 1994 08:49:37 GMT", answer["Last-Modified"]);
        Assert.Equal("private, no-cache", answer["Cache-Control"]);
        Assert.Contains("\"version\":42", answer.Body);
    }

    [Fact]
    public async Task Without_a_date_there_is_no_Last_Modified()
    {
        await using var app = await VersionedApp.ServeAsync(() => Order.First);
        Assert.Null((await app.GetAsync())["Last-Modified"]);
    }

    public static TheoryData<string> Handlers => [.. HandlersByName.Keys];

    private static readonly Dictionary<string, Delegate> HandlersByName = new()
    {
        ["T"] = () => Order.First,
        ["Task<T>, completed"] = () => Task.FromResult(Order.First),
        ["Task<T>"] = async () =>
        {
            await Task.Yield();
            return Order.First;
        },
        ["ValueTask<T>"] = async ValueTask<Order> () =>
        {
            await Task.Delay(1);
            return Order.First;
        },
        ["Ok<T>"] = () => TypedResults.Ok(Order.First),
        ["Task<Ok<T>>"] = async () =>
        {
            await Task.Yield();
            return TypedResults.Ok(Order.First);
        },
        ["Results<Ok<T>, NotFound>"] = Results<Ok<Order>, NotFound> () => TypedResults.Ok(Order.First),
        ["a union within a union"] = Results<Results<Ok<Order>, NotFound>, Conflict> () =>
            (Results<Ok<Order>, NotFound>)TypedResults.Ok(Order.First),
        ["Task<Results<Ok<T>, NotFound>>"] = async Task<Results<Ok<Order>, NotFound>> () =>
        {
            await Task.Yield();
            return TypedResults.Ok(Order.First);
        },
        ["IResult"] = IResult () => TypedResults.Ok(Order.First),
    };

    [Theory]
    [MemberData(nameof(Handlers))]
    public async Task Handlers_of_every_form_are_answered_alike(string handler)
    {
        await using var app = await VersionedApp.ServeAsync(HandlersByName[handler]);
        var answer = await app.GetAsync();
        Assert.Equal(200, answer.Status);
        Assert.Equal("{\"id\":1,\"version\":42,\"name\":\"tea\",\"changed\":null}", answer.Body);

        var revalidated = await app.GetAsync($"If-None-Match: {answer.ETag}");
        Assert.Equal(304, revalidated.Status);
        Assert.Equal("", revalidated.Body);
        Assert.Equal(answer.ETag, revalidated.ETag);
    }

    [Fact] // RFC 9110 §9.3.2
    public async Task HEAD_has_the_header_fields_of_GET()
    {
        await using var app = await VersionedApp.ServeAsync(() => Order.Dated);
        var get = await app.GetAsync();
        var head = await app.SendAsync("HEAD");

        Assert.Equal(200, head.Status);
        Assert.Equal("", head.Body);
        foreach (var field in new[] { "ETag", "Last-Modified", "Cache-Control", "Content-Type" })
            Assert.Equal(get[field], head[field]);
        Assert.Equal(304, (await app.SendAsync("HEAD", $"If-None-Match: {get.ETag}")).Status);
    }

    [Fact]
    public async Task A_201_has_the_new_validator()
    {
        await using var app = await VersionedApp.ServeAsync(() => TypedResults.Created("/order", Order.First));
        var answer = await app.GetAsync();
        Assert.Equal(201, answer.Status);
        Assert.StartsWith("\"42.", answer.ETag);
    }

    [Fact]
    public async Task A_weak_tag_is_sent_as_weak_and_matches()
    {
        await using var app = await VersionedApp.ServeAsync(() => Order.First, new OrderWrapper(weak: true));
        var answer = await app.GetAsync();
        Assert.StartsWith("W/\"42.", answer.ETag);

        var revalidated = await app.GetAsync($"If-None-Match: {answer.ETag}");
        Assert.Equal(304, revalidated.Status);
        Assert.Equal(answer.ETag, revalidated.ETag);
        // §13.1.1: never in If-Match
        Assert.Equal(412, (await app.GetAsync($"If-Match: {answer.ETag}")).Status);
    }

    [Fact]
    public async Task Two_entities_with_the_same_version_behind_one_URL_never_share_a_tag()
    {
        var who = Order.First;
        await using var app = await VersionedApp.ServeAsync(() => who);
        var alice = await app.GetAsync();
        who = Order.First with { Id = 2 };
        var bob = await app.GetAsync($"If-None-Match: {alice.ETag}");
        Assert.Equal(200, bob.Status);
        Assert.NotEqual(alice.ETag, bob.ETag);
    }

    [Fact]
    public async Task A_changed_entity_is_sent_again()
    {
        var order = Order.First;
        await using var app = await VersionedApp.ServeAsync(() => order);
        var before = await app.GetAsync();
        order = order with { Version = 43, Name = "coffee" };
        var after = await app.GetAsync($"If-None-Match: {before.ETag}");
        Assert.Equal(200, after.Status);
        Assert.Contains("coffee", after.Body);
        Assert.NotEqual(before.ETag, after.ETag);
    }
}
