namespace EtagGen.Generators.Tests.Harness;

/// <summary>The generator's output as it was last approved, in <c>Golden/&lt;name&gt;/&lt;hint name&gt;.txt</c>.</summary>
internal static class GoldenFiles
{
    public const string UpdateVariable = "ETAGGEN_UPDATE_GOLDEN";

    /// <summary>
    /// Fails if the generated files are not the golden ones, neither more nor fewer. With <see cref="UpdateVariable"/> set to 1
    /// the golden files are rewritten, and the test fails all the same: a rewrite is to be read before it is believed.
    /// </summary>
    public static void Verify(string name, IReadOnlyDictionary<string, string> generated) =>
        Verify(Path.Combine(ProjectDirectory(), "Golden", name), generated, Environment.GetEnvironmentVariable(UpdateVariable) == "1");

    public static void Verify(string directory, IReadOnlyDictionary<string, string> generated, bool update)
    {
        var actual = generated.ToDictionary(file => file.Key + ".txt", file => Normalize(file.Value));
        var golden = Directory.Exists(directory)
            ? Directory.GetFiles(directory).ToDictionary(path => Path.GetFileName(path), path => Normalize(File.ReadAllText(path)))
            : [];

        if (update)
        {
            Rewrite(directory, golden.Keys.Except(actual.Keys), actual);
            Assert.Fail($"golden files rewritten: {directory}");
        }

        if (golden.Count == 0)
            Assert.Fail($"no golden files in {directory}: set {UpdateVariable}=1, run once and read what was written");
        Assert.Equal(golden.Keys.Order(), actual.Keys.Order());
        foreach (var (fileName, text) in actual)
            Assert.True(golden[fileName] == text, FirstDifference(fileName, golden[fileName], text));
    }

    private static void Rewrite(string directory, IEnumerable<string> stale, Dictionary<string, string> actual)
    {
        Directory.CreateDirectory(directory);
        foreach (var fileName in stale)
            File.Delete(Path.Combine(directory, fileName));
        foreach (var (fileName, text) in actual)
            File.WriteAllText(Path.Combine(directory, fileName), text);
    }

    private static string FirstDifference(string fileName, string golden, string actual)
    {
        var (goldenLines, actualLines) = (golden.Split('\n'), actual.Split('\n'));
        var same = goldenLines.Zip(actualLines).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{fileName}, line {same + 1}:\n"
            + $"  golden: {goldenLines.ElementAtOrDefault(same) ?? "(ends here)"}\n"
            + $"  actual: {actualLines.ElementAtOrDefault(same) ?? "(ends here)"}";
    }

    // git may check the files out with CR LF.
    private static string Normalize(string text) => text.ReplaceLineEndings("\n");

    // Not by [CallerFilePath], which is /_/… in a deterministic build.
    private static string ProjectDirectory()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "EtagGen.Generators.Tests.csproj")))
        {
            directory = directory.Parent
                ?? throw new InvalidOperationException($"{AppContext.BaseDirectory} is not below the test project");
        }

        return directory.FullName;
    }
}
