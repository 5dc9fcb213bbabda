using System.Globalization;
using EtagGen.Benchmarks.Endpoints;

namespace EtagGen.Benchmarks.Quick;

/// <summary>Prints the results, as Markdown.</summary>
internal static class Tables
{
    public static void Print(TextWriter output, IEnumerable<Group> groups)
    {
        output.WriteLine("| where | resource | answer | contestant | x bare 200 | x floor | x hand-written | bytes | requests/s |");
        output.WriteLine("| --- | --- | --- | --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var group in groups)
        {
            foreach (var c in group.Cases)
            {
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {group.Where} | {group.Title} | {Readable(c.Answer)} | {c.Contestant} | {Ratio(c, group[Contestant.Bare, Answer.Full], "F4")} | {Ratio(c, FloorOf(group, c.Answer))} | {Ratio(c, HandWrittenOf(group, c.Answer))} | {c.BytesPerRequest:F0} | {c.RequestsPerSecond:F0} |"));
            }
        }
    }

    public static void Print(TextWriter output, IEnumerable<Curve> curves)
    {
        output.WriteLine("| time of | sizes | x the smallest | exponent | of the last step |");
        output.WriteLine("| --- | --- | --- | ---: | ---: |");
        foreach (var curve in curves)
        {
            var times = string.Join(", ", curve.Times.Select(time => (time / curve.Times[0]).ToString("F1", CultureInfo.InvariantCulture)));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {curve.Title} | {string.Join(", ", curve.Sizes)} | {times} | {curve.Exponent:F2} | {curve.LastExponent:F2} |"));
        }
    }

    public static void Print(TextWriter output, IEnumerable<Goal> goals)
    {
        output.WriteLine("| goal | at most | measured | reached | asserted |");
        output.WriteLine("| --- | ---: | ---: | --- | ---: |");
        foreach (var goal in goals)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {goal.Title} | {Bound(goal.Limit)} | {goal.Measured:0.####} | {Reached(goal)} | {Bound(goal.Asserted)} |"));
        }
    }

    /// <summary>The floor of a 304 is the filter that only sets it, that of a 200 the filter that does nothing.</summary>
    private static Case? FloorOf(Group group, Answer answer) => answer == Answer.NotModified
        ? group.Find(Contestant.Floor304, answer)
        : group.Find(Contestant.PassThrough, Answer.Full);

    private static Case? HandWrittenOf(Group group, Answer answer) =>
        group.Find(Contestant.HandWritten, answer == Answer.NotModified ? answer : Answer.Full);

    private static string Ratio(Case measured, Case? other, string format = "F3") =>
        other is null ? "–" : measured.RatioTo(other).ToString(format, CultureInfo.InvariantCulture);

    private static string Reached(Goal goal) => double.IsPositiveInfinity(goal.Limit) ? "–" : goal.IsMissed ? "MISSED" : goal.IsReached ? "yes" : "no";

    private static string Bound(double value) => double.IsPositiveInfinity(value) ? "–" : value.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Readable(Answer answer) => answer switch
    {
        Answer.NotModified => "304",
        Answer.Modified => "200, old tag",
        _ => "200",
    };
}
