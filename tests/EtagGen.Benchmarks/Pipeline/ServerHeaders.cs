using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace EtagGen.Benchmarks.Pipeline;

/// <summary>
/// Kestrel's own header collections: known headers are fields there, so that a look-up costs a tenth of what it does in the
/// dictionary of a <see cref="DefaultHttpContext"/>.
/// </summary>
internal static class ServerHeaders
{
    public static IHeaderDictionary ForRequest() => Create("HttpRequestHeaders");

    public static IHeaderDictionary ForResponse() => Create("HttpResponseHeaders");

    private static IHeaderDictionary Create(string name)
    {
        var type = typeof(KestrelServer).Assembly.GetType("Microsoft.AspNetCore.Server.Kestrel.Core.Internal.Http." + name, throwOnError: true)!;
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)[0];
        return (IHeaderDictionary)constructor.Invoke([.. constructor.GetParameters().Select(p => p.HasDefaultValue ? p.DefaultValue : null)]);
    }
}
