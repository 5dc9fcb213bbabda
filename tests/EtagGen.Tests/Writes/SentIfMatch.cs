using EtagGen.Tests.Tags;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.Tests.Writes;

/// <summary>What a handler's parameter gets of the If-Match that a client sends.</summary>
internal static class SentIfMatch
{
    /// <summary>The field value of the tag of an entity with a key, as an answer carries it.</summary>
    public static string TagOf(Describe version) => $"\"{OpaqueOf(version)}\"";

    public static string OpaqueOf(Describe version) => WrittenTag.Opaque((ref writer) =>
    {
        version(ref writer);
        writer.Shape(0x0123456789ABCDEF);
        writer.Identity(7L);
    });

    public static string TagOf(long version) => TagOf((ref writer) => writer.Version(version));

    public static string TagOf(string version) => TagOf((ref writer) => writer.Version(version));

    /// <summary>Binds a request with these field lines; none: without the header.</summary>
    public static IfMatch<T> Bind<T>(params string[] lines) => Bind<T>(new ServiceCollection(), lines);

    public static IfMatch<T> BindAsStateTokens<T>(params string[] lines) =>
        Bind<T>(new ServiceCollection().AddETags(options => options.IfMatchComparison = IfMatchComparison.StateToken), lines);

    private static IfMatch<T> Bind<T>(IServiceCollection services, string[] lines)
    {
        var context = new DefaultHttpContext { RequestServices = services.BuildServiceProvider() };
        if (lines.Length != 0)
            context.Request.Headers.IfMatch = lines;
        var pending = IfMatch<T>.BindAsync(context);
        Assert.True(pending.IsCompletedSuccessfully);
        return pending.Result;
    }
}
