using EtagGen.IntegrationTests.Server;

namespace EtagGen.IntegrationTests.Identity;

/// <summary>
/// Random entities and lists: equal state has equal tags, and any change of version, key, nested version, order or count has
/// another tag. The seed is fixed, so a failure can be repeated.
/// </summary>
public sealed class RandomEntityTests : IAsyncLifetime
{
    private const int Rounds = 150;

    private Box _one = null!;
    private List<Box> _all = [];
    private Shelf _page = null!;
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(app =>
    {
        app.MapGet("/one", [Versioned] () => _one);
        app.MapGet("/all", [Versioned] () => _all);
        app.MapGet("/page", [Versioned] () => _page);
    });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Equal_state_has_equal_tags_and_any_change_another()
    {
        var random = new Random(20260615);
        for (var round = 0; round < Rounds; round++)
        {
            var boxes = Boxes(random, count: random.Next(1, 6));
            var tags = await TagsOfAsync(boxes);
            Assert.Equal(tags, await TagsOfAsync(Copy(boxes)));

            var changed = Copy(boxes);
            var isOfFirst = Change(random, changed);
            var others = await TagsOfAsync(changed);
            Assert.NotEqual(tags.All, others.All);
            Assert.NotEqual(tags.Page, others.Page);
            Assert.Equal(isOfFirst, tags.One != others.One);
        }
    }

    private async Task<(string One, string All, string Page)> TagsOfAsync(List<Box> boxes)
    {
        _one = boxes[0];
        _all = boxes;
        _page = new Shelf(boxes, boxes.Count, null);
        return ((await _server.GetAsync("/one")).Tag, (await _server.GetAsync("/all")).Tag, (await _server.GetAsync("/page")).Tag);
    }

    private static List<Box> Boxes(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(i => new Box(new BoxId(random.Next()), random.NextInt64(), Labels(random)))];

    // Few different values, so that boundaries between them matter.
    private static List<Label?> Labels(Random random) => [.. Enumerable.Range(0, random.Next(0, 4)).Select(i =>
        random.Next(6) == 0 ? null : new Label(new string('a', random.Next(0, 3)), [.. Enumerable.Repeat((byte)1, random.Next(1, 3))]))];

    private static List<Box> Copy(List<Box> boxes) =>
        [.. boxes.Select(box => box with { Labels = [.. box.Labels.Select(label => label is null ? null : label with { RowVersion = [.. label.RowVersion] })] })];

    /// <summary>Makes one change.</summary>
    /// <returns>Whether the first box is another one now.</returns>
    private static bool Change(Random random, List<Box> boxes)
    {
        var at = random.Next(boxes.Count);
        var box = boxes[at];
        switch (random.Next(7))
        {
            case 0:
                boxes[at] = box with { Version = box.Version + random.Next(1, 9) };
                return at == 0;
            case 1:
                boxes[at] = box with { Id = new BoxId(unchecked(box.Id.Value + 1)) };
                return at == 0;
            case 2:
                boxes[at] = box with { Labels = [.. box.Labels, null] };
                return at == 0;
            case 3:
                boxes[at] = box with { Labels = [new Label("a", [1]), .. box.Labels] };
                return at == 0;
            case 4 when box.Labels.FindIndex(label => label is not null) is var index and >= 0:
                box.Labels[index] = box.Labels[index]! with { RowVersion = [.. box.Labels[index]!.RowVersion, 1] };
                return at == 0;
            case 5:
                boxes.Add(box with { Version = box.Version + 1 });
                return false;
            case 6 when boxes.Count > 1:
                boxes.Reverse();
                return true;
            default:
                boxes.Insert(0, new Box(new BoxId(random.Next()), random.NextInt64(), []));
                return true;
        }
    }
}

internal readonly record struct BoxId(int Value);

internal sealed record Box(BoxId Id, long Version, List<Label?> Labels);

internal sealed record Label(string Id, byte[] RowVersion);

internal sealed record Shelf(IReadOnlyList<Box> Boxes, int Total, Uri? Next);
