using System.Reflection;
using EtagGen.CodeFixes.Editing;
using EtagGen.Generators.Tests.Rules;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EtagGen.Generators.Tests.Fixes;

/// <summary>What an editor has to find to offer a fix.</summary>
public class ProviderTests
{
    private static IEnumerable<Type> Types => typeof(EditingFix).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract);

    public static TheoryData<Type> Providers => [.. Types];

    [Theory]
    [MemberData(nameof(Providers))]
    public void Each_is_exported_under_its_name_and_fixes_all(Type type)
    {
        var export = type.GetCustomAttribute<ExportCodeFixProviderAttribute>();
        var provider = (CodeFixProvider)Activator.CreateInstance(type)!;

        Assert.True(type.IsPublic);
        Assert.Equal(type.Name, export?.Name);
        Assert.Equal(["C#"], export!.Languages);
        Assert.Equal([FixAllScope.Document, FixAllScope.Project], provider.GetFixAllProvider()!.GetSupportedFixAllScopes().Take(2));
    }

    /// <summary><c>dotnet format</c> makes whatever can be made in a whole solution.</summary>
    [Fact]
    public void What_only_a_person_can_decide_is_not_for_a_whole_solution() => Assert.Equal(
        ["AddVersionedFix", "AddWithETagFix", "UseTypedResultsFix"],
        Types.Where(type => ((CodeFixProvider)Activator.CreateInstance(type)!).GetFixAllProvider()!.GetSupportedFixAllScopes().Contains(FixAllScope.Solution))
            .Select(type => type.Name).Order());

    [Theory]
    [MemberData(nameof(Providers))]
    public void The_page_of_each_rule_says_that_it_has_a_fix(Type type) => Assert.All(
        ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds, id => Assert.Equal("yes", new RulePage(id).Facts.Fix));
}
