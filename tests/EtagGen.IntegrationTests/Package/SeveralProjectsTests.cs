namespace EtagGen.IntegrationTests.Package;

/// <summary>Solutions in which the package comes along through a project reference.</summary>
[Collection(PackageCollection.Name)]
public sealed class SeveralProjectsTests(PackedPackage package)
{
    private const string WebAppOnLibrary = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <UseAppHost>false</UseAppHost>
            <!-- The framework's own analyzer trips over a method of another assembly, with or without us: dotnet/aspnetcore#68976. -->
            <NoWarn>$(NoWarn);AD0001</NoWarn>
          </PropertyGroup>
          <ItemGroup>
            <ProjectReference Include="../Library/Library.csproj" />
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public async Task An_application_maps_a_handler_of_a_library_that_brought_the_package()
    {
        var consumer = WithLibrary("library", "").With("App/App.csproj", WebAppOnLibrary).With("App/Program.cs", """
            var app = WebApplication.CreateBuilder(args).Build();
            app.MapGet("/articles/{id}", Library.Articles.Get);
            app.Run();
            """);

        (await consumer.BuildAsync()).Succeeded();

        await using var app = await consumer.StartAsync();
        await app.AssertAnswersNotModifiedAsync();
    }

    [Fact]
    public async Task An_application_calls_a_library_that_maps_its_own_endpoints()
    {
        var consumer = WithLibrary("mapping-library", "").With("App/App.csproj", WebAppOnLibrary).With("App/Program.cs", """
            var app = WebApplication.CreateBuilder(args).Build();
            Library.Articles.Map(app);
            app.Run();
            """);

        (await consumer.BuildAsync()).Succeeded();

        await using var app = await consumer.StartAsync();
        await app.AssertAnswersNotModifiedAsync();
    }

    [Fact]
    public async Task Two_projects_that_see_each_others_internals_both_use_the_package_without_a_warning()
    {
        var consumer = WithLibrary("internals", """<ItemGroup><InternalsVisibleTo Include="App" /></ItemGroup>""").WithWebApp(
            """<ItemGroup><ProjectReference Include="../Library/Library.csproj" /></ItemGroup>""",
            program: """
            var app = WebApplication.CreateBuilder(args).Build();
            Library.Articles.Map(app);
            app.MapGet("/articles/{id}", [Versioned] (int id) => new Library.Article(id, 42, "Title"));
            app.Run();
            """);

        (await consumer.BuildAsync()).Succeeded();

        await using var app = await consumer.StartAsync();
        await app.AssertAnswersNotModifiedAsync();
    }

    private Consumer WithLibrary(string name, string project)
    {
        var consumer = Consumer.In(package, name);
        var route = name == "internals" ? "/library/{id}" : "/articles/{id}";
        return consumer
            .With("Library/Library.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <Nullable>enable</Nullable>
                    <ImplicitUsings>enable</ImplicitUsings>
                  </PropertyGroup>
                  <ItemGroup><FrameworkReference Include="Microsoft.AspNetCore.App" /></ItemGroup>
                  {consumer.Reference}
                  {project}
                </Project>
                """)
            .With("Library/Articles.cs", $$"""
                using Microsoft.AspNetCore.Builder;
                using Microsoft.AspNetCore.Routing;

                namespace Library;

                public sealed record Article(int Id, int Version, string Title);

                public static class Articles
                {
                    [Versioned]
                    public static Article Get(int id) => new(id, 42, "Title");

                    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("{{route}}", Get);
                }
                """);
    }
}
