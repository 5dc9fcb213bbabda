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
