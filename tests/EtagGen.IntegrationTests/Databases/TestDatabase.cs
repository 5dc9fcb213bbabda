using EtagGen.IntegrationTests.Databases.Shop;
using EtagGen.IntegrationTests.Server;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.IntegrationTests.Databases;

/// <summary>A database of a test class's own and an application on it. Both are gone when it is disposed of.</summary>
public abstract class TestDatabase : IAsyncLifetime
{
    private TestServer? _server;

    internal TestServer Server => _server ?? throw new InvalidOperationException("Not started.");

    public virtual async Task InitializeAsync()
    {
        await using var db = Open();
        await db.Database.EnsureCreatedAsync();
        foreach (var trigger in RowVersions.Triggers(db))
            await db.Database.ExecuteSqlRawAsync(trigger);
        _server = await TestServer.StartAsync(ShopEndpoints.Map, services => services.AddDbContext<ShopDb>(Use));
    }

    public virtual async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        await using var db = Open();
        await db.Database.EnsureDeletedAsync();
    }

    internal ShopDb Open()
    {
        var options = new DbContextOptionsBuilder<ShopDb>();
        Use(options);
        return new(options.Options);
    }

    protected abstract void Use(DbContextOptionsBuilder options);
}
