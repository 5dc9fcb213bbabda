using System.Globalization;
using EtagGen.Conditional;

namespace EtagGen.Tests.HttpDates;

/// <summary>Dates with random edits, from a fixed seed: nothing throws, and what is read is what is written.</summary>
public sealed class HttpDateFuzz
{
    private const string Alphabet = "0123456789 ,:-+SunMoThFrGTADecJy\t\0é";

    private static readonly string[] Valid =
        ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "Sat Dec 31 23:59:60 2016"];

    [Fact]
    public void What_is_read_can_be_written_back()
    {
        var random = new Random(567);
        var read = 0;
        for (var i = 0; i < 200_000; i++)
        {
            var text = Edited(Valid[random.Next(Valid.Length)], random);
            if (!HttpDate.TryParse(text, FixedClock.Noon, out var unixSeconds))
                continue;
            read++;
            Assert.Contains(text.Trim(' ', '\t'), Written(unixSeconds));
        }

        Assert.InRange(read, 1_000, 150_000);
    }

    [Fact]
    public void Noise_is_not_read()
    {
        var random = new Random(765);
        for (var i = 0; i < 100_000; i++)
        {
            var noise = string.Create(random.Next(40), random, static (text, random) =>
            {
                for (var i = 0; i < text.Length; i++)
                    text[i] = Alphabet[random.Next(Alphabet.Length)];
            });
            Assert.False(HttpDate.TryParse(noise, FixedClock.Noon, out _), noise.Replace("\0", "NUL"));
        }
    }

    private static string Edited(string text, Random random)
    {
        for (var edits = random.Next(1, 3); edits > 0; edits--)
        {
            var at = random.Next(text.Length);
            var c = Alphabet[random.Next(Alphabet.Length)].ToString();
            text = random.Next(4) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, c),
                _ => text.Remove(at, 1).Insert(at, c),
            };
        }

        return text;
    }

    private static IEnumerable<string> Written(long unixSeconds) =>
        [.. Forms(unixSeconds, leapSecond: false), .. Forms(unixSeconds - 1, leapSecond: true)];

    private static IEnumerable<string> Forms(long unixSeconds, bool leapSecond)
    {
        var invariant = CultureInfo.InvariantCulture;
        var date = DateTimeOffset.FromUnixTimeSeconds(unixSeconds);
        if (leapSecond && date.Second != 59)
            yield break;
        var time = date.ToString("HH:mm:", invariant) + (leapSecond ? "60" : date.ToString("ss", invariant));
        yield return date.ToString("ddd, dd MMM yyyy ", invariant) + time + " GMT";
        yield return date.ToString("dddd, dd-MMM-yy ", invariant) + time + " GMT";
        yield return $"{date.ToString("ddd MMM", invariant)} {date.Day,2} {time} {date.ToString("yyyy", invariant)}";
        yield return $"{date.ToString("ddd MMM dd", invariant)} {time} {date.ToString("yyyy", invariant)}";
    }
}
