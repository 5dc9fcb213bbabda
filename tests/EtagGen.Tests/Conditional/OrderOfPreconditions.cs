namespace EtagGen.Tests.Conditional;

/// <summary>The order of the fields: RFC 9110 §13.2.2.</summary>
public sealed class OrderOfPreconditions
{
    private const string Same = "\"1\"";
    private const string Other = "\"2\"";
    private static readonly string Before = ConditionalRequest.Date(DateField.LastModified - 1);
    private static readonly string After = ConditionalRequest.Date(DateField.LastModified + 1);
    private static readonly Representation Current = new("1", false, false, DateField.LastModified);

    [Fact] // §13.1.4
    public void If_Unmodified_Since_is_ignored_beside_If_Match()
    {
        Assert.Equal(Decision.Passed, new ConditionalRequest("PUT") { IfMatch = Same, IfUnmodifiedSince = Before }.Decide(Current));
        Assert.Equal(Decision.Failed, new ConditionalRequest("PUT") { IfMatch = Other, IfUnmodifiedSince = After }.Decide(Current));
    }

    [Fact]
    public void If_Unmodified_Since_is_ignored_beside_an_If_Match_that_cannot_be_read() =>
        Assert.Equal(Decision.Failed, new ConditionalRequest("PUT") { IfMatch = "1", IfUnmodifiedSince = After }.Decide(Current));

    [Fact] // §13.1.3
    public void If_Modified_Since_is_ignored_beside_If_None_Match()
    {
        Assert.Equal(Decision.NotModified, new ConditionalRequest("GET") { IfNoneMatch = Same, IfModifiedSince = Before }.Decide(Current));
        Assert.Equal(Decision.Passed, new ConditionalRequest("GET") { IfNoneMatch = Other, IfModifiedSince = After }.Decide(Current));
    }

    [Fact]
    public void If_Modified_Since_is_ignored_beside_an_If_None_Match_that_cannot_be_read() =>
        Assert.Equal(Decision.Passed, new ConditionalRequest("GET") { IfNoneMatch = "1", IfModifiedSince = After }.Decide(Current));

    [Fact]
    public void A_false_If_Match_is_a_412_on_GET_whatever_else_there_is() =>
        Assert.Equal(
            Decision.Failed,
            new ConditionalRequest("GET") { IfMatch = Other, IfNoneMatch = Same, IfModifiedSince = After }.Decide(Current));

    [Fact]
    public void After_a_true_If_Match_If_None_Match_still_counts()
    {
        Assert.Equal(Decision.NotModified, new ConditionalRequest("GET") { IfMatch = Same, IfNoneMatch = Same }.Decide(Current));
        Assert.Equal(Decision.Failed, new ConditionalRequest("PUT") { IfMatch = Same, IfNoneMatch = Same }.Decide(Current));
    }

    [Fact]
    public void After_a_true_If_Unmodified_Since_If_Modified_Since_still_counts() =>
        Assert.Equal(
            Decision.NotModified,
            new ConditionalRequest("GET") { IfUnmodifiedSince = After, IfModifiedSince = After }.Decide(Current));

    [Theory] // §13.2.1: they select or change no representation
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("CONNECT")]
    public void Methods_that_select_no_representation_are_unconditional(string method) =>
        Assert.Equal(Decision.Unconditional, new ConditionalRequest(method) { IfMatch = Other, IfNoneMatch = "*" }.Decide(Current));

    [Fact]
    public void A_request_without_conditional_fields_is_unconditional()
    {
        foreach (var method in new[] { "GET", "HEAD", "PUT", "DELETE" })
            Assert.Equal(Decision.Unconditional, new ConditionalRequest(method).Decide(Current));
    }
}
