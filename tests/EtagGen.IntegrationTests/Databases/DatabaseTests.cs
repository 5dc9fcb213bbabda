using EtagGen.IntegrationTests.Client;
using EtagGen.IntegrationTests.Databases.Shop;
using Microsoft.EntityFrameworkCore;

namespace EtagGen.IntegrationTests.Databases;

/// <summary>Tags of what EF Core reads, the same on every database.</summary>
public abstract class DatabaseTests(TestDatabase database) : IAsyncLifetime
{
    public static TheoryData<string> Paths => AnswersAndChanges.Paths;

    public static TheoryData<string, string> VisibleChanges => AnswersAndChanges.Visible;

    public static TheoryData<string, string> InvisibleChanges => AnswersAndChanges.Invisible;

    public async Task InitializeAsync()
    {
        await using var db = database.Open();
        await FirstRows.WriteAsync(db);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [DatabaseTheory]
    [MemberData(nameof(Paths))]
    public async Task An_answer_has_a_strong_tag_that_stays_while_nothing_changes(string path)
    {
        var first = await GetAsync(path);
        var second = await GetAsync(path);

        Assert.StartsWith("\"", first.Tag);
        Assert.Equal(first.Tag, second.Tag);
        Assert.Equal(first.Text, second.Text);
    }

    [DatabaseTheory]
    [MemberData(nameof(Paths))]
    public async Task A_current_tag_is_answered_with_304(string path)
    {
        var first = await GetAsync(path);

        var answer = await database.Server.GetAsync(path, $"If-None-Match: {first.Tag}");

        Assert.Equal(304, answer.Status);
        Assert.Equal(first.Tag, answer.Tag);
        Assert.Empty(answer.Content);
    }

    [DatabaseTheory]
    [MemberData(nameof(VisibleChanges))]
    public async Task A_change_of_the_answer_is_a_new_tag(string path, string change)
    {
        var before = await GetAsync(path);
        await MakeAsync(change);

        var after = await GetAsync(path, $"If-None-Match: {before.Tag}");

        Assert.NotEqual(before.Text, after.Text);
        Assert.NotEqual(before.Tag, after.Tag);
    }

    [DatabaseTheory]
    [MemberData(nameof(InvisibleChanges))]
    public async Task A_change_of_something_else_is_no_new_tag(string path, string change)
    {
        var before = await GetAsync(path);
        await MakeAsync(change);

        var after = await GetAsync(path);

        Assert.Equal(before.Text, after.Text);
        Assert.Equal(before.Tag, after.Tag);
    }

    [DatabaseTheory]
    [InlineData("/orders/1", "delete order")]
    [InlineData("/parcels/1", "delete parcel")]
    public async Task What_is_deleted_has_no_tag(string path, string change)
    {
        var before = await GetAsync(path);
        await MakeAsync(change);

        var after = await database.Server.GetAsync(path, $"If-None-Match: {before.Tag}");

        Assert.Equal(404, after.Status);
        Assert.Null(after["ETag"]);
    }

    [DatabaseTheory]
    [InlineData("/orders")]
    [InlineData("/parcels")]
    [InlineData("/letters")]
    [InlineData("/invoices")]
    public async Task Entities_of_one_transaction_have_one_version_and_different_tags(string path)
    {
        await using (var db = database.Open())
        {
            var records = new IRecord?[]
            {
                await db.Orders.FindAsync(1), await db.Parcels.FindAsync(1), await db.Letters.FindAsync(1), await db.Invoices.FindAsync(1),
                await db.Orders.FindAsync(2), await db.Parcels.FindAsync(2), await db.Letters.FindAsync(2), await db.Invoices.FindAsync(2),
            };
            foreach (var record in records)
                record!.Text = "The same";
            await db.SaveChangesAsync();
        }

        var first = (await GetAsync($"{path}/1")).Tag;
        var second = (await GetAsync($"{path}/2")).Tag;

        Assert.Equal(VersionIn(first), VersionIn(second));
        Assert.NotEqual(first, second);
    }

    [DatabaseTheory]
    [InlineData("/orders/from")]
    [InlineData("/parcels/from")]
    public async Task Lists_of_other_entities_with_the_same_versions_have_different_tags(string path)
    {
        await using var db = database.Open();
        Assert.Single(await db.Orders.Select(order => order.Version).Distinct().ToListAsync());
        Assert.Single(await db.Parcels.Select(parcel => parcel.Mark).Distinct().ToListAsync());

        Assert.NotEqual((await GetAsync($"{path}/1")).Tag, (await GetAsync($"{path}/2")).Tag);
    }

    /// <summary>What stands before the first full stop of a tag.</summary>
    protected static string VersionIn(string tag) => tag.Trim('"').Split('.')[0];

    internal async Task<HttpAnswer> GetAsync(string path, params string[] fieldLines)
    {
        var answer = await database.Server.GetAsync(path, fieldLines);
        Assert.True(answer.Status == 200, $"{answer}\n{string.Join('\n', database.Server.Log.Take())}");
        return answer;
    }

    private async Task MakeAsync(string change)
    {
        await using var db = database.Open();
        await Changes.MakeAsync(db, change);
    }
}
