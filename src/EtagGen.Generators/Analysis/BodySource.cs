using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Analysis;

/// <summary>Says where a version was lost on the way from the entity to the body.</summary>
internal static class BodySource
{
    /// <summary>Why no version is found in a body.</summary>
    public static string Reason(ITypeSymbol body, IMethodSymbol handler, SentBodies bodies, ParseContext parsing) =>
        Lost(body, handler, bodies, parsing) ?? "has no version member";

    /// <summary>Where the version is that a body could have; null where there is none.</summary>
    public static string? Lost(ITypeSymbol body, IMethodSymbol handler, SentBodies bodies, ParseContext parsing)
    {
        var item = SentBodies.ItemOf(body);
        if (item.IsAnonymousType)
        {
            var members = item.GetMembers().OfType<IPropertySymbol>().ToList();
            if (members.Find(member => parsing.Versions.IsConventional(item, member)) is { } own)
                return $"is anonymous, and generated code cannot read its {own.Name}: return a declared type";
            if (members.Select(member => bodies.VersionOf(SentBodies.ItemOf(member.Type))).FirstOrDefault(version => version is not null) is { } held)
                return $"has no version member; what it holds has one, {held}: return a declared type";
        }

        return Dropped(item, handler, bodies, parsing) is { } dropped
            ? $"has no version member; what it is made from has one, {dropped}: add it"
            : null;
    }

    private static string? Dropped(ITypeSymbol item, IMethodSymbol handler, SentBodies bodies, ParseContext parsing)
    {
        if (parsing.SyntaxOf(handler) is not { } syntax)
            return null;

        var semantics = parsing.SemanticsOf(syntax.SyntaxTree);
        return syntax.DescendantNodes()
            .Where(MayMake)
            .Select(node => semantics.GetOperation(node))
            .Where(made => SymbolEqualityComparer.Default.Equals(made?.Type, item))
            .SelectMany(made => Parts(made!))
            .Select(part => part.Type is { } type && !SymbolEqualityComparer.Default.Equals(type, item) ? bodies.VersionOf(type) : null)
            .FirstOrDefault(version => version is not null);
    }

    private static bool MayMake(SyntaxNode node) =>
        node is BaseObjectCreationExpressionSyntax or AnonymousObjectCreationExpressionSyntax or InvocationExpressionSyntax;

    /// <summary>What a body is made from: the arguments and members given to it, and the objects that have them.</summary>
    private static IEnumerable<IOperation> Parts(IOperation made) => made switch
    {
        IInvocationOperation call => call.Arguments
            .Select(argument => MapCall.WithoutConversion(argument.Value))
            .Concat(call.Instance is { } instance ? [instance] : []),
        _ => Below(made),
    };

    /// <summary>What is in it, but for what a function in it takes.</summary>
    private static IEnumerable<IOperation> Below(IOperation made) =>
        made.ChildOperations.Where(part => part is not IAnonymousFunctionOperation).SelectMany(part => Below(part).Prepend(part));
}
