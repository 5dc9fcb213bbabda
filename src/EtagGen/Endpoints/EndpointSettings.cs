using EtagGen.Runtime;
using EtagGen.Tags;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EtagGen.Endpoints;

/// <summary>What the filters of one endpoint know of the application, read once, when the endpoint is built.</summary>
internal sealed class EndpointSettings
{
    /// <summary>Reads the options and services of the application.</summary>
    /// <param name="wrapper">The wrapper of the endpoint.</param>
    /// <param name="isFiltered">Whether the application has filters around.</param>
    /// <param name="endpoint">The endpoint, with the application's services.</param>
    public EndpointSettings(VersionedWrapper wrapper, bool isFiltered, EndpointBuilder endpoint)
    {
        var services = endpoint.ApplicationServices;
        var options = services.GetService<IOptions<ETagOptions>>()?.Value ?? new ETagOptions();
        var json = services.GetService<IOptions<JsonOptions>>()?.Value ?? new JsonOptions();
        Fingerprint = JsonSettings.Fingerprint(json.SerializerOptions, options.Salt);
        Bodies = new WrittenBodies(
            json.SerializerOptions,
            wrapper.GetType().Assembly,
            services.GetService<ILoggerFactory>() is { } logs ? new(logs.CreateLogger("EtagGen"), endpoint.DisplayName) : null);
        Comparison = options.IfMatchComparison;
        ValidatorOnPut = options.ValidatorOnPut;
        Clock = services.GetService<TimeProvider>() ?? TimeProvider.System;
        Response = new ResponseValidators(
            wrapper.CacheControl ?? options.DefaultCacheControl, isFiltered, services.GetService<IResponseCompressionProvider>(), Clock);
    }

    /// <summary>What the JSON settings and the salt add to each shape.</summary>
    public ulong Fingerprint { get; }

    /// <summary>How bodies are written by these settings.</summary>
    public WrittenBodies Bodies { get; }

    public IfMatchComparison Comparison { get; }

    public bool ValidatorOnPut { get; }

    public TimeProvider Clock { get; }

    public ResponseValidators Response { get; }
}
