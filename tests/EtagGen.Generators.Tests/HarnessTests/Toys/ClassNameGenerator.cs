using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.Generators.Tests.HarnessTests.Toys;

/// <summary>A well-behaved generator: one file of what rarely changes (names) and one of what often does (positions).</summary>
internal sealed class ClassNameGenerator : IIncrementalGenerator
{
    public const string Names = nameof(Names);
    public const string Positions = nameof(Positions);

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var names = context.SyntaxProvider
            .CreateSyntaxProvider((node, _) => node is ClassDeclarationSyntax, (c, _) => ((ClassDeclarationSyntax)c.Node).Identifier.Text)
            .WithTrackingName(Names);
        var positions = context.SyntaxProvider
            .CreateSyntaxProvider((node, _) => node is ClassDeclarationSyntax, (c, _) => c.Node.SpanStart)
            .WithTrackingName(Positions);

        context.RegisterPostInitializationOutput(output => output.AddSource("Always.g.cs", "// always\n"));
        context.RegisterSourceOutput(names, (output, name) => output.AddSource("Names.g.cs", $"// {name}\n"));
        context.RegisterSourceOutput(positions, (output, position) => output.AddSource("Positions.g.cs", $"// {position}\n"));
    }
}
