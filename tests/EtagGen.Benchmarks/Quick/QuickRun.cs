using System.Globalization;
using EtagGen.Benchmarks.Endpoints;
using EtagGen.Benchmarks.Pipeline;
using Microsoft.AspNetCore.Http;

namespace EtagGen.Benchmarks.Quick;

/// <summary>Under a minute, for a noisy machine: one table of ratios and of bytes a request.</summary>
internal static class QuickRun
{
    public static void Run(TextWriter output)
    {
        var server = new OrdersServer();
        Group[] groups =
        [
            new(server, "one order", "orders/42"),
            new(server, "list of 100", "orders"),
        ];
        foreach (var group in groups)
            group.WarmUp(TimeSpan.FromSeconds(4));

        output.WriteLine("| resource | answer | contestant | x bare 200 | x floor | x hand-written | bytes |");
        output.WriteLine("| --- | --- | --- | ---: | ---: | ---: | ---: |");
        foreach (var group in groups)
        {
            group.Measure(TimeSpan.FromSeconds(16));
            foreach (var status in new[] { StatusCodes.Status304NotModified, StatusCodes.Status200OK })
                Print(output, group, status);
        }
    }

    /// <summary>The floor of a 304 is the filter that only sets it, that of a 200 the filter that does nothing.</summary>
    private static void Print(TextWriter output, Group group, int status)
    {
        var bare = group[Contestant.Bare, StatusCodes.Status200OK];
        var floor = group[status == StatusCodes.Status200OK ? Contestant.PassThrough : Contestant.Floor304, status];
        var handWritten = group[Contestant.HandWritten, status];
        foreach (var line in group.Cases.Where(c => c.Status == status))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {group.Title} | {status} | {line.Contestant} | {line.RatioTo(bare):F4} | {line.RatioTo(floor):F3} | {line.RatioTo(handWritten):F3} | {line.BytesPerRequest:F0} |"));
        }
    }
}
