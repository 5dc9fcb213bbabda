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
            var name = (wrapper.Bodies.Count != 0 ? string.Join("Or", wrapper.Bodies.Select(body => body.Name).Distinct())
                : wrapper.Current is not null ? "Version" : "Write") + "Wrapper";
            used[name] = used.TryGetValue(name, out var count) ? count + 1 : 1;
            names.Add(wrapper, used[name] == 1 ? name : name + used[name]);
        }

        return names.ToImmutable();
    }
}
