using EtagGen.Generators.Parsing;
using EtagGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Tests.Results;

/// <summary>
/// As many handlers as types, each of which shows one of them and leaves the rest to a mediator: what is generated, and what it takes
/// to read a handler, does not grow with the number of types.
/// </summary>
public class ManyOpaqueHandlerTests
{
    private const string Reads = "int id";
    private const string Writes = "int id, IfMatch<long> ifMatch";

    public static TheoryData<string, string, string> Handlers => new()
    {
        { "Get", "Versioned", Reads },
        { "Get", "Versioned(\"Version\")", Reads },
        { "Get", "Versioned(\"Version\", LastModified = \"At\")", Reads },
        { "Get", "Versioned(LastModified = \"At\")", Reads },
        { "Get", "Versioned(Weak = true)", Reads },
        { "Get", "Versioned(CacheControl = \"max-age=#\")", Reads },
        { "Get", "Versioned(\"Version\", Weak = true, CacheControl = \"max-age=#\")", Reads },
        { "Get", "Versioned(Current = nameof(Read))", Reads },
        { "Get", "Versioned(\"Version\", Current = nameof(Read), LastModified = \"At\")", Reads },
        { "Post", "Versioned(\"Version\")", Reads },
        { "Put", "Versioned", Writes },
        { "Put", "Versioned(\"Version\", CacheControl = \"max-age=#\")", Writes },
        { "Put", "Versioned(Current = nameof(Read))", Writes },
    };

    [Theory]
    [MemberData(nameof(Handlers))]
    public async Task Twice_as_many_are_about_twice_as_much_code(string method, string attribute, string parameters)
    {
        var one = await LengthAsync(20);
        var twice = await LengthAsync(40);

        Assert.InRange((double)twice / one, 1, 2.2);

        async Task<int> LengthAsync(int count) =>
            (await VersionedProgram.RunAsync(Program(count, count, method, attribute, parameters, "new E#()"))).GeneratedSources.Values.Sum(source => source.Length);
    }

    [Theory]
    [MemberData(nameof(Handlers))]
    public void To_read_one_more_takes_the_same_among_many_types_as_among_few(string method, string attribute, string parameters) =>
        AssertTakesTheSame(method, attribute, parameters, "new E#()");

    [Theory]
    [InlineData("new E#[1]")]
    [InlineData("new List<E#>()")]
    [InlineData("(IReadOnlyList<E#>)new List<E#>()")]
    [InlineData("(I#)new E#()")]
    [InlineData("\"text\"")]
    public void And_whatever_it_shows(string shown) => AssertTakesTheSame("Get", "Versioned", Reads, shown);

    private static void AssertTakesTheSame(string method, string attribute, string parameters, string shown)
    {
        foreach (var isForGeneration in new[] { true, false })
        {
            OfTheLast(20);
            var few = OfTheLast(20);
            var many = OfTheLast(200);

            // Once in a while what the runtime keeps for itself grows just then.
            if (many > 2 * few)
                many = OfTheLast(200);
            Assert.InRange((double)many / few, 0, 2);

            // Counted in bytes, as all that is looked at or made takes some.
            long OfTheLast(int types)
            {
                var compilation = VersionedProgram.Test(Program(3, types, method, attribute, parameters, shown)).CreateCompilation();
                var context = isForGeneration ? new ParseContext(compilation, []) : ParseContext.ForAnalysis(compilation, new ConfigOptions(new TestState()));
                var calls = CallsIn(compilation);
                Assert.All(calls.SkipLast(1), call => Assert.NotNull(HandlerParser.ParseMap(call, context)!.Endpoint));

                var before = GC.GetAllocatedBytesForCurrentThread();
                HandlerParser.ParseMap(calls[^1], context);
                return GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }
    }

    private static string Program(int handlers, int types, string method, string attribute, string parameters, string shown) => VersionedProgram.Mapping(
        string.Concat(Enumerable.Range(1, handlers).Select(i =>
            $$"""app.Map{{method}}("/{{i}}/{id}", [{{attribute.Replace("#", $"{i}")}}] IResult ({{parameters}}) => id == 1 ? Results.Ok({{shown.Replace("#", $"{i}")}}) : Mediator.Send(id));{{"\n"}}"""))
            + "} internal static long? Read(int id) => id; static void Unused() {",
        "public static class Mediator { public static IResult Send(object id) => Results.Ok(id); }\n"
            + string.Concat(Enumerable.Range(1, types).Select(i => $"public interface I{i} {{ int Id {{ get; }} long Version {{ get; }} }} public class E{i} : I{i} {{ public int Id => 1; public long Version => 7; public DateTime At => default; public int N{i} => 1; }}\n")));

    private static List<IInvocationOperation> CallsIn(CSharpCompilation compilation)
    {
        var tree = compilation.SyntaxTrees[0];
        var semantics = compilation.GetSemanticModel(tree);
        return [.. tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call => RouteCall.IsName(CallFinder.NameOf(call.Expression)))
            .Select(call => (IInvocationOperation)semantics.GetOperation(call)!)];
    }
}
