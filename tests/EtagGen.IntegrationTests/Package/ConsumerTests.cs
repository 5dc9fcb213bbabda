namespace EtagGen.IntegrationTests.Package;

/// <summary>Projects that add the package and nothing else, and get their 304.</summary>
[Collection(PackageCollection.Name)]
public sealed class ConsumerTests(PackedPackage package)
{
    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public async Task One_package_reference_is_the_whole_installation(string framework)
    {
        var consumer = Consumer.In(package, "plain").WithWebApp(framework: framework);

        (await consumer.BuildAsync()).Succeeded();

        await using var app = await consumer.StartAsync(framework);
        await app.AssertAnswersNotModifiedAsync();
    }

    [Fact]
    public async Task A_project_that_assigns_InterceptorsNamespaces_keeps_its_validators()
    {
        var consumer = Consumer.In(package, "assigns").WithWebApp(
            "<PropertyGroup><InterceptorsNamespaces>Mine</InterceptorsNamespaces></PropertyGroup>");

        (await consumer.BuildAsync()).Succeeded();

        await using var app = await consumer.StartAsync();
        await app.AssertAnswersNotModifiedAsync();
    }

    // NuGet says that analyzers do not flow through project references. Today's SDK lets them; so they are taken away here.
    [Fact]
    public async Task A_reference_that_brings_the_attribute_alone_gets_the_generator_too()
    {
        var consumer = Consumer.In(package, "attribute").WithWebApp("""
            <Target Name="TakeAway" BeforeTargets="EtagGenAddGenerator">
              <ItemGroup><Analyzer Remove="@(Analyzer)" Condition="'%(Filename)' == 'EtagGen.Generators'" /></ItemGroup>
            </Target>
            """);

        (await consumer.BuildAsync()).Succeeded();

        await using var app = await consumer.StartAsync();
        await app.AssertAnswersNotModifiedAsync();
    }

    [Fact]
    public async Task A_project_without_implicit_usings_writes_its_own()
    {
        var consumer = Consumer.In(package, "no-usings").WithWebApp(implicitUsings: "disable", program: $"""
            using EtagGen;
            using Microsoft.AspNetCore.Builder;

            {Consumer.Program}
            """);

        (await consumer.BuildAsync()).Succeeded();

        await using var app = await consumer.StartAsync();
        await app.AssertAnswersNotModifiedAsync();
    }

    [Theory]
    [InlineData("11")]
    [InlineData("preview")]
    public async Task The_generated_code_needs_no_more_than_interceptors_do(string language)
    {
        var consumer = Consumer.In(package, "language").WithWebApp(
            $"<PropertyGroup><LangVersion>{language}</LangVersion><Nullable>disable</Nullable></PropertyGroup>");

        (await consumer.BuildAsync()).Succeeded();

        await using var app = await consumer.StartAsync();
        await app.AssertAnswersNotModifiedAsync();
    }

    [Fact]
    public async Task The_strictest_analysis_finds_no_fault_with_what_the_package_adds()
    {
        var consumer = Consumer.In(package, "strict").WithWebApp("""
            <PropertyGroup>
              <AnalysisMode>All</AnalysisMode>
              <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
              <GenerateDocumentationFile>true</GenerateDocumentationFile>
              <WarningsNotAsErrors>$(WarningsNotAsErrors);CA1812;CA1852;CA1515;CA2007;CS1591;CA1050;CA1303</WarningsNotAsErrors>
            </PropertyGroup>
            """);

        var build = await consumer.BuildAsync();

        Assert.DoesNotContain("EtagGen.Guard.cs", build.Output);
        Assert.DoesNotContain(".g.cs(", build.Output);
        Assert.DoesNotContain("ETAG", build.Output);
        build.Succeeded();
    }

    [Fact]
    public async Task A_project_without_a_versioned_handler_builds_too()
    {
        var consumer = Consumer.In(package, "unused").WithWebApp(program: """
            var app = WebApplication.CreateBuilder(args).Build();
            app.MapGet("/", () => "Hello");
            app.Run();
            """);

        (await consumer.BuildAsync()).Succeeded();
    }
}
