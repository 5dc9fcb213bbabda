using System.Collections.Immutable;
using EtagGen.Generators.Model;

namespace EtagGen.Generators.Emission;

/// <summary>Names the wrappers by what they hold: <c>OrderWrapper</c>, <c>OrderListWrapper</c>, a second one <c>OrderWrapper2</c>.</summary>
internal static class WrapperNames
{
    public static ImmutableDictionary<WrapperModel, string> Of(IEnumerable<WrapperModel> wrappers)
    {
        var names = ImmutableDictionary.CreateBuilder<WrapperModel, string>();
        var used = new Dictionary<string, int>();
        foreach (var wrapper in wrappers)
        {
            if (names.ContainsKey(wrapper))
                continue;
            var name = NameOf(wrapper) + "Wrapper";
            used[name] = used.TryGetValue(name, out var count) ? count + 1 : 1;
            names.Add(wrapper, used[name] == 1 ? name : name + used[name]);
        }

        return names.ToImmutable();
    }

    /// <summary>Few of the names, where there are many.</summary>
    private static string NameOf(WrapperModel wrapper)
    {
        const int most = 3;
        var names = wrapper.Bodies.Select(body => GeneratedFile.Short(body.Name)).Distinct().ToList();
        if (names.Count == 0)
            return wrapper.Current is not null ? "Version" : wrapper.Write is not null ? "Write" : "Other";
        var others = names.Count > most ? $"Or{names.Count - most}More" : "";
        var rest = wrapper.Rest is null ? "" : "OrOther";
        return string.Join("Or", names.Take(most)) + others + rest;
    }
}
