using System.Collections.Concurrent;
using EtagGen.Generators.Model;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Analysis;

/// <summary>Looks at each place where a <c>[Versioned]</c> lambda or method is used as a value: it must be a <c>Map*</c> call's handler.</summary>
internal sealed class HandlerAnalysis(BuildEnvironment environment, ParseContext parsing, ValidatedTypes validated)
{
    private readonly ConcurrentQueue<WrappedCall> _wrapped = [];
    private readonly ConcurrentQueue<Diagnostic> _loose = [];
    private volatile bool _takesDelegates;

    /// <summary>Of each wrapper once: hundreds of handlers may have the same one, or the same rest.</summary>
    private readonly ConcurrentDictionary<WrapperModel, IReadOnlyList<Problem>> _poor = new();

    // As sets.
    private readonly ConcurrentDictionary<IMethodSymbol, IMethodSymbol> _declared = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, IMethodSymbol> _used = new(SymbolEqualityComparer.Default);

    public void Register(CompilationStartAnalysisContext start)
    {
        start.RegisterOperationAction(AnalyzeLambda, OperationKind.AnonymousFunction);
        start.RegisterOperationAction(AnalyzeMethodReference, OperationKind.MethodReference);
        start.RegisterOperationAction(AnalyzeLocalFunction, OperationKind.LocalFunction);
        start.RegisterSymbolAction(AnalyzeMethod, SymbolKind.Method);
        start.RegisterCompilationEndAction(ReportUnused);
        start.RegisterCompilationEndAction(ReportLoose);
        start.RegisterCompilationEndAction(ReportNotIntercepted);
    }

    private void AnalyzeLambda(OperationAnalysisContext context)
    {
        var lambda = (IAnonymousFunctionOperation)context.Operation;
        if (VersionedOn(lambda.Symbol) is { } attribute)
            AnalyzeUse(context, lambda, "the lambda", LocationOf(attribute) ?? lambda.Syntax.GetLocation());
    }

    private void AnalyzeMethodReference(OperationAnalysisContext context)
    {
        var reference = (IMethodReferenceOperation)context.Operation;
        if (VersionedOn(reference.Method) is null)
            return;
        for (var method = reference.Method; method is not null; method = method.OverriddenMethod)
            _used.TryAdd(Whole(method.OriginalDefinition), method);
        AnalyzeUse(context, reference, $"'{reference.Method.Name}'", reference.Syntax.GetLocation());
    }

    private void AnalyzeUse(OperationAnalysisContext context, IOperation handler, string name, Location location)
    {
        parsing.Know(handler);
        var call = CallAround(handler);
        var parsed = call is null ? null : HandlerParser.ParseMap(call, parsing);
        if (environment.Fault is { } fault)
            Report(context, Problem.Of("ETAG015", fault), location);
        else if (environment.HasRequestDelegateGenerator && (parsed is null || !FluentUse.Follows(call!)))
            Report(context, Problem.Of("ETAG008"), location);
        else if (parsed is not null)
            ReportParsed(context, parsed, call!, name, location);
        else if (call is not null && call.TargetMethod.DeclaringSyntaxReferences.IsEmpty)
            Report(context, NotSeen(name, call.TargetMethod), location);
        else
            AnalyzeLoose(context, handler, name, location);
    }

    private static Problem NotSeen(string name, IMethodSymbol map) =>
        Problem.Of("ETAG006", name, $"what '{map.Name}' does with it cannot be seen; map it with MapGet or MapMethods");

    /// <summary>A handler that may reach a <c>Map*</c> call as a mere delegate, by way of a variable or method of this project.</summary>
    private void AnalyzeLoose(OperationAnalysisContext context, IOperation handler, string name, Location location)
    {
        var method = HandlerParser.HandlerOf(handler)!;
        var options = VersionedOptions.Of(VersionedOn(method)!);
        if (HandlerParser.MustBeMappedDirectly(method, options))
        {
            Report(
                context,
                Problem.Of("ETAG006", name, "Current, RequireIfMatch and IfMatch<T> need a handler that is the argument of the Map* call itself"),
                location);
            return;
        }

        _loose.Enqueue(ToDiagnostic(
            Problem.Of("ETAG006", name, "it must be the handler argument of MapGet or MapMethods, or reach one in this project"),
            location));
        Report(context, WrapperParser.Parse(method, options, writes: false, pattern: null, parsing).Problems, location);
        if (NameableTypes.FirstThatIsNot(method.ReturnType, parsing.Compilation) is { } hidden)
            Report(context, Problem.Of("ETAG016", hidden.Readable()), location);
    }

    public void AnalyzeMap(MapCall map)
    {
        if (HandlerParser.TakesAnyHandler(map))
            _takesDelegates = true;
    }

    public void AnalyzeFluent(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (HandlerParser.ParseFluent(call, parsing) is not { } parsed)
            return;

        var location = call.Syntax.GetLocation();
        if (environment.Fault is { } fault)
            Report(context, Problem.Of("ETAG015", fault), location);
        else if (!IsVersioned(call))
            ReportParsed(context, parsed, call, "this call", location);
    }

