using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Generators.Tests.Harness;

/// <summary>The references that a program needs: a new compilation looks through all that it has, so few of them make it quick.</summary>
internal static class FewReferences
{
    public static CSharpCompilation WithFewReferences(this CSharpCompilation whole) =>
        whole.WithReferences(whole.GetUsedAssemblyReferences().Union(whole.References.Where(HasImplicitUsing)));

    /// <summary>Whether a global using directive needs the reference.</summary>
    private static bool HasImplicitUsing(MetadataReference reference) => Path.GetFileNameWithoutExtension(reference.Display) is
        "EtagGen" or "System.Net.Http" or "System.Net.Http.Json" or "System.Linq" or "System.Threading" or "Microsoft.AspNetCore.Hosting.Abstractions" or "Microsoft.AspNetCore.Routing"
        or "Microsoft.Extensions.Configuration.Abstractions" or "Microsoft.Extensions.Hosting.Abstractions" or "Microsoft.Extensions.Logging.Abstractions"
        or "Microsoft.Extensions.DependencyInjection.Abstractions";
}
