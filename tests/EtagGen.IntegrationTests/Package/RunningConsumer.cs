using System.Diagnostics;
using EtagGen.IntegrationTests.Client;

namespace EtagGen.IntegrationTests.Package;

/// <summary>The process of a consumer's application. Ends when it is disposed of.</summary>
internal sealed class RunningConsumer : IAsyncDisposable
{
    private readonly Process _process;

    private RunningConsumer(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<RunningConsumer> StartAsync(ProcessStartInfo start)
    {
        const string announcement = "Now listening on: ";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        // Only the newest runtime need be on the machine: an application for an older one rolls forward.
        start.Environment["DOTNET_ROLL_FORWARD"] = "Major";
        start.RedirectStandardError = false;

        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var at = line.IndexOf(announcement, StringComparison.Ordinal);
            if (at >= 0)
                return new(process, new Uri(line[(at + announcement.Length)..].Trim()));
        }

        throw new InvalidOperationException("The application ended before it listened.");
    }

    public Task<HttpAnswer> GetAsync(string path, params string[] fieldLines) => SendAsync("GET", path, fieldLines);

    public async Task<HttpAnswer> SendAsync(string method, string path, params string[] fieldLines)
    {
        await using var connection = await RawConnection.OpenAsync(Address);
        return await connection.SendAsync(method, path, fieldLines);
    }

    /// <summary>Asserts that an answer has a tag, and that the tag gets a 304.</summary>
    public async Task AssertAnswersNotModifiedAsync(string path = "/articles/1")
    {
        var first = await GetAsync(path);
        Assert.True(first.Status == 200, first.ToString());
        Assert.StartsWith("\"42.", first.Tag);

        var second = await GetAsync(path, $"If-None-Match: {first.Tag}");
        Assert.True(second.Status == 304, second.ToString());
        Assert.Equal(first.Tag, second.Tag);
        Assert.Equal(200, (await GetAsync(path, "If-None-Match: \"41.AAAAAA.AAAAAAAAAAA\"")).Status);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
