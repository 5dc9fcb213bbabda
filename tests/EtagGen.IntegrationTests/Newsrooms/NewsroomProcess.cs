using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using EtagGen.IntegrationTests.Package;

namespace EtagGen.IntegrationTests.Newsrooms;

/// <summary>The process of the sample, and what it logs.</summary>
internal sealed class NewsroomProcess : IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _commands = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private NewsroomProcess(Process process) => _process = process;

    public Uri Address => _address.Task.Result;

    /// <summary>What was logged as an error since the last call.</summary>
    public IReadOnlyList<string> TakeErrors()
    {
        var taken = new List<string>();
        while (_errors.TryDequeue(out var error))
            taken.Add(error);
        return taken;
    }

    public static async Task<NewsroomProcess> StartAsync(string contentRoot, string? postgreSql)
    {
        var program = Path.Combine(Repository.Root, "samples", "Newsroom", "bin", Configuration, "net10.0", "Newsroom.dll");
        var start = DotnetCommand.StartInfo(contentRoot, "", program, $"--contentRoot={contentRoot}");
        start.Environment.Remove("NUGET_PACKAGES");
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Logging__Console__FormatterName"] = "json";
        start.Environment["ConnectionStrings__PostgreSQL"] = postgreSql;

        var newsroom = new NewsroomProcess(new Process { StartInfo = start });
        newsroom._process.OutputDataReceived += (_, line) => newsroom.Read(line.Data);
        newsroom._process.ErrorDataReceived += (_, line) => newsroom.ReadError(line.Data);
        newsroom._process.Start();
        newsroom._process.BeginOutputReadLine();
        newsroom._process.BeginErrorReadLine();
        await newsroom._address.Task.WaitAsync(TimeSpan.FromSeconds(60));
        return newsroom;
    }

    /// <summary>The SQL of EF Core's command log since the last call, once nothing more is logged for a while.</summary>
    public async Task<IReadOnlyList<string>> TakeCommandsAsync()
    {
        int count;
        do
        {
            count = _commands.Count;
            await Task.Delay(Quiet);
        }
        while (count != _commands.Count);

        var taken = new List<string>();
        while (_commands.TryDequeue(out var command))
            taken.Add(command);
        return taken;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string Configuration => AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}") ? "Release" : "Debug";

    private void ReadError(string? line)
    {
        if (line is not null)
            _errors.Enqueue(line);
    }

    private void Read(string? line)
    {
        const string announcement = "Now listening on: ";
        if (line is null)
        {
            _address.TrySetException(new InvalidOperationException("The newsroom closed before it opened.\n" + string.Join('\n', _errors)));
            return;
        }

        // What it says to people.
        if (!line.StartsWith('{'))
            return;

        using var entry = JsonDocument.Parse(line);
        var message = entry.RootElement.GetProperty("Message").GetString()!;
        if (message.StartsWith(announcement, StringComparison.Ordinal))
            _address.TrySetResult(new Uri(message[announcement.Length..]));
        if (entry.RootElement.GetProperty("LogLevel").GetString() is "Error" or "Critical")
            _errors.Enqueue(line);
        if (entry.RootElement.GetProperty("Category").GetString() is "Microsoft.EntityFrameworkCore.Database.Command"
            && entry.RootElement.GetProperty("State").TryGetProperty("commandText", out var command))
        {
            _commands.Enqueue(command.GetString()!);
        }
    }
}
