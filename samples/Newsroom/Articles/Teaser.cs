namespace Newsroom.Articles;

/// <summary>An article without its body, for the list of the news.</summary>
public sealed record Teaser(int Id, string Headline, string Author, long Version, DateTimeOffset UpdatedAt);
