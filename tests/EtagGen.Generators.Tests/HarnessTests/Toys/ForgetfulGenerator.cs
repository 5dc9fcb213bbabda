using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.Generators.Tests.HarnessTests.Toys;

/// <summary>Its model is an array, which is never equal to the next one.</summary>
internal sealed class ForgetfulGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var names = context.SyntaxProvider
            .CreateSyntaxProvider(
                (node, _) => node is ClassDeclarationSyntax, (c, _) => new[] { ((ClassDeclarationSyntax)c.Node).Identifier.Text })
            .WithTrackingName("Names");
        context.RegisterSourceOutput(names, (output, name) => output.AddSource("Names.g.cs", $"// {name[0]}\n"));
    }
}
