using Microsoft.AspNetCore.Builder;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Tests.Harness;

/// <summary>What a web project references: the two shared frameworks that the tests run on, and the EtagGen runtime library.</summary>
internal static class PlatformReferences
{
    private static readonly Lazy<MetadataReference[]> Cached = new(Load);

    public static IReadOnlyList<MetadataReference> All => Cached.Value;

    private static MetadataReference[] Load()
    {
        // The trusted list also names xunit and Roslyn itself, which user code must not see.
        string[] frameworks = [DirectoryOf(typeof(object)), DirectoryOf(typeof(WebApplication))];
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => frameworks.Contains(Path.GetDirectoryName(path)));

        return [.. platform.Append(typeof(VersionedAttribute).Assembly.Location).Select(path => MetadataReference.CreateFromFile(path))];
    }

    private static string DirectoryOf(Type type) => Path.GetDirectoryName(type.Assembly.Location)!;
}
