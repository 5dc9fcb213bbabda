using EtagGen.Generators.Model;

namespace EtagGen.Generators.Summary;

/// <summary>Says of a wrapper where its validator comes from, whether it is strong, and when it is known.</summary>
internal static class ValidatorText
{
    public static string Of(WrapperModel wrapper)
    {
        var sources = wrapper.Current is { SuppliesTag: true } current
            ? [$"version read by {MethodOf(current)}, {Strength(wrapper.IsWeak || current.IsWeak)}"]
            : SourcesOf(wrapper);
        return $"{(sources.Count == 0 ? "If-Match alone" : string.Join(" or ", sources))}, {When(wrapper)}";
    }

    private static List<string> SourcesOf(WrapperModel wrapper)
    {
        var hash = new Lazy<string>(() => "hash over " + string.Join(
            ", ", wrapper.AllNested.Where(held => held.Version.Count != 0).Select(Source).Distinct()));
        return [.. wrapper.AllBodies.Where(body => body.IsCovered)
            .Select(body => $"{(body.Entity is { } entity ? Source(entity) : hash.Value)}, {Strength(wrapper.IsWeak || body.IsWeak)}")
            .Distinct()];
    }

    private static string Source(EntityModel entity) =>
        $"{string.Join(", ", entity.Version.Select(member => $"{entity.Name}.{member.Path}"))} ({entity.VersionSource})";

    private static string Strength(bool isWeak) => isWeak ? "weak" : "strong";

    private static string When(WrapperModel wrapper) => wrapper.Current is { } current
        ? current.CoversBody ? $"before the handler by {MethodOf(current)}" : $"before the handler of a write by {MethodOf(current)}"
        : "after the handler";

    private static string MethodOf(CurrentModel current) => current.Method.Substring(current.Method.LastIndexOf('.') + 1);
}
