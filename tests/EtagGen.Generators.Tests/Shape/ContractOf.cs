using EtagGen.Generators.Parsing;
using EtagGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Generators.Tests.Shape;

/// <summary>The shape of a type, from its source.</summary>
internal static class ContractOf
{
    public const string Usings = "using System.Text.Json.Serialization; using System.ComponentModel.DataAnnotations;\n";

    /// <summary>The fingerprint of the contract of a type in these files.</summary>
    public static ulong Type(string name, params string[] sources)
    {
        var compilation = Compile(sources);
        return JsonContract.Fingerprint(compilation.GetTypeByMetadataName(name)!, named: false);
    }

    /// <summary>The fingerprint of <c>Order</c>, whose members these are.</summary>
    public static ulong Order(string members, string types = "") => Type("Order", $"public class Order {{ {members} }} {types}");

    public static CSharpCompilation Compile(params string[] sources)
    {
        var compilation = VersionedProgram.Test([.. sources.Select(source => Usings + source)]).CreateCompilation();
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }
}
