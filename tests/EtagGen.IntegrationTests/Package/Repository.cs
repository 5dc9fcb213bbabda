namespace EtagGen.IntegrationTests.Package;

/// <summary>Where the sources are: above the directory that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string directory) =>
        File.Exists(Path.Combine(directory, "EtagGen.sln"))
            ? directory
            : Find(Path.GetDirectoryName(directory) ?? throw new DirectoryNotFoundException("EtagGen.sln is in no directory above the tests."));
}
