using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EtagGen.IntegrationTests.Direct;

/// <summary>What was bound, as the body tells it.</summary>
public record Seen(int Id, int Version, string Text)
{
    public static Seen Of(params object?[] values) => new(1, 1, string.Join("|", values.Select(value => value switch
    {
        null => "null",
        Array items => string.Join(",", items.Cast<object?>()),
        IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString(),
    })));
}

/// <summary>One with a member more than its base.</summary>
public sealed record SeenMore(int Id, int Version, string Text, string More) : Seen(Id, Version, Text);

/// <summary>An entity that says which of its classes it is.</summary>
[JsonPolymorphic]
[JsonDerivedType(typeof(Cat), "cat")]
public class Animal
{
    public int Id { get; set; } = 1;

    public int Version { get; set; } = 1;
}

/// <summary>One of them.</summary>
public sealed class Cat : Animal
{
    public int Lives { get; set; } = 9;
}

/// <summary>An entity by one of its names.</summary>
[JsonDerivedType(typeof(Dog), "dog")]
public interface IPet
{
    int Id { get; }

    int Version { get; }
}

/// <summary>The same by another.</summary>
[JsonDerivedType(typeof(Dog), "watchdog")]
public interface IGuard
{
    int Id { get; }

    int Version { get; }
}

/// <summary>The entity.</summary>
public sealed class Dog : IPet, IGuard
{
    public int Id { get; set; } = 1;

    public int Version { get; set; } = 1;
}

/// <summary>A service.</summary>
public interface INamed
{
    string Name { get; }
}

/// <summary>The service.</summary>
public sealed record Named(string Name) : INamed;

/// <summary>Parameters of their own type.</summary>
public sealed class Search
{
    public string? Text { get; init; }

    public int Page { get; init; }
}

/// <summary>A value that is parsed.</summary>
public readonly record struct Sku(string Code) : IParsable<Sku>
{
    public static Sku Parse(string s, IFormatProvider? provider) => new(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out Sku result)
    {
        result = new(s ?? "");
        return s?.StartsWith('S') is true;
    }

    public override string ToString() => Code;
}

/// <summary>A parameter that binds itself, and looks at where it stands.</summary>
public sealed record Bound(string Text)
{
    public static ValueTask<Bound?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<Bound?>(new Bound($"{parameter.Name} of {parameter.Member.DeclaringType?.Namespace}"));
}

/// <summary>A list that a converter of its own writes as a number.</summary>
[JsonConverter(typeof(TotalConverter))]
public sealed class Totalled(int total) : List<Seen>([new(1, 1, "")]), ITotal
{
    public int Total => total;
}

/// <summary>The same, where nobody can tell how many there are.</summary>
[JsonConverter(typeof(TotalConverter))]
public sealed class Counted(int total) : IEnumerable<Seen>, ITotal
{
    public int Total => total;

    public IEnumerator<Seen> GetEnumerator() => new List<Seen> { new(1, 1, "") }.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public interface ITotal
{
    int Total { get; }
}

public sealed class TotalConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeof(ITotal).IsAssignableFrom(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<T> : JsonConverter<T>
        where T : ITotal
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Total);
    }
}

/// <summary>What a database has not sent yet.</summary>
public sealed class Query : IEnumerable<Seen>, IAsyncEnumerable<Seen>
{
    public IEnumerator<Seen> GetEnumerator() => throw new NotSupportedException();

    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException();

    public async IAsyncEnumerator<Seen> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        yield return new Seen(1, 1, "query");
    }
}
