using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.CodeFixes.HandWritten;

/// <summary>Tells code that only reads and compares from code that may do something: that must not go with a condition or a local.</summary>
/// <param name="semantics">The semantic model of the file.</param>
/// <param name="writes">What is there to go: the code that sets the field or answers 304.</param>
internal sealed class Effects(SemanticModel semantics, ICollection<SyntaxNode> writes)
{
    private static readonly HashSet<string> Readers =
    [
        "System.Convert", "System.BitConverter", "System.Guid", "System.DateTime", "System.DateTimeOffset", "System.TimeSpan",
        "System.Linq.Enumerable", "System.Text.Encoding",
        "Microsoft.Extensions.Primitives.StringValues",
        "Microsoft.Net.Http.Headers.EntityTagHeaderValue", "System.Net.Http.Headers.EntityTagHeaderValue",
        "Microsoft.AspNetCore.Http.HeaderDictionaryTypeExtensions",
    ];

    private static readonly string[] HeaderReaders = ["TryGetValue", "ContainsKey", "Contains", "GetCommaSeparatedValues", "GetTypedHeaders"];

    /// <summary>Whether something in the code may be noticed elsewhere, or happens only once.</summary>
    public bool AreIn(SyntaxNode code) => code.DescendantNodesAndSelf().Any(IsOne);

    private bool IsOne(SyntaxNode node) => node switch
    {
        _ when writes.Contains(node) => false,
        AwaitExpressionSyntax or ThrowExpressionSyntax or ThrowStatementSyntax or YieldStatementSyntax
            or QueryExpressionSyntax or WithExpressionSyntax => true,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } => false,
        AssignmentExpressionSyntax assignment => !(assignment.Parent is ExpressionStatementSyntax && IsOfResponse(assignment.Left)),
        PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax => node.Kind()
            is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression
            or SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
        ArgumentSyntax argument => argument.RefKindKeyword.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword && !IsRead(argument),
        BaseObjectCreationExpressionSyntax => semantics.GetTypeInfo(node).Type is not { } type || !IsReader(type),
        InvocationExpressionSyntax call => !IsRead(call),
        _ => false,
    };

    /// <summary>A field of the response, itself and not what hangs on it.</summary>
    public bool IsOfResponse(ExpressionSyntax target)
    {
        var owner = target switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            ElementAccessExpressionSyntax element => element.Expression,
            _ => null,
        };
        return owner is not null
            && semantics.GetTypeInfo(owner).Type is
            {
                Name: "HttpResponse" or "IHeaderDictionary" or "ResponseHeaders",
                ContainingNamespace.Name: "Http" or "Headers",
            };
    }

    /// <summary><c>headers.TryGetValue("If-None-Match", out var sent)</c>: what it sets goes too.</summary>
    private bool IsRead(ArgumentSyntax argument) =>
        argument is
        {
            RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword,
            Expression: DeclarationExpressionSyntax,
            Parent.Parent: InvocationExpressionSyntax call,
        }
        && semantics.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType: { } type } && type.IsFramework() && IsRead(call);

    private bool IsRead(InvocationExpressionSyntax call)
    {
        if (semantics.GetConstantValue(call).HasValue)
            return true;
        if (semantics.GetSymbolInfo(call).Symbol is not IMethodSymbol { MethodKind: not MethodKind.DelegateInvoke, ContainingType: { } owner } method)
            return false;
        if (IsHeaders(call, owner))
            return HeaderReaders.Contains(method.Name);
        return IsReader(owner)
            || method.Name is "ToString" or "Equals" or "SequenceEqual"
            || (!owner.IsFramework() && (method.Name.Contains("ETag") || method.Name.Contains("Etag")));
    }

    private bool IsHeaders(InvocationExpressionSyntax call, INamedTypeSymbol owner) =>
        owner.Is("Microsoft.AspNetCore.Http", "HeaderDictionaryExtensions")
        || (call.Expression is MemberAccessExpressionSyntax access
            && semantics.GetTypeInfo(access.Expression).Type.Is("Microsoft.AspNetCore.Http", "IHeaderDictionary"));

    private static bool IsReader(ITypeSymbol type)
    {
        if (type.OriginalDefinition.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String
            or SpecialType.System_Object or SpecialType.System_Nullable_T)
        {
            return true;
        }

        for (var level = type; level is not null; level = level.BaseType)
        {
            if (level.Is("System.Security.Cryptography", "HashAlgorithm") || Readers.Contains(level.ToDisplayString()))
                return true;
        }

        return false;
    }
}
