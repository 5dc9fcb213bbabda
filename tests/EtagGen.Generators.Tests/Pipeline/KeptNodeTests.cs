using System.Runtime.CompilerServices;
using EtagGen.Generators.Caching;
using EtagGen.Generators.Model;
using EtagGen.Generators.Parsing;
using EtagGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Generators.Tests.Pipeline;

/// <summary>Which edits leave what was found in other files as it was, so that nothing there is bound again.</summary>
public class KeptNodeTests
{
    private const string Edited = """
        using System;
        #nullable enable
        public class C(int p)
        {
            const int K = 1;
            int f = 2;
            public C() : this(3) { }
            int M(int x = 4) { return x + p; }
            int E() => 5;
            int P { get { return 6; } set { } }
            int A => 7;
            public static C operator +(C a, C b) { return a; }
            Action L = () => { };
            ~C() { }
        }
        public struct S(int p) { int M() { return 8; } }
        public record R(int X) { public int N() { return 9; } }
        """;

    [Theory]
    [InlineData("return x + p;", "return x - p;")]
    [InlineData("return x + p;", "return x +;")]
    [InlineData("return x + p;", "var y = x; { int Local() => y; } return Local();")]
    [InlineData("=> 5", "=> 55")]
    [InlineData("this(3) { }", "this(3) { f = 1; }")]
    [InlineData("return a;", "return b;")]
    [InlineData("~C() { }", "~C() { f = 0; }")]
    [InlineData("return 9;", "return X;")]
    [InlineData("int E()", "int  E()")]
    [InlineData("const", "/* one */ const")]
    [InlineData("const", "\n\n// one\n    const")]
    public void Kept(string before, string after) => Assert.True(IsKept(Edited, Edited.Replace(before, after)));

    [Theory]
    [InlineData("K = 1", "K = 10")]
    [InlineData("f = 2", "f = 20")]
    [InlineData("this(3)", "this(30)")]
    [InlineData("x = 4", "x = 40")]
    [InlineData("int M(int x", "int M(ref int x")]
    [InlineData("return 6;", "return field;")]
    [InlineData("=> 7", "=> field")]
    [InlineData("() => { };", "() => { return; };")]
    [InlineData("return 8;", "return p;")]
    [InlineData("return x + p;", "\n#nullable disable\nreturn x + p;")]
    [InlineData("return x + p; }", "return x + p;\n#nullable disable\n}")]
    [InlineData("#nullable enable", "#nullable disable")]
    [InlineData("#nullable enable", "")]
    [InlineData("const", "#pragma warning disable\n const")]
    [InlineData("int E() => 5;", "int E() { return 5; }")]
    [InlineData("int E() => 5;", "int E();")]
    [InlineData("int E() => 5;", "")]
    [InlineData("int E()", "int @E()")]
    [InlineData("int E()", "int F()")]
    [InlineData("public class C", "[Serializable] public class C")]
    [InlineData("public class C", "public partial class C")]
    [InlineData("class C(int p)", "class C(int p) : IDisposable")]
    [InlineData("using System;", "using System; using System.IO;")]
    [InlineData("using System;", "global using System;")]
    [InlineData("using System;", "using System; [assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Other\")]")]
    [InlineData("return x + p; }", "return x + p; ")]
    public void Not_kept(string before, string after) => Assert.False(IsKept(Edited, Edited.Replace(before, after)));

    [Theory]
    [InlineData("System.Func<int> f = () => 1;", "System.Func<int> f = () => 2;", true)]
    [InlineData("System.Action f = () => { };", "System.Action f = () => { int Other; };", true)]
    [InlineData("System.Action f = delegate { };", "System.Action f = delegate { int Other; };", true)]
    [InlineData("int F() { return 1; }", "int F() { return 2; }", true)]
    [InlineData("int F() => 1;", "int F() => 2;", true)]
    [InlineData("int one = 1;", "int other = 1;", false)]
    [InlineData("int F() => 1;", "int G() => 1;", false)]
    [InlineData("System.Console.WriteLine();", "await System.Console.Out.WriteLineAsync();", false)]
    [InlineData("System.Console.WriteLine(1);", "System.Console.WriteLine(1 is var one);", false)]
    public void After_an_edit_of_top_level_statements(string before, string after, bool kept) => Assert.Equal(kept, IsKept(before, after));

