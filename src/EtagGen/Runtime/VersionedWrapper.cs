using System.ComponentModel;

namespace EtagGen.Runtime;

/// <summary>
/// What is known at build time about the answers of a <c>[Versioned]</c> handler. The generator emits one derived class for
/// each set of result types and options; the runtime library does the rest.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class VersionedWrapper
{
    /// <summary>The <c>Cache-Control</c> named by <c>[Versioned]</c>; <see langword="null"/>: that of <see cref="ETagOptions"/>.</summary>
    public virtual string? CacheControl => null;

    /// <summary>Writes the validators of what the handler returned.</summary>
    /// <param name="result">
    /// The handler's result, out of its union type. Replaced by an equal one where it could be enumerated only once.
    /// </param>
    /// <param name="writer">Takes the validators.</param>
    /// <returns>
    /// Whether the result describes the target resource and has a version. Otherwise what <paramref name="writer"/> was given
    /// is void.
    /// </returns>
    public abstract bool TryDescribe(ref object result, ref ValidatorWriter writer);
}
