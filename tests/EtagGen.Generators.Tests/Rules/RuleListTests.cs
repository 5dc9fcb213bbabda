using Descriptors = EtagGen.Generators.Rules.Rules;

namespace EtagGen.Generators.Tests.Rules;

/// <summary>The lists of the rules: one for Roslyn's release tracking, one for readers.</summary>
public class RuleListTests
{
    [Fact]
    public void Release_tracking_has_each_rule_with_its_category_and_severity() => Assert.Equal(
        Descriptors.ById.Values.OrderBy(rule => rule.Id).Select(rule => (rule.Id, rule.Category, rule.DefaultSeverity.ToString())),
        from row in MarkdownText.Rows(Repository.Read("src/EtagGen.Generators/AnalyzerReleases.Unshipped.md"))
        where row[0].StartsWith("ETAG", StringComparison.Ordinal)
        select (row[0], row[1], row[2]));

    [Fact]
    public void The_README_has_each_rule_with_its_page_and_what_the_page_says_of_it() => Assert.Equal(
        from rule in Descriptors.ById.Values
        orderby rule.Id
        let facts = new RulePage(rule.Id).Facts
        select ($"[{rule.Id}]({RulePage.Directory}/{rule.Id}.md)", rule.DefaultSeverity.ToString(), facts.Fix),
        from row in MarkdownText.Rows(Repository.Read("README.md"))
        where row[0].StartsWith("[ETAG", StringComparison.Ordinal)
        select (row[0], row[1], row[3]));
}
