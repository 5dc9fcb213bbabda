using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;
using EtagGen.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EtagGen.Endpoints;

/// <summary>
/// Writes a handler's return value as the framework does: by its declared type where that tells all, else by its own, so that the
/// members of a derived class are written too.
/// </summary>
/// <typeparam name="T">The declared type.</typeparam>
internal sealed class JsonBody<T>
    where T : class?
{
    private readonly JsonTypeInfo<T> _declared;
    private readonly bool _isAlwaysDeclared;
    private readonly bool _differsByWay;

    private JsonBody(JsonTypeInfo<T> declared)
    {
        _declared = declared;
        _isAlwaysDeclared = declared.Type.IsSealed || declared.PolymorphismOptions is not null;
        _differsByWay = WrittenBodies.Decides(declared);
    }

    /// <summary>
    /// The declared type, where an object of a derived class, or an array of them, may be written otherwise than behind a filter,
    /// where only its own type is known: an array has the members of the derived class there.
    /// </summary>
    public Type? DeclaredFor(T body) => _differsByWay && body is not null && body.GetType() != _declared.Type ? _declared.Type : null;

    /// <summary>Reads the JSON settings of the application.</summary>
    /// <returns>What writes the body; null for an <see cref="IResult"/>, which does so itself.</returns>
    [RequiresUnreferencedCode(VersionedRoutes.RequiresReflection)]
    [RequiresDynamicCode(VersionedRoutes.RequiresReflection)]
    public static JsonBody<T>? Of(IServiceProvider services)
    {
        if (typeof(IResult).IsAssignableFrom(typeof(T)))
            return null;
        var options = (services.GetService<IOptions<JsonOptions>>()?.Value ?? new JsonOptions()).SerializerOptions;
        options.MakeReadOnly(populateMissingResolver: true);
        return new JsonBody<T>((JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
    }

    /// <summary>Writes what the handler returned.</summary>
    public Task WriteAsync(HttpResponse response, T body) =>
        _isAlwaysDeclared || body is null || body.GetType() == _declared.Type
            ? response.WriteAsJsonAsync(body, _declared)
            : WriteOtherAsync(response, body);

    /// <summary>Writes an object by its own type.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Made only where reflection is there.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Made only where dynamic code is there.")]
    public Task WriteOtherAsync(HttpResponse response, object? body) => response.WriteAsJsonAsync(body, _declared.Options);
}
