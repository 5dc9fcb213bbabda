using System.Text.Json;
using EtagGen.IntegrationTests.Client;

namespace EtagGen.IntegrationTests.Newsrooms;

/// <summary>The sample, as a process of its own on a database of its own. Both are gone when it is disposed of.</summary>
public abstract class Newsroom : IAsyncLifetime
{
    private readonly DirectoryInfo _contentRoot = Directory.CreateTempSubdirectory("newsroom-");
    private NewsroomProcess? _process;

    internal NewsroomProcess Process => _process ?? throw new InvalidOperationException("Not started.");

    public virtual async Task InitializeAsync() => _process = await NewsroomProcess.StartAsync(_contentRoot.FullName, ConnectionString);

    public virtual async Task DisposeAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
        _contentRoot.Delete(recursive: true);
    }

    /// <summary>Makes the database fail all that is asked of it.</summary>
    internal abstract Task TakeDownAsync();

    /// <summary>Ends that.</summary>
    internal abstract Task BringBackAsync();

    protected string ContentRoot => _contentRoot.FullName;

    /// <summary>That of the PostgreSQL database; null: a SQLite file below the content root.</summary>
    protected virtual string? ConnectionString => null;

    internal Task<RawConnection> ConnectAsync() => RawConnection.OpenAsync(Process.Address);

    internal async Task<HttpAnswer> GetAsync(string path, params string[] fieldLines)
    {
        await using var connection = await ConnectAsync();
        return await connection.SendAsync("GET", path, fieldLines);
    }

    internal async Task<HttpAnswer> SendDraftAsync(string method, string path, string headline, params string[] fieldLines)
    {
        await using var connection = await ConnectAsync();
        return await connection.SendJsonAsync(method, path, Draft(headline), fieldLines);
    }

    internal static string Draft(string headline) => JsonSerializer.Serialize(new { headline, author = "A. Writer", body = $"Body of {headline}." });
}
