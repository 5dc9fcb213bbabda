using Microsoft.AspNetCore.Mvc;

namespace EtagGen.IntegrationTests.Direct;

/// <summary>A handler whose parameters have other names where it is implemented.</summary>
public interface IApi
{
    [Versioned]
    Seen Get(int id);
}

/// <summary>Implements it.</summary>
public sealed class Api : IApi
{
    [NotVersioned("twin")]
    public Seen Get(int orderId) => Seen.Of(orderId);
}

/// <summary>A handler that is bound otherwise where it is overridden.</summary>
public abstract class BaseApi
{
    [Versioned]
    public abstract Seen Get(int key);

    public abstract Seen Inherited([FromHeader(Name = "X-Id")] int id);
}

/// <summary>Overrides it.</summary>
public sealed class DerivedApi : BaseApi
{
    public override Seen Get([FromRoute(Name = "id")] int key) => Seen.Of(key);

    public override Seen Inherited(int id) => Seen.Of(id);
}

/// <summary>Takes over where a parameter comes from.</summary>
public sealed class InheritingApi : BaseApi
{
    public override Seen Get(int key) => Seen.Of(key);

    [Versioned]
    public override Seen Inherited(int id) => Seen.Of(id);
}

/// <summary>The same, without validators.</summary>
public sealed class BareApi : BaseApi
{
    [NotVersioned("twin")]
    public override Seen Get([FromRoute(Name = "id")] int key) => Seen.Of(key);

    [NotVersioned("twin")]
    public override Seen Inherited(int id) => Seen.Of(id);
}
