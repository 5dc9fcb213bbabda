using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// The concurrency tokens that the compilation configures for EF Core in code:
/// <c>.Property(x => x.V).IsRowVersion()</c> and <c>.IsConcurrencyToken()</c>, with other calls between them.
/// </summary>
internal sealed class ConcurrencyTokens(Compilation compilation)
{
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
        foreach (var call in FluentModel.Calls(compilation, name => name is "IsRowVersion" or "IsConcurrencyToken"))
        {
            if (TokenOf(call) is { } token)
                tokens.Add(token);
        }

        return tokens;
    }

    private static (ITypeSymbol, string)? TokenOf(IInvocationOperation call)
    {
        if (!call.TargetMethod.ContainingType.Is(FluentModel.Builders, "PropertyBuilder")
            || call.Arguments.Any(argument => argument.Value.ConstantValue is { HasValue: true, Value: false }))
        {
            return null;
        }

        return Chains.FirstUp(call, IsProperty) is { } property
            && FluentModel.EntityOf(property) is { } entity && FluentModel.MembersOf(property).FirstOrDefault() is { } member
            ? (entity, member)
            : null;
    }

    private static bool IsProperty(IInvocationOperation call) =>
        call.TargetMethod.Name == "Property" && call.TargetMethod.ContainingType.ContainingNamespace.ToDisplayString() == FluentModel.Builders;

    private sealed class TokenComparer : IEqualityComparer<(ITypeSymbol Entity, string Member)>
    {
        public bool Equals((ITypeSymbol Entity, string Member) x, (ITypeSymbol Entity, string Member) y) =>
            x.Member == y.Member && SymbolEqualityComparer.Default.Equals(x.Entity, y.Entity);

        public int GetHashCode((ITypeSymbol Entity, string Member) token) => token.Member.GetHashCode();
    }
}
