namespace EtagGen.Generators.Tests.Discovery;

/// <summary>The tiers of version members: the first that has a candidate wins.</summary>
public class VersionTierTests
{
    [Theory]
    [InlineData("int RowVersion", "RowVersion (by its name)")]
    [InlineData("long Version", "Version (by its name)")]
    [InlineData("byte[] Version", "Version (by its name)")]
    [InlineData("Guid Version", "Version (by its name)")]
    [InlineData("string ETag", "ETag (by its name)")]
    [InlineData("string ConcurrencyStamp", "ConcurrencyStamp (by its name)")]
    [InlineData("Guid ConcurrencyToken", "ConcurrencyToken (by its name)")]
    [InlineData("short? Revision", "Revision (by its name)")]
    [InlineData("uint xmin", "xmin (by its name)")]
    [InlineData("string Version; int Revision", "Revision (by its name)")]
    [InlineData("Version Version; int Revision", "Revision (by its name)")]
    [InlineData("DateTime Version; int Revision", "Revision (by its name)")]
    [InlineData("Exception RowVersion; int Revision", "Revision (by its name)")]
    [InlineData("int version; int ROWVERSION; int Revision", "Revision (by its name)")]
    [InlineData("[ConcurrencyCheck] string Name; long Version", "Name ([ConcurrencyCheck])")]
    [InlineData("[Timestamp] byte[] Stamp; [ConcurrencyCheck] string Name; long Version", "Stamp ([Timestamp])")]
    [InlineData("[VersionField] int A; [ConcurrencyCheck] string Name; long Version", "A ([VersionField])")]
    [InlineData("[VersionField] int B; [VersionField] Guid A; long Version", "B, A ([VersionField])")]
    [InlineData("[VersionField] int A; [VersionField, Timestamp] byte[] B", "A, B ([VersionField])")]
    [InlineData("[VersionField, Timestamp, ConcurrencyCheck] byte[] RowVersion", "RowVersion ([VersionField])")]
    [InlineData("DateTime UpdatedAt; long Version", "Version (by its name)")]
    [InlineData("DateTime UpdatedAt", "UpdatedAt (a date)")]
    [InlineData("DateTimeOffset? ModifiedAt", "ModifiedAt (a date)")]
    [InlineData("DateTime LastModified", "LastModified (a date)")]
    [InlineData("DateTime LastUpdated", "LastUpdated (a date)")]
    [InlineData("DateTime UpdatedAt; [LastModified] DateTime Changed", "Changed (a date)")]
    [InlineData("DateTime CreatedAt; DateTime UpdatedAt; string LastUpdated", "UpdatedAt (a date)")]
    [InlineData("[NotVersioned(\"x\")] int RowVersion; long Version", "Version (by its name)")]
    [InlineData("[NotVersioned(\"x\")] DateTime UpdatedAt; DateTime ModifiedAt", "ModifiedAt (a date)")]
    [InlineData("[NotVersioned(\"x\"), Timestamp] byte[] Stamp; long Version", "Version (by its name)")]
    [InlineData("[JsonIgnore] int RowVersion", "RowVersion (by its name)")]
    public async Task The_version_is(string members, string version)
    {
        var properties = string.Concat(members.Split("; ").Select(member => $"{Attributes(member)} public {Declaration(member)} {{ get; set; }} = default!; "));

        Assert.StartsWith($"version {version}, no key", await FoundVersion.OfAsync($"public class Order {{ {properties} }}"));
    }

    [Theory]
    [InlineData("[Versioned(\"Name\")]", "Name")]
    [InlineData("[Versioned(nameof(Order.Name), nameof(Order.RowVersion))]", "Name, RowVersion")]
    [InlineData("[Versioned(\"Header.Version\")]", "Header.Version")]
    public async Task A_member_named_in_the_attribute_comes_before_all(string attribute, string version) =>
        Assert.Equal($"version {version} (named in [Versioned]), no key, so its members count by value", await FoundVersion.OfAsync(
            "public class Order { [VersionField] public int RowVersion => 1; public string Name => null!; [NotVersioned(\"x\")] public Header? Header => null; } public struct Header { public long Version => 1; }",
            attribute));

    private static string Attributes(string member) => member.StartsWith('[') ? member[..(member.IndexOf("] ", StringComparison.Ordinal) + 1)] : "";

    private static string Declaration(string member) => member[Attributes(member).Length..].Trim();
}
