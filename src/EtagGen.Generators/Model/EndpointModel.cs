namespace EtagGen.Generators.Model;

/// <summary>A call that is to be intercepted, so that an endpoint gets its wrapper.</summary>
/// <param name="Kind">What is called.</param>
/// <param name="Head">Whether the endpoint answers HEAD too.</param>
/// <param name="Wrapper">The wrapper; null where the handler is a mere delegate here, so that it is chosen when the endpoint is built.</param>
/// <param name="Direct">How the handler is called where no filter is in front of it; null where that is not possible.</param>
internal sealed record EndpointModel(CallKind Kind, bool Head, WrapperModel? Wrapper, DirectModel? Direct = null);

internal enum CallKind
{
    MapGet,
    MapMethods,
    MapPost,
    MapPut,
    MapPatch,
    MapDelete,

    /// <summary>The fluent form, behind a <c>Map*</c> call.</summary>
    WithETag,
}

/// <summary>Where the call is. Changes with each keystroke in its file, so it goes beside the model, never into it.</summary>
/// <param name="Version">The version of the encoding of <paramref name="Data"/>.</param>
/// <param name="Data">What the compiler finds the call by.</param>
/// <param name="Display">The pattern, the file's name, line and column, for readers.</param>
internal sealed record CallLocation(int Version, string Data, string Display);

/// <summary>A call that is to be intercepted: what it maps, and where it is.</summary>
internal sealed record FoundCall(EndpointModel Endpoint, CallLocation Location);
