using System.Text;
using EtagGen.IntegrationTests.Server;

namespace EtagGen.IntegrationTests.Reads;

/// <summary>Results that have no version of their own, or that nobody may read before they are sent.</summary>
internal static class SourceEndpoints
{
    private static readonly byte[] Text = Encoding.ASCII.GetBytes("0123456789");

    public static void Map(WebApplication app)
    {
        app.MapGet("/text", [Versioned(Current = nameof(Current), Head = true)] (Calls calls) => calls.Handle("0123456789"));
        app.MapGet("/content", [Versioned(Current = nameof(Current), Head = true)] (Calls calls) => calls.Handle(TypedResults.Text("0123456789")));
        app.MapGet("/bytes", [Versioned(Current = nameof(Current), Head = true)] (Calls calls) =>
            calls.Handle(TypedResults.Bytes(Text, "text/plain", enableRangeProcessing: true)));
        app.MapGet("/stream", [Versioned(Current = nameof(Current), Head = true)] (Calls calls) =>
            calls.Handle(TypedResults.Stream(new MemoryStream(Text), "text/plain", enableRangeProcessing: true)));
        app.MapGet("/pushed", [Versioned(Current = nameof(Current), Head = true)] (Calls calls) =>
            calls.Handle(TypedResults.Stream(stream => stream.WriteAsync(Text).AsTask(), "text/plain")));
        app.MapGet("/file", [Versioned(Current = nameof(Current), Head = true)] IResult (Calls calls) =>
            calls.Handle(Results.File(typeof(SourceEndpoints).Assembly.Location, "application/octet-stream", enableRangeProcessing: true)));
        app.MapGet("/streamed", [Versioned(Current = nameof(Current), Head = true)] (Calls calls) => calls.Handle(Streamed()));
        app.MapGet("/list", [Versioned(Current = nameof(Current), Head = true)] (Calls calls) =>
            calls.Handle(new List<Article> { Article.First, Article.Second }));
        app.MapGet("/query", [Versioned(Current = nameof(Current), Head = true)] (Calls calls) =>
            calls.Handle(new[] { Article.First, Article.Second }.AsQueryable()));
        app.MapGet("/unversioned", [Versioned(Current = nameof(Current), Head = true)] (Calls calls) => calls.Handle(new { Text = "0123456789" }));
        app.MapGet("/written", [Versioned(Current = nameof(Current), Head = true)] async Task (Calls calls, HttpContext context) =>
            await calls.Handle(context.Response).WriteAsync("0123456789"));

        app.MapGet("/not-found", [Versioned(Current = nameof(Current))] IResult (Calls calls) => calls.Handle(TypedResults.NotFound()));
        app.MapGet("/redirect", [Versioned(Current = nameof(Current))] IResult (Calls calls) => calls.Handle(TypedResults.Redirect("/text")));
        app.MapGet("/nothing", [Versioned(Current = nameof(Current))] string? (Calls calls) => calls.Handle<string?>(null));
        app.MapGet("/forbidden", [Versioned(Current = nameof(Current))] IResult (Calls calls) => calls.Handle(TypedResults.StatusCode(403)));
        app.MapGet("/thrown", [Versioned(Current = nameof(Current))] string (Calls calls) => throw calls.Handle(new InvalidOperationException("Thrown on purpose.")));
        app.MapGet("/gone", [Versioned(Current = nameof(Gone))] IResult (Calls calls) => calls.Handle(TypedResults.NotFound()));
    }

    internal static Guid Current(Calls calls) => calls.Ask(Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"));

    internal static Guid? Gone(Calls calls) => calls.Ask<Guid?>(null);

    private static async IAsyncEnumerable<Article> Streamed()
    {
        yield return Article.First;
        await Task.Yield();
        yield return Article.Second;
    }
}
