using System.Collections.Concurrent;
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

    /// <summary>
    /// What is read: the value of a member must not pass for that which another had before a deployment. In an order that does not
    /// hang on that of the files.
    /// </summary>
    private static string MembersIn(ParsedBody parsed)
    {
        IEnumerable<EntityModel> nested = parsed.Nested.OrderBy(entity => entity.Id, StringComparer.Ordinal);
        var all = parsed.Body!.Entity is { } entity ? nested.Prepend(entity) : nested;
        return string.Concat(all.Select(entity => $";{Names(entity.Version)}/{Names(entity.Key)}"));
    }

    private static string Names(EquatableArray<MemberModel> members) => string.Join(",", members.Select(member => member.Path));

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
