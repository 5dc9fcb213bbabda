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
        Assert.Equal([FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution], provider.GetFixAllProvider()!.GetSupportedFixAllScopes());
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void The_page_of_each_rule_says_that_it_has_a_fix(Type type) => Assert.All(
        ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds, id => Assert.Equal("yes", new RulePage(id).Facts.Fix));
}
