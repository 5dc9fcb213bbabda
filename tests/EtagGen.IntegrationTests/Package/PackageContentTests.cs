using System.IO.Compression;
using System.Xml.Linq;

namespace EtagGen.IntegrationTests.Package;

[Collection(PackageCollection.Name)]
public sealed class PackageContentTests(PackedPackage package)
{
    [Theory]
    [InlineData("lib/net8.0/EtagGen.dll")]
    [InlineData("lib/net8.0/EtagGen.xml")]
    [InlineData("lib/net10.0/EtagGen.dll")]
    [InlineData("lib/net10.0/EtagGen.xml")]
    [InlineData("analyzers/dotnet/cs/EtagGen.Generators.dll")]
    [InlineData("analyzers/dotnet/cs/EtagGen.CodeFixes.dll")]
    [InlineData("buildTransitive/EtagGen.props")]
    [InlineData("buildTransitive/EtagGen.targets")]
    [InlineData("buildTransitive/EtagGen.Guard.cs")]
    [InlineData("README.md")]
    public void The_package_holds(string entry)
    {
        using var archive = ZipFile.OpenRead(package.File);

        Assert.Contains(entry, archive.Entries.Select(e => e.FullName));
    }

    [Fact]
    public void The_package_holds_no_other_assembly()
    {
        using var archive = ZipFile.OpenRead(package.File);

        var assemblies = archive.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith(".dll", StringComparison.Ordinal));

        Assert.All(assemblies, name => Assert.StartsWith("EtagGen", Path.GetFileName(name)));
        Assert.Single(assemblies, name => name.StartsWith("lib/net8.0/", StringComparison.Ordinal));
        Assert.Single(assemblies, name => name.StartsWith("lib/net10.0/", StringComparison.Ordinal));
        Assert.Equal(2, assemblies.Count(name => name.StartsWith("analyzers/dotnet/cs/", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_package_depends_on_nothing_but_the_framework()
    {
        var manifest = Manifest();

        Assert.DoesNotContain(manifest.Descendants(), element => element.Name.LocalName == "dependency");
        Assert.Equal(
            ["Microsoft.AspNetCore.App", "Microsoft.AspNetCore.App"],
            manifest.Descendants().Where(element => element.Name.LocalName == "frameworkReference").Select(element => (string?)element.Attribute("name")));
    }

    [Theory]
    [InlineData("readme", "README.md")]
    [InlineData("license", "MIT")]
    [InlineData("id", "EtagGen")]
    public void The_manifest_says(string element, string value) =>
        Assert.Equal(value, Manifest().Descendants().Single(e => e.Name.LocalName == element).Value);

    private XDocument Manifest()
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var manifest = archive.GetEntry("EtagGen.nuspec")!.Open();
        return XDocument.Load(manifest);
    }
}
