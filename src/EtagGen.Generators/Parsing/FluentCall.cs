using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Parsing;

/// <summary>Finds the <c>Map*</c> call that a <c>WithETag()</c> belongs to.</summary>
internal static class FluentCall
{
    public const string Name = "WithETag";

    public static bool Is(IInvocationOperation invocation) =>
        invocation.TargetMethod.Name == Name && invocation.TargetMethod.ContainingType.Is(TypeNames.EtagGen, "ETagRouteHandlerBuilderExtensions");

    /// <summary>The call that made the builder, up the chain or in the initializer of a local; null where it cannot be seen.</summary>
    public static MapCall? MapCallOf(IInvocationOperation withETag) => ReceiverOf(withETag) is { } receiver ? Follow(receiver) : null;

    private static MapCall? Follow(IOperation builder) => MapCall.WithoutConversion(builder) switch
    {
        IInvocationOperation call => MapCall.Of(call) ?? (ReceiverOf(call) is { } receiver ? Follow(receiver) : null),
        ILocalReferenceOperation local => InitializerOf(local) is { } initializer ? Follow(initializer) : null,
        _ => null,
    };

    private static IOperation? ReceiverOf(IInvocationOperation call) =>
        call.Instance ?? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value;

    /// <summary>What a local was declared with, if nothing is assigned to it afterwards.</summary>
    private static IOperation? InitializerOf(ILocalReferenceOperation reference)
    {
        if (reference.SemanticModel is not { } semantics
            || reference.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: { } value } declarator
            || declarator.SyntaxTree != semantics.SyntaxTree)
        {
            return null;
        }

        var scope = declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>() is GlobalStatementSyntax { Parent: { } unit } ? unit
            : declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        var isReassigned = scope is null || scope.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Any(assignment => assignment.Left is IdentifierNameSyntax left && left.Identifier.ValueText == reference.Local.Name);
        return isReassigned ? null : semantics.GetOperation(value);
    }
}
