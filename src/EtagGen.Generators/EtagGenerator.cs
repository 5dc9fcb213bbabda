using Microsoft.CodeAnalysis;

namespace EtagGen.Generators;

/// <summary>Finds the <c>[Versioned]</c> handlers and emits their wrappers and the interceptors of their <c>Map*</c> calls.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class EtagGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
