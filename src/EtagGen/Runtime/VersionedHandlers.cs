using System.ComponentModel;

namespace EtagGen.Runtime;

/// <summary>The <c>[Versioned]</c> handlers of a project, for calls that take their handler as a mere delegate.</summary>
/// <param name="handlers">The handlers.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class VersionedHandlers(params VersionedHandler[] handlers)
{
    /// <summary>Finds the wrapper of a handler.</summary>
    /// <param name="returnType">The type that the handler returns.</param>
    /// <param name="versioned">The attribute on it.</param>
    /// <returns>
    /// The wrapper; where several handlers look alike, one that tries them in turn; <see langword="null"/> where there is none.
    /// </returns>
    internal VersionedWrapper? Find(Type returnType, VersionedAttribute versioned)
    {
        var wrappers = handlers.Where(handler => handler.Is(returnType, versioned)).Select(handler => handler.Wrapper).ToArray();
        return wrappers.Length < 2 ? wrappers.SingleOrDefault() : new FirstThatFits(wrappers);
    }

    /// <summary>Handlers that return a bare <c>IResult</c> look alike; what they carry does not.</summary>
    private sealed class FirstThatFits(VersionedWrapper[] wrappers) : VersionedWrapper
    {
        public override string? CacheControl => wrappers[0].CacheControl;

        public override bool TryDescribe(ref object result, ref ValidatorWriter writer)
        {
            foreach (var wrapper in wrappers)
            {
                var fresh = writer;
                if (wrapper.TryDescribe(ref result, ref writer))
                    return true;
                writer = fresh;
            }

            return false;
        }
    }
}

/// <summary>A <c>[Versioned]</c> handler, as far as it can be recognised by its method.</summary>
/// <param name="returnType">The type that it returns.</param>
/// <param name="members">The members named in its attribute.</param>
/// <param name="lastModified">The date named in its attribute.</param>
/// <param name="weak">Whether its attribute asks for a weak tag.</param>
/// <param name="cacheControl">The Cache-Control named in its attribute.</param>
/// <param name="wrapper">Its wrapper.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class VersionedHandler(
    Type returnType, string[] members, string? lastModified, bool weak, string? cacheControl, VersionedWrapper wrapper)
{
    internal VersionedWrapper Wrapper { get; } = wrapper;

    internal bool Is(Type type, VersionedAttribute versioned) =>
        type == returnType
        && versioned.Members.SequenceEqual(members)
        && versioned.LastModified == lastModified
        && versioned.Weak == weak
        && versioned.CacheControl == cacheControl;
}
