namespace EtagGen.Generators.Tests.Discovery;

/// <summary>Versions and keys from base types and interfaces, and of the other kinds of types.</summary>
public class InheritanceTests
{
    [Theory]
    [InlineData("class Base { public int Id => 1; public long Version => 1; } public class Order : Base;", "version Version (by its name), key Id")]
    [InlineData("abstract class Base<T> { public T Id => default!; [Timestamp] public byte[] Stamp => []; } public class Middle : Base<Guid>; public class Order : Middle;", "version Stamp ([Timestamp]), key Id")]
    [InlineData("class Base { public int RowVersion => 1; } public class Order : Base { [ConcurrencyCheck] public int Check => 1; }", "version Check ([ConcurrencyCheck]), no key, so its members count by value")]
    [InlineData("class Base { public string Version => \"\"; } public class Order : Base { public new long Version => 1; }", "version Version (by its name), no key, so its members count by value")]
    [InlineData("class Base { public int RowVersion => 1; } public class Order : Base { private new string RowVersion => \"\"; }", "version RowVersion (by its name), no key, so its members count by value")]
    [InlineData("class Base { public long Version => 1; } public class Order : Base { public new static long Version => 1; public int Revision => 1; }", "version Revision (by its name), no key, so its members count by value")]
    [InlineData("class Base { public long Version => 1; } public class Order : Base { public new void Version() { } public int Revision => 1; }", "version Revision (by its name), no key, so its members count by value")]
    [InlineData("abstract class Base { [Timestamp] public abstract byte[] Stamp { get; } } public class Order : Base { public override byte[] Stamp => []; }", "version Stamp ([Timestamp]), no key, so its members count by value")]
    [InlineData("class Base { [VersionField] public virtual int A { get; set; } } public class Order : Base { public override int A { set { } } }", "version A ([VersionField]), no key, so its members count by value")]
    [InlineData("interface IBase { long Version { get; } } public interface Order : IBase { int Id { get; } }", "version Version (by its name), key Id")]
    [InlineData("interface IA { long Version { get; } } public interface IB : IA { new int Version { get; } } public interface IC : IA; public interface Order : IC, IB;", "version Version (by its name), no key, so its members count by value")]
    [InlineData("interface IA { long Version { get; } } public interface IB { long Version { get; } } public interface Order : IA, IB { int Revision { get; } }", "version Revision (by its name), no key, so its members count by value")]
    [InlineData("interface IA { long Version { get; } } public class Order : IA { long IA.Version => 1; public int Revision => 1; }", "version Revision (by its name), no key, so its members count by value")]
    [InlineData("record Order(int Id, [property: VersionField] long V);", "version V ([VersionField]), key Id")]
    [InlineData("record Base(int Id); public record Order(int Id, long Version) : Base(Id);", "version Version (by its name), key Id")]
    [InlineData("record struct Order(int Id, long Version);", "version Version (by its name), key Id")]
    [InlineData("readonly struct Order { public readonly int Id; public readonly long Version; }", "version Version (by its name), key Id")]
    [InlineData("class Order { public int Id; [VersionField] public long V; }", "version V ([VersionField]), key Id")]
    [InlineData("class Order { public static long Version => 1; public const int RowVersion = 1; public int Revision => 1; }", "version Revision (by its name), no key, so its members count by value")]
    [InlineData("class Order { internal long Version => 1; protected int RowVersion => 1; public int xmin { private get; set; } public int Revision => 1; }", "version Revision (by its name), no key, so its members count by value")]
    [InlineData("class Order { public long Version { set { } } public long this[int i] => i; public int Revision => 1; }", "version Revision (by its name), no key, so its members count by value")]
    [InlineData("partial class Order { public int Id => 1; } public partial class Order { public long Version => 1; }", "version Version (by its name), key Id")]
    public async Task The_version_and_key_are(string types, string expected) =>
        Assert.Equal(expected, await FoundVersion.OfAsync("public " + types));
}
