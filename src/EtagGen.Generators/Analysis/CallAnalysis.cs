using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Analysis;

/// <summary>Reads each call once for all rules that look at calls: most are none of ours, which their name tells.</summary>
internal sealed class CallAnalysis(
    ParseContext parsing,
    HandlerAnalysis handlers,
    UnversionedAnalysis unversioned,
    HandWrittenAnalysis handWritten,
    ClientVersionAnalysis clientVersions)
{
    public void Analyze(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        var name = call.TargetMethod.Name;
        if (MapCall.IsName(name))
        {
            parsing.Know(call);
            var map = MapCall.Of(call);
            if (map is not null)
            {
                handlers.AnalyzeMap(map);
                clientVersions.AnalyzeMap(map);
            }

            unversioned.AnalyzeMap(context, call, map);
        }
        else if (name == FluentCall.Name)
        {
            parsing.Know(call);
            handlers.AnalyzeFluent(context, call);
            handWritten.AnalyzeFluent(context, call);
        }
    }
}
