using System.ComponentModel.DataAnnotations;

namespace Newsroom.Articles;

/// <summary>What a client may write of an article; the version and the date are the newsroom's own.</summary>
public sealed record ArticleDraft(
    [Required, StringLength(200)] string Headline,
    [Required, StringLength(100)] string Author,
    [Required, StringLength(50_000)] string Body);
