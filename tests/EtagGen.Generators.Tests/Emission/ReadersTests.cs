using EtagGen.Generators.Emission;
using EtagGen.Generators.Model;

namespace EtagGen.Generators.Tests.Emission;

/// <summary>Wrappers share readers by the name of what is held, but never one that reads it as another wrapper would.</summary>
public class ReadersTests
{
    private static readonly EntityModel Part = new(
        "global::Part", "Part", Named: "", IsByValue: false, ShowsAll: false, IsVersionOnly: false, IsSealed: true, Version: Members("Version"), VersionSource: "by its name",
        Key: Members("Id"), HasKey: true, EquatableArray<ChildModel>.Empty, EquatableArray<DerivedModel>.Empty, IsInCycle: false, HoldsOthers: false);

    [Fact]
    public void Wrappers_that_hold_the_same_share_its_reader()
    {
        var readers = Readers.Of([Wrapper("List", Part), Wrapper("Array", Part)]);

        Assert.Single(readers.Values.Distinct());
    }

    [Fact]
    public void One_that_holds_the_same_type_and_reads_it_otherwise_has_readers_of_its_own()
    {
        var (one, other) = (Wrapper("List", Part), Wrapper("Array", Part with { Version = Members("Edition") }));

        var readers = Readers.Of([one, other]);

        Assert.Equal("PartReader", readers[one].NameOf("global::Part"));
        Assert.Equal("PartReader2", readers[other].NameOf("global::Part"));
        var code = WrapperEmitter.Emit(new[] { one, other }.ToEquatableArray());
        Assert.Contains("static class PartReader\n", code, StringComparison.Ordinal);
        Assert.Contains("static class PartReader2\n", code, StringComparison.Ordinal);
        Assert.Matches(@"(?s)class PartReader2\n.*\.Edition", code);
    }

    [Fact]
    public void Within_one_wrapper_there_is_no_telling_them_apart() =>
        Assert.Throws<InvalidOperationException>(() => Readers.Of([Wrapper("List", Part, Part with { Version = Members("Edition") })]));

    private static WrapperModel Wrapper(string body, params EntityModel[] nested) => new(
        new[]
        {
            new BodyModel(
                $"global::{body}", $"global::{body}", body, ResultKind.Value, Entity: null, new(ContentKind.Sequence, $"global::{body}", CanBeNull: false, Item: new(ContentKind.Object, Part.Type, CanBeNull: true, Reader: Part.Id)),
                LastModified: null, Shape: 0, IsWeak: false, IsOpen: false, IsCovariant: false),
        }.ToEquatableArray(),
        nested.ToEquatableArray(),
        IsWeak: false,
        CacheControl: null,
        EquatableArray<string>.Empty);

    private static EquatableArray<MemberModel> Members(string name) => new[] { new MemberModel(name, "." + name, ValueKind.SignedInteger, CanBeNull: false) }.ToEquatableArray();
}
