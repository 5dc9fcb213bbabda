using System.Collections.Concurrent;
using System.Text;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>The bodies of a compilation, each read once however many handlers send it.</summary>
internal sealed class ParsedBodies(ParseContext context)
{
    private readonly ConcurrentDictionary<Reading, ParsedBody> _bodies = new();

    /// <summary>What the validator of a body is made of.</summary>
    public ParsedBody Of(FoundBody found, VersionedOptions options)
    {
        // What carries it is all that differs between T, Ok<T> and Created<T>.
        var plain = found.Result == ResultKind.Value ? found : found with { Result = ResultKind.Value };
        var needsShape = context.IsForGeneration || options.Current is not null;
        var key = new Reading(plain, options.Names, needsShape);
        if (!_bodies.TryGetValue(key, out var parsed))
            parsed = _bodies.GetOrAdd(key, BodyParser.Parse(plain, options, context) is var read && needsShape ? WithShape(read, plain) : read);
        return found.Result == ResultKind.Value || parsed.Body is null ? parsed : parsed with { Body = parsed.Body with { Result = found.Result } };
    }

    private static ParsedBody WithShape(ParsedBody parsed, FoundBody found) => parsed.Body is null ? parsed : parsed with
    {
        Body = parsed.Body with
        {
            Shape = JsonContract.Fingerprint(found.Type, named: found.IsNamed || found.Carrier is not null, MembersIn(parsed)),
        },
    };

    /// <summary>What is read: the value of a member must not pass for that which another had before a deployment.</summary>
    private static string MembersIn(ParsedBody parsed)
    {
        var text = new StringBuilder();
        if (parsed.Body!.Entity is { } root)
            Add(root);
        foreach (var entity in parsed.Nested)
            Add(entity);
        return text.ToString();

        void Add(EntityModel entity)
        {
            foreach (var member in entity.Version)
                text.Append(member.Path).Append(',');
            foreach (var member in entity.Key)
                text.Append('/').Append(member.Path);
            text.Append(';');
        }
    }

    /// <summary>A body with all that <see cref="BodyParser"/> looks at.</summary>
    private sealed class Reading(FoundBody body, string names, bool hasShape) : IEquatable<Reading>
    {
        private readonly FoundBody _body = body;
        private readonly string _names = names;
        private readonly bool _hasShape = hasShape;

        public bool Equals(Reading? other) =>
            other is not null
            && other._body.Equals(_body) && other._body.IsOpen == _body.IsOpen && other._body.IsNamed == _body.IsNamed
            && other._names == _names && other._hasShape == _hasShape
            && SymbolEqualityComparer.Default.Equals(other._body.Carrier, _body.Carrier);

        public override bool Equals(object? obj) => Equals(obj as Reading);

        public override int GetHashCode() => _body.GetHashCode();
    }
}
