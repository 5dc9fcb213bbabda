namespace EtagGen.Generators.Model;

/// <summary>
/// A <c>[Versioned]</c> handler as it is recognised at run time, where a call takes it as a mere delegate: by the type that it
/// returns and what its attribute says.
/// </summary>
/// <param name="ReturnType">The return type, fully qualified.</param>
/// <param name="Members">The members named in the attribute.</param>
/// <param name="LastModified">The date named in the attribute.</param>
/// <param name="Weak">Whether the attribute says so.</param>
/// <param name="CacheControl">The Cache-Control named in the attribute.</param>
/// <param name="Wrapper">Its wrapper.</param>
internal sealed record HandlerModel(
    string ReturnType, EquatableArray<string> Members, string? LastModified, bool Weak, string? CacheControl, WrapperModel Wrapper);
