using EtagGen.Runtime;
using Microsoft.AspNetCore.Http;

namespace EtagGen.Tests.Endpoints;

/// <summary>What the generator would emit for a handler of orders with a <c>Current</c> that returns one, or nothing.</summary>
internal sealed class CurrentOrder(Func<ValueTask<Order?>> read) : CurrentWrapper<Order?>
{
    private readonly OrderWrapper _body = new();

    public CurrentOrder(Func<Order?> read)
        : this(() => new ValueTask<Order?>(read()))
    {
    }

    /// <summary>The order, for the handler: no call of <c>Current</c>.</summary>
    public ValueTask<Order?> ReadAgainAsync() => read();

    /// <summary>How often <c>Current</c> was called.</summary>
    public int Calls { get; private set; }

    public bool Supplies { get; init; }

    public bool Covers { get; init; } = true;

    public bool Knows { get; init; }

    public bool Weakly { get; init; }

    public bool Requires { get; init; }

    /// <summary>Whether the handler has an <c>IfMatch</c> parameter, and it names nothing.</summary>
    public bool NamesNothing { get; init; }

    public override bool SuppliesTag => Supplies;

    public override bool CoversBody => Covers;

    public override bool KnowsIdentity => Knows;

    public override bool RequiresIfMatch => Requires;

    public override bool IfMatchFails(EndpointFilterInvocationContext invocation) => NamesNothing;

    public override bool IsConflict(Exception exception) => exception is ConflictException;

    public override ValueTask<Order?> ReadCurrentAsync(EndpointFilterInvocationContext invocation)
    {
        Calls++;
        return read();
    }

    public override bool TryDescribeCurrent(Order? current, EndpointFilterInvocationContext invocation, ref ValidatorWriter writer)
    {
        if (current is null || !writer.Version(current.Version))
            return false;
        writer.Shape(0x0123456789ABCDEF);
        if (Knows)
            writer.Identity(current.Id);
        if (current.Changed is { } changed)
            writer.LastModified(changed);
        if (Weakly)
            writer.Weak();
        return true;
    }

    public override bool TryDescribe(ref object result, ref ValidatorWriter writer)
    {
        if (Weakly)
            writer.Weak();
        return !Supplies && _body.TryDescribe(ref result, ref writer);
    }
}

/// <summary>Somebody else's write came first.</summary>
public sealed class ConflictException : Exception;
