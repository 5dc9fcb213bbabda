using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>The method that <c>[Versioned(Current = …)]</c> names, with what it is called with.</summary>
/// <param name="Symbol">The method.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Returned">What it returns, out of its task.</param>
/// <param name="Task">What it comes in.</param>
internal sealed record CurrentMethod(IMethodSymbol Symbol, ImmutableArray<CurrentArgument> Arguments, ITypeSymbol Returned, TaskKind Task)
{
    private const string Tasks = "System.Threading.Tasks";

    /// <summary>Finds it in the type that declares it.</summary>
    /// <returns>The method, or why there is none: ETAG013.</returns>
    public static (CurrentMethod? Method, Problem? Problem) Find(IMethodSymbol handler, VersionedOptions options, ParseContext context)
    {
        var name = options.Current!;
        var container = options.CurrentIn ?? handler.ContainingType;
        if (container.IsUnboundGenericType || NameableTypes.FirstThatIsNot(container, context.Compilation) is ITypeParameterSymbol)
            return Fault($"'{container.Readable()}' is generic");

        var methods = Levels(container).SelectMany(level => level.GetMembers(name)).OfType<IMethodSymbol>().Where(method => method.IsStatic).ToList();
        if (methods.Count == 0)
        {
            var hint = options.CurrentIn is null ? "; name the type that has it, CurrentIn = typeof(…)" : "";
            return Fault($"'{container.Readable()}' has no static method of that name{hint}");
        }

        var fitting = new List<CurrentMethod>();
        string? reason = null;
        foreach (var method in methods)
        {
            var (found, fault) = Fit(method, handler, context);
            if (found is not null)
                fitting.Add(found);
            reason ??= fault;
        }

        if (fitting.Count == 0)
            return Fault(reason!);
        var most = fitting.Max(method => method.Arguments.Length);
        return fitting.Count(method => method.Arguments.Length == most) == 1
            ? (fitting.Find(method => method.Arguments.Length == most), null)
            : Fault("several overloads of it fit");

        (CurrentMethod?, Problem?) Fault(string why) => (null, Problem.Of("ETAG013", name, why));
    }

    private static (CurrentMethod? Method, string? Fault) Fit(IMethodSymbol method, IMethodSymbol handler, ParseContext context)
    {
        var compilation = context.Compilation;
        if (method.IsGenericMethod)
            return (null, "it is generic");
        if (!compilation.IsSymbolAccessibleWithin(method, compilation.Assembly)
            || NameableTypes.FirstThatIsNot(method.ContainingType, compilation) is not null)
        {
            return (null, "it cannot be called by generated code: make it, and the types around it, at least internal");
        }

        var task = method.ReturnType.Is(Tasks, "Task") ? TaskKind.Task
            : method.ReturnType.Is(Tasks, "ValueTask") ? TaskKind.ValueTask
            : TaskKind.None;
        if (ResultParser.WithoutTask(method.ReturnType) is not { SpecialType: not SpecialType.System_Void } returned)
            return (null, "it returns nothing");
        if (NameableTypes.FirstThatIsNot(returned, compilation) is { } hidden)
            return (null, $"'{hidden.Readable()}' cannot be named by generated code");

        var arguments = ImmutableArray.CreateBuilder<CurrentArgument>();
        foreach (var parameter in method.Parameters)
        {
            if (CurrentArguments.For(parameter, handler, context) is not { } argument)
                return (null, $"the handler has no '{parameter.Type.Readable()} {parameter.Name}' to call it with, and it is no service");
            arguments.Add(argument);
        }

        return (new(method, arguments.ToImmutable(), returned, task), null);
    }

    private static IEnumerable<INamedTypeSymbol> Levels(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
            yield return type;
    }
}