    [Fact]
    public void Not_kept_in_another_project() => Assert.All(
        new Func<CSharpCompilation, CSharpCompilation>[]
        {
            compilation => compilation.WithAssemblyName("Other"),
            compilation => compilation.WithOptions(compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable)),
            compilation => compilation.WithReferences(compilation.References.Skip(1)),
            compilation => compilation.WithReferences(compilation.References.Reverse()),
            compilation => compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Last()),
            compilation => compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("", (CSharpParseOptions)compilation.SyntaxTrees[0].Options)),
            compilation => Replace(compilation, tree => tree.WithFilePath("/0/Other.cs")),
            compilation => Replace(compilation, tree => tree.WithRootAndOptions(tree.GetRoot(), ((CSharpParseOptions)tree.Options).WithPreprocessorSymbols("X"))),
        },
        edit => Assert.False(IsKept(Edited, edit)));

    [Fact]
    public void Kept_over_edits_by_a_driver_that_alone_holds_the_compilation()
    {
        var project = ShopProject.Open();
        var nodes = NodesIn(project.File("Endpoints.cs"));
        var before = FoundIn(nodes, project);

        EditAndForget(project, "number = id + 1", "number = id + 2");
        EditAndForget(project, "number = id + 2", "number = id + 3");
        EditAndForget(project, "number = id + 3", "number = id + 4");

        var after = FoundIn(nodes, project);
        for (var i = 0; i < nodes.Length; i++)
        {
            Assert.NotNull(before[i]);
            Assert.True(ReferenceEquals(before[i], after[i]) != LooksIntoCode(nodes[i]), nodes[i].ToString());
        }
    }

    /// <summary>Whether it depends on a body in the edited file.</summary>
    private static bool LooksIntoCode(SyntaxNode node) =>
        new[] { "Handlers.Erased", "Handlers.Any", "Handlers.Mine", "Current =" }.Any(part => node.ToString().Contains(part, StringComparison.Ordinal));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static FoundNode?[] FoundIn(SyntaxNode[] nodes, EditedProject project) =>
        [.. nodes.Select(node => FoundNodes.Of(node, project.Seen, default))];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void EditAndForget(EditedProject project, string before, string after)
    {
        project.Edit("Code.cs", before, after);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    private static bool IsKept(string before, string after) =>
        IsKept(before, compilation => Replace(compilation, tree => CSharpSyntaxTree.ParseText(after, (CSharpParseOptions)tree.Options, tree.FilePath)));

    private static CSharpCompilation Replace(CSharpCompilation compilation, Func<SyntaxTree, SyntaxTree> edit)
    {
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == "/0/Edited.cs");
        return compilation.ReplaceSyntaxTree(tree, edit(tree));
    }

    private static bool IsKept(string before, Func<CSharpCompilation, CSharpCompilation> edit)
    {
        var test = VersionedProgram.Test(VersionedProgram.Mapping("""
            app.MapGet("/a", [Versioned] () => new Order(1, 1));
            app.MapGet("/b", M);
            [Versioned] static Order M() => new(1, 1);
            """));
        test.TestState.Sources.Add(("Edited.cs", before));
        var compilation = test.CreateCompilation();
        var nodes = NodesIn(compilation.SyntaxTrees[0]);
        foreach (var node in nodes)
            Assert.NotNull(FoundNodes.Of(node, compilation, default));
        Assert.Equal(3, nodes.Length);

        var edited = edit(compilation);
        var kept = nodes.Select(node => FoundNodes.Has(node, edited)).Distinct().Single();
        GC.KeepAlive(compilation);
        return kept;
    }

    private static SyntaxNode[] NodesIn(SyntaxTree tree) => [.. tree.GetRoot().DescendantNodes().Where(CallFinder.MayBeFound)];
}
