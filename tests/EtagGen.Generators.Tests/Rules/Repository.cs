namespace EtagGen.Generators.Tests.Rules;

/// <summary>The files that are read as they stand in the repository, above the directory that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The text of a file, by its path from the root.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    private static string Find(string directory) =>
        File.Exists(Path.Combine(directory, "EtagGen.sln"))
            ? directory
            : Find(Path.GetDirectoryName(directory) ?? throw new DirectoryNotFoundException("EtagGen.sln is in no directory above the tests."));
}
