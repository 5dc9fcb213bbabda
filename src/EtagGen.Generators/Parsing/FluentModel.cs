using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Parsing;

/// <summary>Reads how a compilation configures its entities for EF Core in code, in <c>OnModelCreating</c> or anywhere else.</summary>
internal static class FluentModel
{
    public const string Builders = TypeNames.EntityFramework + ".Metadata.Builders";

    private static readonly HashSet<string> Names = ["IsRowVersion", "IsConcurrencyToken", "HasKey"];

    /// <summary>The calls in a file, found once for as long as it is not edited.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, InvocationExpressionSyntax[]> CallsIn = new();

    /// <summary>Whether a file may have such calls, as far as syntax tells.</summary>
    public static bool IsIn(SyntaxTree tree) => CallsIn.GetValue(tree, Find).Length != 0;

    /// <summary>The calls of one of <see cref="Names"/>, as far as syntax tells; none where EF Core is not referenced.</summary>
    public static IEnumerable<IInvocationOperation> Calls(Compilation compilation, Func<string, bool> isName)
    {
        if (compilation.TypeFrom(TypeNames.EntityFramework, Builders + ".PropertyBuilder") is null)
            yield break;
        foreach (var tree in compilation.SyntaxTrees)
        {
            var calls = CallsIn.GetValue(tree, Find);
            if (calls.Length == 0)
                continue;
            var semantics = compilation.GetSemanticModel(tree);
            foreach (var call in calls.Where(call => isName(NameOf(call))))
            {
                if (semantics.GetOperation(call) is IInvocationOperation invocation)
                    yield return invocation;
            }
        }
    }

    /// <summary>
    /// The entity whose builder a method is called on. Of <c>EntityTypeBuilder&lt;T&gt;</c> and
    /// <c>OwnedNavigationBuilder&lt;TOwner, T&gt;</c>, the last argument. The receiver has it: what declares
    /// <c>Property(string)</c> is their base type, which is not generic.
    /// </summary>
    public static ITypeSymbol? EntityOf(IInvocationOperation call)
    {
        if (call.Instance is { } builder
            && MapCall.WithoutConversion(builder).Type is INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments })
        {
            return arguments[arguments.Length - 1];
        }

        var entity = Chains.FirstUp(call, IsEntity) ?? CallAround(call);
        return entity?.Arguments.Select(argument => argument.Value).OfType<ITypeOfOperation>().FirstOrDefault()?.TypeOperand;
    }

    /// <summary>
    /// The members that are meant by <c>x => x.Code</c>, <c>x => new { x.Region, x.Code }</c>, or by names.
    /// </summary>
    public static IEnumerable<string> MembersOf(IInvocationOperation call) =>
        call.Arguments.SelectMany(argument => MembersOf(MapCall.WithoutConversion(argument.Value)));

    private static IEnumerable<string> MembersOf(IOperation value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: string name } } => [name],
        IArrayCreationOperation { Initializer: { } names } => names.ElementValues.SelectMany(MembersOf),
        ICollectionExpressionOperation names => names.Elements.SelectMany(MembersOf),
        IAnonymousFunctionOperation { Body.Operations: { Length: > 0 } body } when body[0] is IReturnOperation { ReturnedValue: { } selected } =>
            MembersOf(MapCall.WithoutConversion(selected)),
        IAnonymousObjectCreationOperation several => several.Initializers.OfType<ISimpleAssignmentOperation>()
            .SelectMany(member => MembersOf(MapCall.WithoutConversion(member.Value))),
        IMemberReferenceOperation reference => [reference.Member.Name],
        _ => [],
    };

    /// <summary><c>modelBuilder.Entity(typeof(Order), b => …)</c>, whose lambda has the call.</summary>
    private static IInvocationOperation? CallAround(IOperation call)
    {
        for (var operation = call.Parent; operation is not null; operation = operation.Parent)
        {
            if (operation is IInvocationOperation around && IsEntity(around))
                return around;
        }

        return null;
    }

    private static bool IsEntity(IInvocationOperation call) =>
        call.TargetMethod.Name == "Entity" && call.TargetMethod.ContainingType.Is(TypeNames.EntityFramework, "ModelBuilder");

    private static InvocationExpressionSyntax[] Find(SyntaxTree tree) =>
        Names.Any(SourceWords.Of(tree).MayHave)
            ? [.. tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call => Names.Contains(NameOf(call)))]
            : [];

    private static string NameOf(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax access ? access.Name.Identifier.ValueText : "";
}
