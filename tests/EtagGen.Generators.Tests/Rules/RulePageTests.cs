using Microsoft.CodeAnalysis;
using Descriptors = EtagGen.Generators.Rules.Rules;

namespace EtagGen.Generators.Tests.Rules;

/// <summary>What the page of a rule says is what the rule does: its examples are built, with the generator and the analyzer.</summary>
public class RulePageTests
{
    public static TheoryData<string> Ids => [.. Descriptors.ById.Keys.Order()];

    public static TheoryData<string> Errors => [.. Descriptors.ById.Keys.Where(Descriptors.IsError).Order()];

    [Fact]
    public void Each_rule_has_a_page_and_each_page_a_rule() => Assert.Equal(Descriptors.ById.Keys.Order(), RulePage.Ids);

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_help_link_leads_to_the_page(string id) =>
        Assert.EndsWith($"/blob/main/{RulePage.Directory}/{id}.md", Descriptors.ById[id].HelpLinkUri);

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_title_is_that_of_the_rule(string id) => Assert.Equal($"# {id}: {Descriptors.ById[id].Title}", new RulePage(id).Title);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Severity_and_category_are_those_of_the_rule(string id)
    {
        var (severity, category, fix) = new RulePage(id).Facts;

        Assert.Equal(Descriptors.ById[id].DefaultSeverity.ToString(), severity);
        Assert.Equal(Descriptors.ById[id].Category, category);
        Assert.Contains(fix, new[] { "yes", "no" });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void All_pages_have_the_same_parts(string id) =>
        Assert.Equal(["What", "Why", "Wrong", "Right", "Configure or suppress"], new RulePage(id).Headings.Where(heading => heading != "Causes"));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_wrong_example_is_reported_for_this_and_nothing_else(string id)
    {
        var (reported, _) = await new RulePage(id).Wrong.BuildAsync();

        Assert.Contains(reported, diagnostic => diagnostic.Id == id);
        Assert.DoesNotContain(reported, diagnostic => diagnostic.Id != id && diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_right_example_is_wrapped_and_nothing_is_reported(string id)
    {
        var example = new RulePage(id).Right;

        var (reported, intercepted) = await example.BuildAsync();

        Assert.Empty(reported);
        Assert.NotEqual(0, intercepted);
        Assert.Equal(example.Wrapped, intercepted);
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task An_error_means_that_there_is_no_wrapper_and_the_page_says_so(string id)
    {
        var page = new RulePage(id);

        var (_, intercepted) = await page.Wrong.BuildAsync();

        Assert.Equal(0, intercepted);
        Assert.Contains("no wrapper", page.Section("Configure or suppress"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task It_is_configured_as_the_page_says(string id)
    {
        var page = new RulePage(id);

        var (reported, _) = await page.Wrong.BuildAsync($"dotnet_diagnostic.{id}.severity = none");

        Assert.DoesNotContain(reported, diagnostic => diagnostic.Id == id);
        Assert.Contains($"dotnet_diagnostic.{id}.severity = ", page.Section("Configure or suppress"));
    }

    /// <summary>So that a message which is put in other words is put so on the page too.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_causes_are_in_the_words_of_the_messages(string id)
    {
        var words = from cause in new RulePage(id).Causes
                    from part in cause.Split('…')
                    where part.Length > 3
                    select part;

        Assert.All(words, part => Assert.Contains(part, Messages.Value));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_links_lead_somewhere(string id)
    {
        var links = MarkdownText.Links(new RulePage(id).Text);

        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(Repository.Root, RulePage.Directory, link)), link));
    }

    /// <summary>The source of what looks for problems, with the quotes of its messages as they are shown.</summary>
    private static readonly Lazy<string> Messages = new(() => string.Concat(
        from directory in new[] { "src/EtagGen.Generators/Parsing", "src/EtagGen.Generators/Analysis", "src/EtagGen/buildTransitive" }
        from path in Directory.GetFiles(Path.Combine(Repository.Root, directory))
        select File.ReadAllText(path).Replace("\\\"", "\"", StringComparison.Ordinal)));
}
