using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.Benchmarks.Pipeline;

/// <summary>The services of one request: as in the framework's host, a scope is made where one asks for it, and only there.</summary>
internal sealed class RequestScope(IServiceProvider root)
{
    private readonly IServiceScopeFactory _factory = root.GetRequiredService<IServiceScopeFactory>();
    private AsyncServiceScope? _scope;

    public IServiceProvider Services => (_scope ??= _factory.CreateAsyncScope()).ServiceProvider;

    public void End()
    {
        if (_scope is not { } scope)
            return;
        _scope = null;
        scope.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
