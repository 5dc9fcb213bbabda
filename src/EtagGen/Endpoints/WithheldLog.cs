using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace EtagGen.Endpoints;

/// <summary>Says why bodies of one endpoint have no validator, where the build could not: once for each class and reason.</summary>
/// <param name="logger">The log of the category <c>EtagGen</c>.</param>
/// <param name="endpoint">The name of the endpoint.</param>
internal sealed partial class WithheldLog(ILogger logger, string? endpoint)
{
    private readonly ConcurrentDictionary<(Type, string), bool> _told = new();

    /// <summary>Logs a warning.</summary>
    /// <param name="body">The class of the body.</param>
    /// <param name="reason">The reason, as a sentence without its end.</param>
    public void Tell(Type body, string reason)
    {
        if (_told.TryAdd((body, reason), true))
            Log(logger, endpoint, body, reason);
    }

    [LoggerMessage(1, LogLevel.Warning, "{Endpoint} sends {Body} without a validator: {Reason}", EventName = "ValidatorWithheld")]
    private static partial void Log(ILogger logger, string? endpoint, Type body, string reason);
}
