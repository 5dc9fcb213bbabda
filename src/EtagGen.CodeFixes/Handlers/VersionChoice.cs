using System.Collections.Immutable;
using EtagGen.CodeFixes.Editing;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace EtagGen.CodeFixes.Handlers;

/// <summary>One of several candidates, and what the attribute has to say to choose it.</summary>
/// <param name="Member">The candidate.</param>
/// <param name="Owner">The type that can name it.</param>
/// <param name="IsVersion">Whether it is named as the version.</param>
/// <param name="IsDate">Whether it is named as the date.</param>
internal sealed record VersionChoice(ISymbol Member, ITypeSymbol Owner, bool IsVersion, bool IsDate)
{
    /// <summary>As code: <c>nameof(Order.RowVersion)</c>.</summary>
    public string Text => string.Join(", ", Labels.Select(label => $"{label}nameof({Owner.Readable()}.{Member.Name})"));

    private IEnumerable<string> Labels => (IsVersion, IsDate) switch
    {
        (true, true) => ["", "LastModified = "],
        (true, false) => [""],
        _ => ["LastModified = "],
    };

    /// <summary>The options that the attribute has with it.</summary>
    public VersionedOptions AddTo(VersionedOptions options) => options with
    {
        Members = IsVersion ? [Member.Name] : options.Members,
        LastModified = IsDate ? Member.Name : options.LastModified,
    };

    /// <summary>The arguments that the attribute has for it.</summary>
    public ImmutableArray<Func<SyntaxGenerator, AttributeArgumentSyntax>> Arguments()
    {
        var arguments = ImmutableArray.CreateBuilder<Func<SyntaxGenerator, AttributeArgumentSyntax>>();
        if (IsVersion)
            arguments.Add(generator => SyntaxFactory.AttributeArgument(Name(generator)));
        if (IsDate)
            arguments.Add(generator => SyntaxFactory.AttributeArgument(Name(generator)).WithNameEquals(SyntaxFactory.NameEquals("LastModified")));
        return arguments.ToImmutable();
    }

    private ExpressionSyntax Name(SyntaxGenerator generator) => (ExpressionSyntax)generator.NameOfExpression(
        generator.MemberAccessExpression(generator.Expression(Owner), Member.Name.Escaped()));
}
