using EtagGen.Runtime;

namespace EtagGen.Tests.Endpoints;

/// <summary>Handlers that reach their call as mere delegates are recognised by what they return, which says nothing of <c>Current</c>.</summary>
public sealed class PassedOnHandlers
{
    [Versioned(Current = "Version")]
    private static Order Get() => Order.First;

    [Fact]
    public async Task One_with_Current_is_refused()
    {
        var handlers = new VersionedHandlers(new VersionedHandler(typeof(Order), [], null, false, null, new OrderWrapper()));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => VersionedApp.StartAsync(web => VersionedRoutes.Map(web, "/order", Get, VersionedRoutes.Get, handlers)));

        Assert.Contains("ETAG006", refused.Message);
    }
}
