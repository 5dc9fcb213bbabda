using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// The concurrency tokens that the compilation configures for EF Core in code:
/// <c>.Property(x => x.V).IsRowVersion()</c> and <c>.IsConcurrencyToken()</c>, with other calls between them, in
/// <c>OnModelCreating</c> or anywhere else.
/// </summary>
internal sealed class ConcurrencyTokens(Compilation compilation)
{
    private const string Builders = "Microsoft.EntityFrameworkCore.Metadata.Builders";

    /// <summary>The calls in a file, found once for as long as it is not edited.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, InvocationExpressionSyntax[]> Calls = new();

    private readonly Lazy<HashSet<(ITypeSymbol Entity, string Member)>> _tokens = new(() => Find(compilation));

    /// <summary>Whether a member of an entity is configured as a token, on the entity or a base type of it.</summary>
    public bool Contains(ITypeSymbol entity, ISymbol member)
    {
        if (_tokens.Value.Count == 0)
            return false;
        for (ITypeSymbol? level = entity; level is not null; level = level.BaseType)
        {
            if (_tokens.Value.Contains((level, member.Name)))
                return true;
        }

        return false;
    }

    private static HashSet<(ITypeSymbol, string)> Find(Compilation compilation)
    {
        var tokens = new HashSet<(ITypeSymbol, string)>(new TokenComparer());
        if (compilation.GetTypeByMetadataName(Builders + ".PropertyBuilder") is null)
            return tokens;

        foreach (var tree in compilation.SyntaxTrees)
        {
            var calls = Calls.GetValue(tree, CallsIn);
            if (calls.Length == 0)
                continue;
            var semantics = compilation.GetSemanticModel(tree);
            foreach (var call in calls)
            {
                if (semantics.GetOperation(call) is IInvocationOperation invocation && TokenOf(invocation) is { } token)
                    tokens.Add(token);
            }
        }

        return tokens;
    }

    private static InvocationExpressionSyntax[] CallsIn(SyntaxTree tree) => [.. tree.GetRoot().DescendantNodes()
        .OfType<InvocationExpressionSyntax>()
        .Where(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsRowVersion" or "IsConcurrencyToken" })];

    private static (ITypeSymbol, string)? TokenOf(IInvocationOperation call)
    {
        if (!call.TargetMethod.ContainingType.Is(Builders, "PropertyBuilder")
            || call.Arguments.Any(argument => argument.Value.ConstantValue is { HasValue: true, Value: false }))
        {
            return null;
        }

        return Chains.FirstUp(call, IsProperty) is { } property
            && EntityOf(property) is { } entity && MemberOf(property) is { } member
            ? (entity, member)
            : null;
    }

    private static bool IsProperty(IInvocationOperation call) =>
        call.TargetMethod.Name == "Property" && call.TargetMethod.ContainingType.ContainingNamespace.ToDisplayString() == Builders;

    /// <summary>
    /// Of <c>EntityTypeBuilder&lt;T&gt;</c> and <c>OwnedNavigationBuilder&lt;TOwner, T&gt;</c>, the last argument. The receiver
    /// has it: what declares <c>Property(string)</c> is their base type, which is not generic.
    /// </summary>
    private static ITypeSymbol? EntityOf(IInvocationOperation property) =>
        property.Instance is { } builder && MapCall.WithoutConversion(builder).Type is INamedTypeSymbol type ? type.TypeArguments.LastOrDefault() : null;

    /// <summary><c>x => x.Version</c>, <c>"Version"</c> or <c>nameof(Order.Version)</c>.</summary>
    private static string? MemberOf(IInvocationOperation property)
    {
        foreach (var argument in property.Arguments)
        {
            if (argument.Value.ConstantValue is { HasValue: true, Value: string name })
                return name;
            if (MapCall.WithoutConversion(argument.Value) is IAnonymousFunctionOperation { Body.Operations: { Length: > 0 } body }
                && body[0] is IReturnOperation { ReturnedValue: { } value }
                && MapCall.WithoutConversion(value) is IMemberReferenceOperation reference)
            {
                return reference.Member.Name;
            }
        }

        return null;
    }

    private sealed class TokenComparer : IEqualityComparer<(ITypeSymbol Entity, string Member)>
    {
        public bool Equals((ITypeSymbol Entity, string Member) x, (ITypeSymbol Entity, string Member) y) =>
            x.Member == y.Member && SymbolEqualityComparer.Default.Equals(x.Entity, y.Entity);

        public int GetHashCode((ITypeSymbol Entity, string Member) token) => token.Member.GetHashCode();
    }
}
