using EtagGen.Benchmarks.Endpoints;
using EtagGen.Benchmarks.Pipeline;

namespace EtagGen.Benchmarks.Requests;

/// <summary>The requests of a class of benchmarks, one for each contestant.</summary>
internal sealed class InProcess(Func<Contestant, Exchange> prepare)
{
    private readonly Exchange?[] _exchanges = new Exchange?[Enum.GetValues<Contestant>().Length];

    /// <summary>Sends one.</summary>
    /// <returns>The status code.</returns>
    public int Send(Contestant contestant) => (_exchanges[(int)contestant] ??= prepare(contestant)).Send();
}
