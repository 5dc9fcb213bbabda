using System.Collections.Concurrent;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EtagGen.Generators.Analysis;

/// <summary>ETAG017, of a version that the client writes: the entity itself is the body of a PUT or PATCH.</summary>
internal sealed class ClientVersionAnalysis(ParseContext parsing, ValidatedTypes validated)
{
    private readonly ConcurrentQueue<Written> _written = [];

    /// <summary>A type that no endpoint answers with is a message: its version is the one that the client expects.</summary>
    public void ReportWritten(CompilationAnalysisContext context)
    {
        foreach (var (body, handler, location) in _written)
        {
            if (!validated.Contains(body.Type) || VersionWrittenBy(body, handler) is not { } version)
                continue;
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.Rules.PoorVersion,
                location,
                $"{body.Type.Name}.{version}",
                FaultOf(body)));
        }
    }

    private static string FaultOf(IParameterSymbol body) =>
        $"the client writes it with '{body.Name}', and a write that leaves it as it was goes unseen; take a type without it, or count it up here";

    public void AnalyzeMap(MapCall map)
    {
        if (!map.TakesDelegate
            || map.HttpMethods?.Any(method => method is "PUT" or "PATCH") is not true
            || HandlerParser.HandlerOf(map.Handler) is not { } handler)
        {
            return;
        }

        foreach (var parameter in handler.Parameters)
        {
            if (IsBody(parameter))
                _written.Enqueue(new(parameter, handler, PlaceOf(parameter, map.Handler.Syntax)));
        }
    }

    private static Location PlaceOf(IParameterSymbol parameter, SyntaxNode handler) =>
        parameter.Locations[0] is var location && location.SourceTree == handler.SyntaxTree ? location : handler.GetLocation();

    /// <summary>The version member that a body sets; null where the database makes it, or the handler knows of it.</summary>
    private string? VersionWrittenBy(IParameterSymbol body, IMethodSymbol handler)
    {
        var version = parsing.Versions.FindNested(body.Type);
        if (version.Source is "[Timestamp]" or "configured for EF Core" || version.Members.IsEmpty || version.Members[0].Path == "xmin")
            return null;

        var name = version.Members[0].Path;
        var isWritten = EntityMembers.Of(body.Type).FirstOrDefault(member => member.Name == name)
            is IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public } property && !JsonContract.IsAlwaysIgnored(property);
        return isWritten && parsing.SyntaxOf(handler)?.DescendantTokens().Any(token => token.ValueText == name) is not true ? name : null;
    }

    private static bool IsBody(IParameterSymbol parameter) =>
        parameter.Type.TypeKind is TypeKind.Class or TypeKind.Struct && BodyParser.IsObject(parameter.Type)
        && parameter.Type.GetMembers("TryParse").IsEmpty && parameter.Type.GetMembers("BindAsync").IsEmpty
        && parameter.GetAttributes().All(attribute => attribute.AttributeClass?.Name == "FromBodyAttribute");

    /// <summary>A body that a handler takes from the client.</summary>
    private sealed record Written(IParameterSymbol Body, IMethodSymbol Handler, Location Location);
}
