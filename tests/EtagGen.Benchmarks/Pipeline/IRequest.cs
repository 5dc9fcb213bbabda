namespace EtagGen.Benchmarks.Pipeline;

/// <summary>A request that can be sent any number of times.</summary>
internal interface IRequest
{
    /// <summary>Sends it, and waits for all answers.</summary>
    /// <param name="count">How often.</param>
    void Send(int count);
}
