namespace EtagGen.IntegrationTests.Databases;

/// <summary>The endpoints of the shop, and which of the changes each of them shows.</summary>
internal static class AnswersAndChanges
{
    private static readonly string[] Kinds = ["order", "parcel", "letter", "photo", "invoice", "receipt"];

    private static readonly (string Kind, string Part, string WithParts)[] Wholes =
    [
        ("order", "line", "/orders/with-lines"),
        ("parcel", "item", "/parcels/with-items"),
    ];

    public static TheoryData<string> Paths => [.. Kinds.SelectMany(kind => new[] { $"/{kind}s/1", $"/{kind}s" }), .. Wholes.SelectMany(Views)];

    public static TheoryData<string, string> Visible
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var kind in Kinds)
            {
                rows.Add($"/{kind}s/1", $"update {kind}");
                AddEach(rows, $"/{kind}s", kind);
            }

            foreach (var whole in Wholes)
            {
                foreach (var view in Views(whole))
                    AddEach(rows, view, whole.Kind);
                AddEach(rows, whole.WithParts, whole.Part);
            }

            return rows;
        }
    }

    public static TheoryData<string, string> Invisible
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var path in Paths)
                rows.Add(path, "none is saved");

            foreach (var whole in Wholes)
            {
                var (entity, list) = ($"/{whole.Kind}s/1", $"/{whole.Kind}s");
                foreach (var path in (string[])[entity, list, .. Views(whole)])
                    rows.Add(path, "update rolled back");

                // The answer has the parts only where they were included. A row that a foreign key refers to is no new version.
                foreach (var path in (string[])[entity, list])
                    AddEach(rows, path, whole.Part);
                rows.Add(entity, $"update another {whole.Kind}");
                rows.Add(entity, $"insert {whole.Kind}");
                rows.Add(entity, $"replace {whole.Kind}");
            }

            return rows;
        }
    }

    private static string[] Views((string Kind, string Part, string WithParts) whole) =>
        [whole.WithParts, $"/{whole.Kind}s/labels", $"/{whole.Kind}s/page"];

    private static void AddEach(TheoryData<string, string> rows, string path, string kind)
    {
        rows.Add(path, $"update {kind}");
        rows.Add(path, $"insert {kind}");
        rows.Add(path, $"replace {kind}");
    }
}
