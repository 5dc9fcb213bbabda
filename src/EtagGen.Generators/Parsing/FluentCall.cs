using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Parsing;

/// <summary>Finds the <c>Map*</c> call that a <c>WithETag()</c> belongs to.</summary>
internal static class FluentCall
{
    public const string Name = "WithETag";

    public static bool Is(IInvocationOperation invocation) =>
        invocation.TargetMethod.Name == Name && invocation.TargetMethod.ContainingType.Is(TypeNames.EtagGen, "ETagRouteHandlerBuilderExtensions");

    /// <summary>The call that made the builder; null where it cannot be seen.</summary>
    public static MapCall? MapCallOf(IInvocationOperation withETag) =>
        InvocationOf(withETag) is { } map ? MapCall.Of(map) : null;

    /// <summary>The same, as it is written.</summary>
    public static IInvocationOperation? InvocationOf(IInvocationOperation withETag) => Chains.FirstUp(withETag, call => MapCall.Of(call) is not null);
}
