using EtagGen.Conditional;
using EtagGen.Tests.Conditional;
using Microsoft.Extensions.Primitives;

namespace EtagGen.Tests.EntityTags;

/// <summary>Random lines, from a fixed seed, against <see cref="ReferenceParser"/>.</summary>
public sealed class EntityTagListFuzz
{
    private const string Alphabet = "\"\"\"\",,W/*a \tabé\0\\";

    [Fact]
    public void One_line_reads_as_the_grammar_says() => Compare(seed: 8883, count: 100_000, lineCount: 1);

    [Fact]
    public void Several_lines_read_as_the_grammar_says() => Compare(seed: 5611, count: 30_000, lineCount: 3);

    [Fact]
    public void A_write_is_let_through_only_by_a_field_that_names_the_tag()
    {
        var random = new Random(1311);
        var current = Representation.WithTag("\"a\"");
        var passed = 0;
        for (var i = 0; i < 50_000; i++)
        {
            StringValues field = Line(random);
            var named = ReferenceParser.IsAny(field) || ReferenceParser.Read(field).Contains("\"a\"");
            Assert.Equal(named ? Decision.Passed : Decision.Failed, new ConditionalRequest("PUT") { IfMatch = field }.Decide(current));
            passed += named ? 1 : 0;
        }

        Assert.InRange(passed, 50, 49_950);
    }

    private static void Compare(int seed, int count, int lineCount)
    {
        var random = new Random(seed);
        var members = 0;
        for (var i = 0; i < count; i++)
        {
            StringValues lines = new([.. Enumerable.Range(0, lineCount).Select(_ => Line(random))]);
            var expected = ReferenceParser.Read(lines);
            Assert.True(expected.SequenceEqual(ListReader.Read(lines)), $"[{string.Join("] [", lines.ToArray())}]".Replace("\0", "NUL"));
            Assert.Equal(ReferenceParser.IsAny(lines), EntityTagList.IsAny(lines));
            members += expected.Count;
        }

        // A generator that makes no valid members would test nothing.
        Assert.True(members > count / 40, $"only {members} valid members");
    }

    private static string Line(Random random) =>
        string.Create(random.Next(14), random, static (line, random) =>
        {
            for (var i = 0; i < line.Length; i++)
                line[i] = Alphabet[random.Next(Alphabet.Length)];
        });
}
