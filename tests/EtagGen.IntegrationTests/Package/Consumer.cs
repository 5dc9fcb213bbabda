namespace EtagGen.IntegrationTests.Package;

/// <summary>A project of somebody who uses the package, in a directory of its own.</summary>
internal sealed class Consumer
{
    /// <summary>An entity and an endpoint, without a using directive.</summary>
    public const string Program = """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/articles/{id}", [Versioned] (int id) => new Article(id, 42, "Title"));
        app.Run();

        public sealed record Article(int Id, int Version, string Title);
        """;

    private readonly PackedPackage _package;
    private readonly string _directory;

    private Consumer(PackedPackage package, string directory)
    {
        _package = package;
        _directory = directory;
    }

    public string Reference => $"""<ItemGroup><PackageReference Include="EtagGen" Version="{_package.Version}" /></ItemGroup>""";

    public static Consumer In(PackedPackage package, string name) => new(package, package.NewDirectory(name));

    /// <summary>Adds a file, in a directory below this one if its path says so.</summary>
    public Consumer With(string path, string text)
    {
        var file = Path.Combine(_directory, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    /// <summary>Adds a web application whose one package is ours.</summary>
    /// <param name="project">What else is in the project file.</param>
    /// <param name="framework">The target framework.</param>
    /// <param name="implicitUsings">Whether the SDK's using directives are on.</param>
    /// <param name="program">The source.</param>
    public Consumer WithWebApp(
        string project = "", string framework = "net10.0", string implicitUsings = "enable", string program = Program) => With(
        "App/App.csproj",
        $"""
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>{framework}</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>{implicitUsings}</ImplicitUsings>
            <UseAppHost>false</UseAppHost>
          </PropertyGroup>
          {Reference}
          {project}
        </Project>
        """).With("App/Program.cs", program);

    /// <summary>Builds the application, each warning an error.</summary>
    public Task<DotnetOutcome> BuildAsync(params string[] properties) => DotnetCommand.RunAsync(
        _directory, _package.Packages, ["build", "App", "-warnaserror", "-m:1", "-nodeReuse:false", "-v:q", .. properties]);

    /// <summary>Runs what applies code fixes without anybody having chosen them.</summary>
    public Task<DotnetOutcome> FormatAsync() => DotnetCommand.RunAsync(_directory, _package.Packages, "format", Path.Combine("App", "App.csproj"), "--severity", "info");

    /// <summary>A file as it is now.</summary>
    public string Read(string path) => File.ReadAllText(Path.Combine(_directory, path));

    /// <summary>Starts the application that was built.</summary>
    public Task<RunningConsumer> StartAsync(string framework = "net10.0") => RunningConsumer.StartAsync(
        DotnetCommand.StartInfo(_directory, _package.Packages, Path.Combine("App", "bin", "Debug", framework, "App.dll")));
}
