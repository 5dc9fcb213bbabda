using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EtagGen.Benchmarks.Build;

/// <summary>The analyzers and the generator that come with ASP.NET Core, from the SDK that runs this program.</summary>
internal static class FrameworkTools
{
    /// <summary>Its analyzers of routes and route handlers.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> RouteAnalyzers() =>
        [.. InstancesIn<DiagnosticAnalyzer>("Microsoft.AspNetCore.App.Analyzers.dll").Where(analyzer => analyzer.GetType().FullName!.Contains("Route", StringComparison.Ordinal))];

    /// <summary>Its generator of request delegates.</summary>
    public static IIncrementalGenerator RequestDelegateGenerator() =>
        InstancesIn<IIncrementalGenerator>("Microsoft.AspNetCore.Http.RequestDelegateGenerator.dll").Single();

    private static IEnumerable<T> InstancesIn<T>(string file)
    {
        var packs = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "packs", "Microsoft.AspNetCore.App.Ref");
        var newest = Directory.EnumerateDirectories(packs).MaxBy(VersionOf)!;
        var path = Directory.EnumerateFiles(newest, file, SearchOption.AllDirectories).Single();
        return Loadable(Assembly.LoadFrom(path)).Where(type => type is { IsAbstract: false } && typeof(T).IsAssignableFrom(type)).Select(type => (T)Activator.CreateInstance(type)!);
    }

    private static Version VersionOf(string directory) => Version.Parse(Path.GetFileName(directory).Split('-')[0]);

    /// <summary>What is for editors alone needs parts of them, and stays out.</summary>
    private static IEnumerable<Type> Loadable(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException loaded)
        {
            return loaded.Types.OfType<Type>();
        }
    }
}
