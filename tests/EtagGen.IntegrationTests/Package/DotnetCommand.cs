using System.Diagnostics;

namespace EtagGen.IntegrationTests.Package;

/// <summary>The outcome of a run of the .NET command line.</summary>
internal sealed record DotnetOutcome(int ExitCode, string Output)
{
    public DotnetOutcome Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    public string Failed()
    {
        Assert.True(ExitCode != 0, "The build was meant to fail.\n" + Output);
        return Output;
    }
}

/// <summary>Runs the .NET command line as a developer's shell would: without what the test host adds to the environment.</summary>
internal static class DotnetCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>Runs a command to its end.</summary>
    public static async Task<DotnetOutcome> RunAsync(string directory, string packages, params string[] arguments)
    {
        using var process = Process.Start(StartInfo(directory, packages, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} took longer than {Patience}.");
        }

        return new(process.ExitCode, await output + await errors);
    }

    public static ProcessStartInfo StartInfo(string directory, string packages, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        string[] inherited = ["MSBUILD", "MSBuild", "VSTEST", "ASPNETCORE", "CI"];
        foreach (var name in start.Environment.Keys.Where(name => inherited.Any(name.StartsWith)).ToList())
            start.Environment.Remove(name);
        start.Environment["NUGET_PACKAGES"] = packages;
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        // A node that outlives its build would keep the redirected output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        return start;
    }
}
