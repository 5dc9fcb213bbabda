using EtagGen.Benchmarks.Endpoints;

namespace EtagGen.Benchmarks.Pipeline;

/// <summary>Prepares requests.</summary>
internal static class Exchanges
{
    /// <summary>A request in process, sent and seen to be answered as expected.</summary>
    /// <param name="server">The application.</param>
    /// <param name="contestant">The first segment of the path.</param>
    /// <param name="resource">The rest of the path.</param>
    /// <param name="answer">What is expected.</param>
    /// <param name="otherTags">How many tags of others are in If-None-Match.</param>
    public static Exchange Get(this OrdersServer server, Contestant contestant, string resource, Answer answer, int otherTags = 0)
    {
        var exchange = server.Get($"/{contestant}/{resource}");
        if (contestant is not (Contestant.Floor304 or Contestant.Only304))
            exchange.Verify(Answer.Full);
        if (answer == Answer.NotModified)
            exchange.Revalidate(otherTags);
        else if (answer == Answer.Modified)
            exchange.AskWithOldTag();
        exchange.Verify(answer);
        return exchange;
    }
}
