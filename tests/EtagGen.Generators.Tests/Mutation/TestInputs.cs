using System.Reflection;
using EtagGen.Generators.Tests.Harness;
using EtagGen.Generators.Tests.Rules;

namespace EtagGen.Generators.Tests.Mutation;

/// <summary>
/// The programs that this project's tests are about: the rows of all tests that take <c>statements</c> or a <c>handler</c>, with
/// the types of their class or row, and the examples of the rule pages.
/// </summary>
internal static class TestInputs
{
    public static IReadOnlyList<string> All { get; } = [.. Rows().Concat(Examples()).Distinct()];

    private static IEnumerable<string> Examples() => RulePage.Ids.Select(id => new RulePage(id)).SelectMany(page => new[] { page.Wrong.Source, page.Right.Source });

    private static IEnumerable<string> Rows() =>
        from type in typeof(TestInputs).Assembly.GetTypes()
        from method in type.GetMethods()
        let names = method.GetParameters().Select(parameter => parameter.Name).ToArray()
        from data in method.GetCustomAttributes()
        from row in RowsOf(data, method)
        let statements = StatementsIn(names, row)
        where statements is not null
        select Markup.Parse(VersionedProgram.Mapping(statements, TypesOf(type) + TypesIn(names, row))).Source;

    private static IEnumerable<object?[]> RowsOf(Attribute data, MethodInfo method) => data is InlineDataAttribute or MemberDataAttribute
        ? ((Xunit.Sdk.DataAttribute)data).GetData(method)
        : [];

    private static string? StatementsIn(string?[] names, object?[] row)
    {
        if (Array.IndexOf(names, "statements") is >= 0 and var whole && whole < row.Length)
            return row[whole] as string;
        return Array.IndexOf(names, "handler") is >= 0 and var lambda && lambda < row.Length && row[lambda] is string handler
            ? $"app.MapGet(\"/\", {handler.Replace("[|", "").Replace("|]", "")});"
            : null;
    }

    private static string TypesOf(Type type) =>
        type.GetField("Types", BindingFlags.NonPublic | BindingFlags.Static)?.GetRawConstantValue() as string ?? VersionedProgram.Order;

    private static string? TypesIn(string?[] names, object?[] row) =>
        Array.IndexOf(names, "types") is >= 0 and var index && index < row.Length ? "\n" + row[index] as string : null;
}
