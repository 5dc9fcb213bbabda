using EtagGen.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagGen.Tests.Endpoints;

/// <summary>An entity with a version.</summary>
public sealed record Order(int Id, long Version, string Name = "tea", DateTimeOffset? Changed = null)
{
    public static readonly Order First = new(1, 42);

    /// <summary>Last changed on Sunday, 6 November 1994, 08:49:37 and a half.</summary>
    public static readonly Order Dated = First with { Changed = new DateTimeOffset(1994, 11, 6, 8, 49, 37, 500, TimeSpan.Zero) };
}

/// <summary>What the generator would emit for handlers that return <see cref="Order"/>.</summary>
internal sealed class OrderWrapper(bool weak = false, string? cacheControl = null) : VersionedWrapper
{
    public override string? CacheControl => cacheControl;

    public override bool TryDescribe(ref object result, ref ValidatorWriter writer)
    {
        var order = result switch
        {
            Order plain => plain,
            Ok<Order> ok => ok.Value,
            Created<Order> created => created.Value,
            _ => null,
        };
        if (order is null || !writer.Version(order.Version))
            return false;
        writer.Shape(0x0123456789ABCDEF);
        writer.Identity(order.Id);
        if (order.Changed is { } changed)
            writer.LastModified(changed);
        if (weak)
            writer.Weak();
        return true;
    }
}

/// <summary>Finds a version in anything, also in an answer that is no representation.</summary>
internal sealed class EagerWrapper : VersionedWrapper
{
    public override bool TryDescribe(ref object result, ref ValidatorWriter writer)
    {
        writer.Version(1L);
        writer.Shape(1);
        return true;
    }
}

/// <summary>Sends what it was given, as an answer that knows nothing of validators.</summary>
internal sealed class ThrowingResult : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => throw new InvalidOperationException("while writing");
}
