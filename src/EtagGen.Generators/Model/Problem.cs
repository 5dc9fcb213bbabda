namespace EtagGen.Generators.Model;

/// <summary>Something that the developer is told.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Arguments">What its message is filled with.</param>
internal sealed record Problem(string Id, EquatableArray<string> Arguments)
{
    public static Problem Of(string id, params string[] arguments) => new(id, arguments.ToEquatableArray());
}
