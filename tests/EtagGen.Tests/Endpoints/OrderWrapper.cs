using EtagGen.Runtime;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagGen.Tests.Endpoints;

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
