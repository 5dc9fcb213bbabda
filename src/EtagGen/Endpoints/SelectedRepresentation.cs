using EtagGen.Conditional;
using EtagGen.Runtime;
using Microsoft.AspNetCore.Http;

namespace EtagGen.Endpoints;

/// <summary>
/// The validators of what the handler returned, with those that the handler set itself in place of ours.
/// </summary>
internal readonly ref struct SelectedRepresentation
{
    private SelectedRepresentation(ReadOnlySpan<char> quotedTag, Validators validators, bool tagIsSet, bool dateIsSet)
    {
        QuotedTag = quotedTag;
        Validators = validators;
        TagIsSet = tagIsSet;
        DateIsSet = dateIsSet;
    }

    /// <summary>The field value of ETag.</summary>
    public ReadOnlySpan<char> QuotedTag { get; }

    public Validators Validators { get; }

    /// <summary>Whether the handler set ETag.</summary>
    public bool TagIsSet { get; }

    /// <summary>Whether the handler set Last-Modified.</summary>
    public bool DateIsSet { get; }

    /// <summary>The validators that <c>Current</c> gives, before the handler could set any.</summary>
    /// <param name="writer">Holds them.</param>
    /// <param name="isWhole">Whether they are all of the tag; if not, its identity is not known yet.</param>
    public static SelectedRepresentation Before(ref ValidatorWriter writer, bool isWhole)
    {
        var own = new Validators(true, writer.OpaqueTag, writer.IsWeak, isOwn: true, writer.LastModifiedSeconds, isWhole);
        return new(writer.QuotedTag(), own, tagIsSet: false, dateIsSet: false);
    }

    /// <summary>The same, kept while the handler ran.</summary>
    /// <param name="quotedTag">The field value of ETag.</param>
    /// <param name="isWeak">Whether it starts with <c>W/</c>.</param>
    /// <param name="tagIsSet">Whether the handler has set another.</param>
    public static SelectedRepresentation Kept(string quotedTag, bool isWeak, bool tagIsSet)
    {
        var own = new Validators(true, quotedTag.AsSpan()[(isWeak ? 3 : 1)..^1], isWeak, isOwn: true, lastModified: null);
        return new(quotedTag, own, tagIsSet, dateIsSet: false);
    }

    /// <summary>A representation that is there, without a version.</summary>
    public static SelectedRepresentation Untagged =>
        new(default, new Validators(false, default, false, isOwn: false, null), tagIsSet: false, dateIsSet: false);

    public static SelectedRepresentation Of(ref ValidatorWriter writer, IHeaderDictionary headers, TimeProvider clock)
    {
        var date = headers.LastModified;
        var lastModified = date.Count == 0 ? writer.LastModifiedSeconds
            : HttpDate.TryParse(date.ToString(), clock, out var seconds) ? seconds
            : null;

        var set = headers.ETag;
        if (set.Count == 0)
        {
            var own = new Validators(true, writer.OpaqueTag, writer.IsWeak, isOwn: true, lastModified);
            return new(writer.QuotedTag(), own, tagIsSet: false, date.Count != 0);
        }

        var tags = new EntityTagList(set);
        var validators = tags.MoveNext()
            ? new Validators(true, tags.Current.Opaque, tags.Current.IsWeak, isOwn: false, lastModified)
            : new Validators(false, default, false, isOwn: false, lastModified);
        return new(default, validators, tagIsSet: true, date.Count != 0);
    }
}
