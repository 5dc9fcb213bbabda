using System.Reflection;
using System.Runtime.Loader;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EtagGen.Generators.Tests.Harness;

/// <summary>
/// A compiled project, loaded and served by Kestrel. Its class <c>App</c> has a public static <c>Map</c> that takes a
/// <c>WebApplication</c> or <c>IEndpointRouteBuilder</c> and, where handlers need services, <c>AddServices(IServiceCollection)</c>.
/// </summary>
internal sealed class CompiledApp : IAsyncDisposable
{
    private readonly AssemblyLoadContext _context;
    private readonly WebApplication _app;

    private CompiledApp(AssemblyLoadContext context, WebApplication app, Type program) =>
        (_context, _app, Program, Client) = (context, app, program, ClientOf(app));

    public HttpClient Client { get; }

    /// <summary>The loaded class <c>App</c>, for a look at what its handlers counted.</summary>
    public Type Program { get; }

    public IServiceProvider Services => _app.Services;

    /// <param name="compilation">The project, with the generated files in it or without.</param>
    /// <param name="configure">What the test itself adds to the application.</param>
    /// <param name="environment">The name of the hosting environment.</param>
    public static async Task<CompiledApp> StartAsync(
        Compilation compilation, Action<WebApplicationBuilder>? configure = null, string environment = "Production")
    {
        var context = new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true);
        foreach (var library in compilation.References.OfType<CompilationReference>())
            Load(context, library.Compilation);
        var program = Load(context, compilation).GetTypes().Single(type => type is { Name: "App", DeclaringType: null });

        // Watching appsettings.json would cost an inotify instance per application.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = environment,
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        program.GetMethod("AddServices")?.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [builder.Services], null);
        configure?.Invoke(builder);

        var app = builder.Build();
        var map = program.GetMethod("Map") ?? throw new InvalidOperationException("App has no public static method Map");
        map.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [app], null);
        await app.StartAsync();
        return new(context, app, program);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _context.Unload();
    }

    private static Assembly Load(AssemblyLoadContext context, Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True(result.Success, string.Join('\n', errors));
        image.Position = 0;
        return context.LoadFromStream(image);
    }

    private static HttpClient ClientOf(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

        // Every answer as it was sent: no redirect followed, nothing between client and server.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false };
        return new(handler) { BaseAddress = new(address) };
    }
}
