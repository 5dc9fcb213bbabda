namespace EtagGen.Tests.Conditional;

/// <summary>
/// Every value of the four fields against every kind of representation, decided by the engine and by
/// <see cref="PreconditionOracle"/>.
/// </summary>
public sealed class PreconditionMatrix
{
    private static readonly Dictionary<string, Representation> Representations = new()
    {
        ["strong tag and date"] = new(TagField.Current, false, true, DateField.LastModified),
        ["weak tag and date"] = new(TagField.Current, true, true, DateField.LastModified),
        ["strong tag"] = new(TagField.Current, false, true, null),
        ["weak tag"] = new(TagField.Current, true, true, null),
        ["tag of the handler's"] = new(TagField.Current, false, false, DateField.LastModified),
        ["date"] = new(null, false, true, DateField.LastModified),
        ["neither"] = Representation.WithoutValidators,
        ["no representation"] = Representation.None,
    };

    public static TheoryData<string, string> MethodsAndRepresentations
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var method in new[] { "GET", "HEAD", "PUT", "PATCH", "DELETE", "POST", "OPTIONS", "TRACE", "CONNECT" })
            {
                foreach (var representation in Representations.Keys)
                    rows.Add(method, representation);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(MethodsAndRepresentations))]
    public void The_engine_decides_as_the_steps_of_section_13_2_2_do(string method, string representation)
    {
        var current = Representations[representation];
        var decided = 0;
        foreach (var comparison in Enum.GetValues<IfMatchComparison>())
        {
            foreach (var (ifMatch, ifUnmodifiedSince, ifNoneMatch, ifModifiedSince) in Combinations())
            {
                var request = new ConditionalRequest(method)
                {
                    IfMatch = ifMatch.Lines,
                    IfUnmodifiedSince = ifUnmodifiedSince.Lines,
                    IfNoneMatch = ifNoneMatch.Lines,
                    IfModifiedSince = ifModifiedSince.Lines,
                };
                var expected = PreconditionOracle.Decide(
                    method, ifMatch, ifUnmodifiedSince, ifNoneMatch, ifModifiedSince, current, comparison);
                var actual = request.Decide(current, comparison);
                Assert.True(
                    expected == actual,
                    $"{comparison}; If-Match: {ifMatch}; If-Unmodified-Since: {ifUnmodifiedSince}; If-None-Match: {ifNoneMatch}; "
                    + $"If-Modified-Since: {ifModifiedSince}: expected {expected}, was {actual}");
                decided++;
            }
        }

        Assert.Equal(2 * TagField.All.Length * TagField.All.Length * DateField.All.Length * DateField.All.Length, decided);
    }

    private static IEnumerable<(TagField IfMatch, DateField IfUnmodifiedSince, TagField IfNoneMatch, DateField IfModifiedSince)> Combinations() =>
        from ifMatch in TagField.All
        from ifUnmodifiedSince in DateField.All
        from ifNoneMatch in TagField.All
        from ifModifiedSince in DateField.All
        select (ifMatch, ifUnmodifiedSince, ifNoneMatch, ifModifiedSince);
}
