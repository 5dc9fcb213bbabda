namespace EtagGen.Generators.Tests.Rules;

/// <summary>The page that the help link of a rule leads to, in its parts.</summary>
internal sealed class RulePage
{
    public const string Directory = "src/EtagGen.Generators/Rules";

    private readonly string[] _sections;

    public RulePage(string id)
    {
        Text = Repository.Read($"{Directory}/{id}.md");
        _sections = Text.Split("\n## ");
    }

    /// <summary>The ids that there are pages for.</summary>
    public static IEnumerable<string> Ids { get; } =
        [.. System.IO.Directory.GetFiles(Path.Combine(Repository.Root, Directory), "*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    public string Text { get; }

    public string Title => Text[..Text.IndexOf('\n')];

    public IEnumerable<string> Headings => _sections.Skip(1).Select(HeadingOf);

    /// <summary>What is between the title and the first heading: severity, category and whether there is a code fix.</summary>
    public (string Severity, string Category, string Fix) Facts =>
        MarkdownText.Rows(_sections[0]).ToList() is [["Severity", "Category", "Code fix"], _, [var severity, var category, var fix]]
            ? (severity, category, fix)
            : throw new FormatException($"{Title}: no table of severity, category and code fix");

    /// <summary>The messages, or the parts of them, that a page lists as causes, with <c>…</c> for what is different each time.</summary>
    public IEnumerable<string> Causes =>
        Headings.Contains("Causes") && MarkdownText.Rows(Section("Causes")).ToList() is [["The message says", _], _, .. var rows]
            ? rows.Select(row => row[0].Trim('`'))
            : [];

    public RuleExample Wrong => new(Section("Wrong"));

    public RuleExample Right => new(Section("Right"));

    public string Section(string heading) => Assert.Single(_sections.Skip(1), section => HeadingOf(section) == heading);

    private static string HeadingOf(string section) => section[..section.IndexOf('\n')];
}
