using System.Runtime.CompilerServices;
using EtagGen.Runtime;

namespace EtagGen.Tags;

/// <summary>
/// Numbers for objects of which nobody can tell what they do: no two have the same, here or in another process. What is made of them
/// changes with a restart.
/// </summary>
internal static class ObjectNumbers
{
    private static readonly Guid Process = Guid.NewGuid();
    private static readonly ConditionalWeakTable<object, StrongBox<long>> Numbers = new();
    private static long _last;

    /// <summary>Adds the number of <paramref name="part"/>, by reference.</summary>
    /// <param name="hash">Takes it.</param>
    /// <param name="part">The object.</param>
    /// <param name="areNumbered">Whether there may be others like it; where there is but one, two servers are to agree.</param>
    public static void AddTo(ref PartHash hash, object part, bool areNumbered)
    {
        if (!areNumbered)
            return;
        hash.Add(Process);
        hash.Add(Numbers.GetValue(part, static _ => new StrongBox<long>(Interlocked.Increment(ref _last))).Value);
    }
}