    private void ReportParsed(OperationAnalysisContext context, ParsedHandler parsed, IInvocationOperation call, string name, Location location)
    {
        Report(context, parsed.Problems, location);

        // Where the Request Delegate Generator owns the Map call, ours is that of WithETag() behind it.
        var isOurs = !environment.HasRequestDelegateGenerator || FluentCall.Is(call);
        if (isOurs && parsed.Endpoint is not null)
            _wrapped.Enqueue(new(call, name, location));
        if (parsed.Endpoint?.Wrapper is { } wrapper)
            Report(context, wrapper.Rest is { } rest ? Validate(wrapper).Union(Validate(rest)) : Validate(wrapper), location);
    }

    /// <summary>What is poor about the versions of a wrapper; of a body that but stands for others, nothing is to be said.</summary>
    private IReadOnlyList<Problem> Validate(WrapperModel wrapper) => parsing.Opaque.IsSample(wrapper) ? [] : _poor.GetOrAdd(wrapper, key =>
    {
        validated.Add(key);
        return PoorVersions.In(key);
    });

    /// <summary>Calls that nothing stands in the way of, and that were not replaced.</summary>
    private void ReportNotIntercepted(CompilationAnalysisContext context)
    {
        // At the end only: while someone types, what is generated lags behind.
        var interception = new Interception(context.Compilation);
        foreach (var (call, name, location) in _wrapped)
        {
            if (!interception.IsMissing(call, context.CancellationToken))
                continue;
            context.ReportDiagnostic(ToDiagnostic(Generated(name), location));
        }
    }

    private static Problem Generated(string name) => Problem.Of("ETAG006", name,
        "it, or a type that it returns, is written by another source generator, which no generator sees; write it in a file of the project");

    /// <summary>Whether the attribute is there too: then what is wrong is reported there.</summary>
    private static bool IsVersioned(IInvocationOperation fluent) =>
        FluentCall.MapCallOf(fluent) is { } map && HandlerParser.HandlerOf(map.Handler) is { } handler && VersionedOn(handler) is not null;

    private void AnalyzeLocalFunction(OperationAnalysisContext context) => Declare(((ILocalFunctionOperation)context.Operation).Symbol);

    private void AnalyzeMethod(SymbolAnalysisContext context) => Declare((IMethodSymbol)context.Symbol);

    private void Declare(IMethodSymbol method)
    {
        if (!method.IsImplicitlyDeclared && method.OwnAttribute(TypeNames.EtagGen, "VersionedAttribute") is not null)
            _declared.TryAdd(Whole(method), method);
    }

    /// <summary>The one symbol that stands for both parts of a partial method.</summary>
    private static IMethodSymbol Whole(IMethodSymbol method) => method.PartialDefinitionPart ?? method;

    /// <summary>What nothing here uses as a handler, and nothing elsewhere can.</summary>
    private void ReportUnused(CompilationAnalysisContext context)
    {
        var isProgram = context.Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;
        var hasFriends = context.Compilation.Assembly.HasAttribute("System.Runtime.CompilerServices", "InternalsVisibleToAttribute");
        foreach (var method in _declared.Keys)
        {
            if (_used.ContainsKey(method) || (!isProgram && IsVisibleOutside(method, hasFriends)))
                continue;
            if (LocationOf(VersionedOn(method)!) is not { } location)
                continue;
            context.ReportDiagnostic(ToDiagnostic(
                Problem.Of("ETAG006", $"'{method.Name}'", "no Map* call of this project takes it as its handler"), location));
        }
    }

    /// <summary>Handlers that go from hand to hand, where no <c>Map*</c> call takes what it is given.</summary>
    private void ReportLoose(CompilationAnalysisContext context)
    {
        if (_takesDelegates)
            return;
        foreach (var loose in _loose)
            context.ReportDiagnostic(loose);
    }

    private static bool IsVisibleOutside(IMethodSymbol method, bool hasFriends)
    {
        for (ISymbol symbol = method; symbol is not (null or INamespaceSymbol); symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is Accessibility.Private or Accessibility.NotApplicable
                || (!hasFriends && symbol.DeclaredAccessibility is (Accessibility.Internal or Accessibility.ProtectedAndInternal)))
            {
                return false;
            }
        }

        return true;
    }

    private static IInvocationOperation? CallAround(IOperation handler)
    {
        var parent = handler.Parent;
        while (parent is IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation)
            parent = parent.Parent;
        return parent is IArgumentOperation { Parent: IInvocationOperation call } ? call : null;
    }

    private static AttributeData? VersionedOn(IMethodSymbol method) => method.Attribute(TypeNames.EtagGen, "VersionedAttribute");

    private static Location? LocationOf(AttributeData attribute) => attribute.ApplicationSyntaxReference is { } reference
        ? Location.Create(reference.SyntaxTree, reference.Span)
        : null;

    private static void Report(OperationAnalysisContext context, Problem problem, Location location) =>
        context.ReportDiagnostic(ToDiagnostic(problem, location));

    private static void Report(OperationAnalysisContext context, IEnumerable<Problem> problems, Location location)
    {
        foreach (var problem in problems)
            Report(context, problem, location);
    }

    private static Diagnostic ToDiagnostic(Problem problem, Location location) =>
        Diagnostic.Create(Rules.Rules.ById[problem.Id], location, [.. problem.Arguments]);

    /// <summary>A call that nothing stands in the way of.</summary>
    private sealed record WrappedCall(IInvocationOperation Call, string Name, Location Location);
}
