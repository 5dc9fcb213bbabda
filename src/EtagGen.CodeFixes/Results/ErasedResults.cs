using System.Collections.Immutable;
using EtagGen.CodeFixes.Editing;
using EtagGen.CodeFixes.Handlers;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.CodeFixes.Results;

/// <summary>
/// Follows what a handler returns to where it is made: by way of the project's own methods and locals, each of which gets the
/// type that it then has.
/// </summary>
internal sealed class ErasedResults(HandlerSite site)
{
    private readonly ImmutableArray<Edit>.Builder _edits = ImmutableArray.CreateBuilder<Edit>();
    private readonly Dictionary<ISymbol, ITypeSymbol?> _types = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _names = [];

    /// <summary>What has to be done; empty where some result cannot be followed, or has no type that can be written.</summary>
    public ImmutableArray<Edit> Edits => TypeOf(site.Method) is null ? [] : _edits.ToImmutable();

    /// <summary>The names of what is edited.</summary>
    public IReadOnlyCollection<string> Names => _names;

    private ParseContext Parsing => site.Facts.Parsing;

    private ITypeSymbol? TypeOf(IMethodSymbol method)
    {
        if (_types.TryGetValue(method, out var known))
            return known;

        // A method that calls itself has no answer yet.
        _types[method] = null;
        if (!IsErased(ResultParser.WithoutTask(method.ReturnType))
            || Parsing.SyntaxOf(method) is not { } function || !HandlerDeclaration.IsOwn(function, site.Project) || HasDisabledText(function))
        {
            return null;
        }

        var results = ReturnedResults.Of(function, Parsing);
        return _types[method] = TypeOf(results, (type, isUnion) => ResultType.In(function, method, type, isUnion), method.Name);
    }

    private ITypeSymbol? TypeOf(ILocalSymbol local)
    {
        if (_types.TryGetValue(local, out var known))
            return known;
        _types[local] = null;
        if (local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
            is not VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration } declarator)
        {
            return null;
        }

        var scope = declaration.Ancestors().FirstOrDefault(node => node is BlockSyntax or CompilationUnitSyntax or SwitchSectionSyntax);
        if (scope is not null && HasDisabledText(scope))
            return null;
        var assigned = scope is null ? [] : scope.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.Left is IdentifierNameSyntax left && left.Identifier.ValueText == local.Name)
            .Select(assignment => assignment.Right);
        var values = (declarator.Initializer is { } initializer ? assigned.Prepend(initializer.Value) : assigned)
            .SelectMany(value => ReturnedResults.Alternatives(Parsing.SemanticsOf(value.SyntaxTree).GetOperation(value)));
        return _types[local] = TypeOf(values, Edited, local.Name);

        Edit? Edited(ITypeSymbol type, bool isUnion) =>
            declaration.Type.IsVar && !isUnion ? null : ResultType.Replace(declaration.Type, type);
    }

    private ITypeSymbol? TypeOf(IEnumerable<IOperation> values, Func<ITypeSymbol, bool, Edit?> edit, string name)
    {
        var results = new List<ITypeSymbol>();
        foreach (var value in values.Where(value => value is not IThrowOperation))
        {
            if (TypeOf(value) is not { } result)
                return null;
            if (!results.Contains(result, SymbolEqualityComparer.Default))
                results.Add(result);
        }

        if (ResultType.Of(results, site.Facts.Compilation) is not { } type)
            return null;
        _names.Add(name);
        if (edit(type, results.Count > 1) is { } made)
            _edits.Add(made);
        return type;
    }

    private ITypeSymbol? TypeOf(IOperation value)
    {
        if (ReturnedResults.IsFactory(value))
        {
            if (FactoryCall.ToTyped(value, Parsing) is not { } typed)
                return null;
            _edits.Add(typed.Edit);
            _names.Add("TypedResults");
            return typed.Type;
        }

        return value switch
        {
            { Type: { } type } when !IsErased(ResultParser.WithoutTask(type)) => type.TypeKind == TypeKind.Interface ? null : type,
            IAwaitOperation awaited => TypeOf(MapCall.WithoutConversion(awaited.Operation)),
            IInvocationOperation call => TypeOf(call.TargetMethod),
            ILocalReferenceOperation local => TypeOf(local.Local),
            _ => null,
        };
    }

    /// <summary>Whether another build compiles code there that would keep its results as they are.</summary>
    private static bool HasDisabledText(SyntaxNode code) =>
        code.ContainsDirectives
        && code.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia) && trivia.SpanStart > code.SpanStart);

    private static bool IsErased(ITypeSymbol? type) => type.Is("Microsoft.AspNetCore.Http", "IResult");
}
