namespace EtagGen.IntegrationTests.Package;

/// <summary>Builds in which no handler could get a validator: each is an error with a name, never a silent success.</summary>
[Collection(PackageCollection.Name)]
public sealed class BuildErrorTests(PackedPackage package)
{
    [Fact]
    public async Task InterceptorsNamespaces_overwritten_in_a_target()
    {
        var consumer = Consumer.In(package, "overwrites").WithWebApp("""
            <Target Name="Overwrite" BeforeTargets="CoreCompile">
              <PropertyGroup><InterceptorsNamespaces>Mine</InterceptorsNamespaces></PropertyGroup>
            </Target>
            """);

        var output = (await consumer.BuildAsync()).Failed();

        Assert.Contains("error ETAG015", output);
        Assert.Contains("InterceptorsNamespaces", output);
    }

    [Fact]
    public async Task The_generator_was_not_loaded()
    {
        var consumer = Consumer.In(package, "not-loaded").WithWebApp("""
            <Target Name="TakeAway" AfterTargets="EtagGenAddGenerator">
              <ItemGroup><Analyzer Remove="@(Analyzer)" Condition="'%(Filename)' == 'EtagGen.Generators'" /></ItemGroup>
            </Target>
            """);

        Assert.Contains("ETAG015", (await consumer.BuildAsync()).Failed());
    }

    [Fact]
    public async Task The_language_is_older_than_interceptors()
    {
        var consumer = Consumer.In(package, "old-language").WithWebApp("<PropertyGroup><LangVersion>10</LangVersion></PropertyGroup>");

        var output = (await consumer.BuildAsync()).Failed();

        Assert.Contains("error ETAG015", output);
        Assert.Contains("LangVersion", output);
    }

    [Fact]
    public async Task The_framework_generates_the_request_delegates()
    {
        var consumer = Consumer.In(package, "request-delegates").WithWebApp(
            "<PropertyGroup><EnableRequestDelegateGenerator>true</EnableRequestDelegateGenerator></PropertyGroup>");

        Assert.Contains("error ETAG008", (await consumer.BuildAsync()).Failed());
    }

    [Fact]
    public async Task The_sdk_is_older_than_interceptors()
    {
        var consumer = Consumer.In(package, "old-sdk").WithWebApp();

        var output = (await consumer.BuildAsync("-p:NETCoreSdkVersion=8.0.100")).Failed();

        Assert.Contains("error ETAG015", output);
        Assert.Contains("9.0.300", output);
    }
}
