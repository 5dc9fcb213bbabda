using System.Diagnostics;
using EtagGen.Benchmarks.Endpoints;
using EtagGen.Benchmarks.Pipeline;
using Microsoft.AspNetCore.Http;

namespace EtagGen.Benchmarks.Quick;

/// <summary>
/// The cases of one resource, measured in turns: a round is one short batch of each, so that what else the machine does
/// hits all alike, and only ratios within a round are used.
/// </summary>
internal sealed class Group
{
    public Group(OrdersServer server, string title, string resource)
    {
        Title = title;
        foreach (var contestant in Enum.GetValues<Contestant>())
        {
            if (contestant != Contestant.Floor304)
                Cases.Add(new Case(server, contestant, resource, StatusCodes.Status200OK));
            if (contestant is not (Contestant.Bare or Contestant.PassThrough))
                Cases.Add(new Case(server, contestant, resource, StatusCodes.Status304NotModified));
        }
    }

    public string Title { get; }

    public List<Case> Cases { get; } = [];

    public Case this[Contestant contestant, int status] => Cases.Single(c => c.Contestant == contestant && c.Status == status);

    /// <summary>Lets the JIT finish with what is measured later.</summary>
    public void WarmUp(TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < time)
            Cases.ForEach(c => c.Send(20));
    }

    public void Measure(TimeSpan time)
    {
        Cases.ForEach(c => c.Calibrate());
        var watch = Stopwatch.StartNew();
        for (var round = 0; watch.Elapsed < time; round++)
        {
            for (var i = 0; i < Cases.Count; i++)
                Cases[(i + round) % Cases.Count].MeasureBatch();
        }
    }
}
