using System.Collections.Concurrent;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>The bodies of a compilation, each read once however many handlers send it.</summary>
internal sealed class ParsedBodies(ParseContext context)
{
    private readonly ConcurrentDictionary<(FoundBody, string), ParsedBody> _bodies = new(new SameReading());

    /// <summary>What the validator of a body is made of.</summary>
    public ParsedBody Of(FoundBody found, VersionedOptions options)
    {
        // What carries it is all that differs between T, Ok<T> and Created<T>.
        var plain = found with { Result = ResultKind.Value };
        var needsShape = context.IsForGeneration || options.Current is not null;
        var key = (plain, options.Members.IsEmpty && options.LastModified is null && !needsShape ? "" : $"{string.Join(",", options.Members)};{options.LastModified};{needsShape}");
        var parsed = _bodies.GetOrAdd(key, _ => BodyParser.Parse(plain, options, context) is var read && needsShape ? WithShape(read, plain) : read);
        return found.Result == ResultKind.Value || parsed.Body is null ? parsed : parsed with { Body = parsed.Body with { Result = found.Result } };
    }

    private static ParsedBody WithShape(ParsedBody parsed, FoundBody found) => parsed.Body is null ? parsed : parsed with
    {
        Body = parsed.Body with { Shape = JsonContract.Fingerprint(found.Type, named: found.IsNamed || found.Carrier is not null) },
    };

    /// <summary>Bodies alike in all that <see cref="BodyParser"/> looks at.</summary>
    private sealed class SameReading : IEqualityComparer<(FoundBody Body, string Options)>
    {
        public bool Equals((FoundBody Body, string Options) x, (FoundBody Body, string Options) y) =>
            x.Body.Equals(y.Body) && x.Body.IsOpen == y.Body.IsOpen && x.Body.IsNamed == y.Body.IsNamed && x.Options == y.Options
            && SymbolEqualityComparer.Default.Equals(x.Body.Carrier, y.Body.Carrier);

        public int GetHashCode((FoundBody Body, string Options) reading) => reading.Body.GetHashCode();
    }
}
