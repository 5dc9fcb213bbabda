using System.Globalization;
using EtagGen.Generators.Tests.Harness;
using EtagGen.Generators.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Xunit.Abstractions;

namespace EtagGen.Generators.Tests.Mutation;

/// <summary>
/// What the generator keeps from one edit to the next makes no difference: after each of many it generates what one does that
/// sees the project for the first time.
/// </summary>
public class EditTests(ITestOutputHelper output)
{
    private const int Seed = 6006;
    private const int Parts = 8;

    /// <summary>Edits of each program; <c>ETAGGEN_VARIANTS</c> asks for more.</summary>
    private static readonly int Edits =
        int.TryParse(Environment.GetEnvironmentVariable("ETAGGEN_VARIANTS"), CultureInfo.InvariantCulture, out var edits) ? edits : 4;

    public static TheoryData<int> AllParts => [.. Enumerable.Range(0, Parts)];

    [Theory]
    [MemberData(nameof(AllParts))]
    public void In_all_programs_of_these_tests(int part)
    {
        int total = 0, changed = 0;
        foreach (var (program, index) in TestInputs.All.Select((program, index) => (program, index)).Where(input => input.index % Parts == part))
        {
            var test = VersionedProgram.Test();
            foreach (var file in Divided(program))
                test.TestState.Sources.Add(file);
            if (!Generates(test))
                continue;
            changed += Run(test, new Random(Seed + index), Edits);
            total += Edits;
        }

        output.WriteLine($"{total} edits, of which {changed} changed what is generated");
        Assert.InRange(changed, total / 40, total);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void In_a_project_with_all_that_endpoints_depend_on(int seed)
    {
        var changed = Run(ShopProject.Test(), new Random(Seed + seed), 40 * Edits);

        output.WriteLine($"{40 * Edits} edits, of which {changed} changed what is generated");
        Assert.InRange(changed, 5 * Edits, 40 * Edits);
    }

    private static bool Generates(TestProject test) => new EditedProject(test, test.CreateCompilation().WithFewReferences()).Output.Contains("Interceptors", StringComparison.Ordinal);

    /// <returns>How many edits changed what is generated.</returns>
    private static int Run(TestProject test, Random random, int edits)
    {
        var compilation = test.CreateCompilation().WithFewReferences();
        var project = new EditedProject(test, compilation);
        var changed = 0;
        for (var edit = 0; edit < edits; edit++)
        {
            var before = project.Output;

            // The last files are not the test's own.
            var tree = project.Compilation.SyntaxTrees[random.Next(test.TestState.Sources.Count)];
            var original = compilation.SyntaxTrees.Single(other => other.FilePath == tree.FilePath);
            var text = random.Next(3) == 0 ? original.ToString() : Edited(tree, original, random);
            project.Edit(tree, text);

            Assert.True(project.Output == project.OutputOfNew(), $"after edit {edit}, of {tree.FilePath}:\n{tree}\n-->\n{text}\n--> {project.Output}\n and not {project.OutputOfNew()}");
            changed += before == project.Output ? 0 : 1;
        }

        return changed;
    }

    /// <summary>The text of a file without a token or node, or with another in its place.</summary>
    private static string Edited(SyntaxTree tree, SyntaxTree original, Random random)
    {
        var text = tree.ToString();
        var span = Any(tree, random, out var kind);
        var replacement = random.Next(3) switch
        {
            0 => "",
            1 => original.GetText().ToString(Any(original, random, out _)),
            _ => Alike(original.GetRoot(), kind, random),
        };
        return text.Remove(span.Start, span.Length).Insert(span.Start, replacement);
    }

    private static TextSpan Any(SyntaxTree tree, Random random, out SyntaxKind kind)
    {
        if (random.Next(2) == 0)
        {
            var nodes = tree.GetRoot().DescendantNodes().Where(node => node is ExpressionSyntax or StatementSyntax or MemberDeclarationSyntax or AttributeListSyntax or ParameterSyntax).ToList();
            if (nodes.Count != 0)
            {
                var node = nodes[random.Next(nodes.Count)];
                kind = node.Kind();
                return node.Span;
            }
        }

        var tokens = tree.GetRoot().DescendantTokens().ToList();
        var token = tokens[random.Next(tokens.Count)];
        kind = token.Kind();
        return token.Span;
    }

    /// <summary>Another of the same kind: most of these compile.</summary>
    private static string Alike(SyntaxNode root, SyntaxKind kind, Random random)
    {
        var alike = root.DescendantNodesAndTokens().Where(part => part.IsKind(kind)).ToList();
        return alike.Count == 0 ? "" : alike[random.Next(alike.Count)].ToString();
    }

    /// <summary>Each of a program's declarations in a file of its own, but for the top-level statements.</summary>
    private static IEnumerable<(string FileName, string Content)> Divided(string program)
    {
        var root = CSharpSyntaxTree.ParseText(program).GetCompilationUnitRoot();
        return root.Members.GroupBy(member => member is GlobalStatementSyntax ? -1 : member.SpanStart)
            .Select((part, index) => ($"Part{index}.cs", $"{root.Usings.ToFullString()}\n{string.Concat(part.Select(member => member.ToFullString()))}"));
    }
}
