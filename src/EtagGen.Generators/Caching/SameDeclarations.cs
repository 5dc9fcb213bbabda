using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Generators.Caching;

/// <summary>
/// Whether two compilations differ in nothing but bodies that no other file looks into: then whatever is bound in a file that
/// both have means the same in both.
/// </summary>
internal static class SameDeclarations
{
    public static bool Are(Compilation before, Compilation after)
    {
        if (ReferenceEquals(before, after))
            return true;
        return before is CSharpCompilation one && after is CSharpCompilation other
            && one.AssemblyName == other.AssemblyName
            && ReferenceEquals(one.Options, other.Options)
            && AreReferences(one, other)
            && AreFiles(one, other);
    }

    /// <summary>What a reference stands for does not change: after a build of another project there is a new one.</summary>
    private static bool AreReferences(CSharpCompilation before, CSharpCompilation after)
    {
        var (one, other) = (before.ExternalReferences, after.ExternalReferences);
        if (one == other)
            return true;
        if (one.Length != other.Length)
            return false;
        for (var i = 0; i < one.Length; i++)
        {
            if (!ReferenceEquals(one[i], other[i]))
                return false;
        }

        return true;
    }

    /// <summary>The order of files is that of the members of a partial type.</summary>
    private static bool AreFiles(CSharpCompilation before, CSharpCompilation after)
    {
        var (one, other) = (before.SyntaxTrees, after.SyntaxTrees);
        if (one.Length != other.Length)
            return false;
        for (var i = 0; i < one.Length; i++)
        {
            if (!ReferenceEquals(one[i], other[i]) && !AreFiles(one[i], other[i]))
                return false;
        }

        return true;
    }

    private static bool AreFiles(SyntaxTree before, SyntaxTree after) =>
        before.FilePath == after.FilePath
        && before.Options.Equals(after.Options)
        && SameSyntax.Are(before.GetRoot(), after.GetRoot(), withBodies: FluentModel.IsIn(before) || FluentModel.IsIn(after));
}
