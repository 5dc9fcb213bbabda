namespace EtagGen.Generators.Model;

/// <summary>A <c>Map*</c> call whose handler is <c>[Versioned]</c>.</summary>
internal sealed record EndpointModel(MapModel Map, WrapperModel Wrapper);

/// <summary>What the interceptor of the call must look like.</summary>
/// <param name="TakesMethods">Whether the call is <c>MapMethods</c>; else <c>MapGet</c>.</param>
/// <param name="Head">Whether the endpoint answers HEAD too.</param>
internal sealed record MapModel(bool TakesMethods, bool Head);

/// <summary>Where the call is. Changes with each keystroke in its file, so it goes beside the model, never into it.</summary>
/// <param name="Version">The version of the encoding of <paramref name="Data"/>.</param>
/// <param name="Data">What the compiler finds the call by.</param>
/// <param name="Display">The pattern, the file's name, line and column, for readers.</param>
internal sealed record CallLocation(int Version, string Data, string Display);

/// <summary>A call that is to be intercepted: what it maps, and where it is.</summary>
internal sealed record FoundCall(EndpointModel Endpoint, CallLocation Location);
