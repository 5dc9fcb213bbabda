namespace EtagGen.IntegrationTests.Package;

/// <summary>
/// The package, packed once for all tests into a folder feed, outside the repository, with a package folder of its own: no
/// consumer sees an older build of it, nor a Directory.Build.props of ours.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("etaggen-consumers-");

    public string Version { get; } = $"0.0.0-test{DateTime.UtcNow:yyyyMMddHHmmss}";

    public string File => Path.Combine(Feed, $"EtagGen.{Version}.nupkg");

    internal string Packages => Path.Combine(_root.FullName, "packages");

    private string Feed => Path.Combine(_root.FullName, "feed");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Feed);
        await System.IO.File.WriteAllTextAsync(Path.Combine(_root.FullName, "NuGet.config"), $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{Packages}" />
              </config>
              <packageSources>
                <add key="packed" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            await System.IO.File.WriteAllTextAsync(Path.Combine(_root.FullName, name), "<Project />");

        // The package folder of the repository is the machine's: there the build's own dependencies are restored already.
        var machinePackages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var packed = await DotnetCommand.RunAsync(
            Repository.Root, machinePackages, "pack", "src/EtagGen", "-c", "Release", "-o", Feed, $"-p:PackageVersion={Version}");
        packed.Succeeded();
    }

    public Task DisposeAsync()
    {
        _root.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>A new directory for a consumer.</summary>
    internal string NewDirectory(string name) => _root.CreateSubdirectory($"a consumer, {name} {Guid.NewGuid():n}").FullName;
}

[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    public const string Name = "Package";
}
