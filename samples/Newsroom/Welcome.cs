namespace Newsroom;

/// <summary>What the console says once the newsroom is open.</summary>
internal static class Welcome
{
    public static void Print(string address) => Console.WriteLine($"""
        The newsroom is open at {address}/news (Ctrl+C closes it). Fetch an article, then ask again:

          curl -i --etag-save news.etag {address}/news/1
          curl -i --etag-compare news.etag {address}/news/1

        """);
}
