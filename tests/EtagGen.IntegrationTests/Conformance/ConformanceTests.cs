using EtagGen.IntegrationTests.Client;

namespace EtagGen.IntegrationTests.Conformance;

/// <summary>
/// Sends each row of a table as GET and as HEAD, which get the same answer but for the content (RFC 9110 §9.3.2), and holds
/// each answer against what its status owes the client.
/// </summary>
[Collection(SiteCollection.Name)]
public abstract class ConformanceTests(Site site)
{
    private protected Site Site { get; } = site;

    /// <summary>Asserts the status of a conditional request.</summary>
    /// <param name="what">What the row shows.</param>
    /// <param name="path">The endpoint.</param>
    /// <param name="lines">The field lines, as <see cref="RequestTemplate"/> fills them in.</param>
    /// <param name="status">The expected status.</param>
    private protected async Task ExpectAsync(string what, string path, string lines, int status)
    {
        var reference = await Site.ReferenceAsync(path);
        var filled = RequestTemplate.Fill(lines, reference);
        foreach (var method in new[] { "GET", "HEAD" })
        {
            var answer = await Site.Server.SendAsync(method, path, filled);

            Assert.True(
                status == answer.Status, $"{method} {path}, {what}: {status} expected.\n{string.Join('\n', filled)}\n\n{answer}");
            if (status == 200)
                AssertSelected(reference, answer, method);
            else if (status == 304)
                AssertNotModified(reference, answer);
            else
                AssertPreconditionFailed(reference, answer, method);
        }

        var errors = string.Join('\n', Site.Server.Log.Take());
        Assert.True(errors.Length == 0, errors);
    }

    private static void AssertSelected(HttpAnswer reference, HttpAnswer answer, string method)
    {
        Assert.Equal(reference["ETag"], answer["ETag"]);
        Assert.Equal(reference["Last-Modified"], answer["Last-Modified"]);
        Assert.Equal(reference["Cache-Control"], answer["Cache-Control"]);
        Assert.Equal(reference["Content-Type"], answer["Content-Type"]);
        Assert.Equal(method == "HEAD" ? "" : reference.Text, answer.Text);
    }

    private static void AssertNotModified(HttpAnswer reference, HttpAnswer answer)
    {
        Assert.Equal(reference["ETag"], answer["ETag"]);
        Assert.Equal(reference["Cache-Control"], answer["Cache-Control"]);
        Assert.NotNull(answer["Date"]);
        foreach (var name in new[] { "Content-Type", "Content-Length", "Content-Encoding", "Transfer-Encoding", "Last-Modified" })
            Assert.True(answer[name] is null, answer.ToString());
    }

    private static void AssertPreconditionFailed(HttpAnswer reference, HttpAnswer answer, string method)
    {
        Assert.Equal(reference["ETag"], answer["ETag"]);
        Assert.Equal("application/problem+json", answer["Content-Type"]);
        if (method == "GET")
            Assert.Contains("\"status\":412", answer.Text);
    }
}
