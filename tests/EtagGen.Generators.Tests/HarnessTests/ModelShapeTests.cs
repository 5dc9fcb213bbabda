using EtagGen.Generators.Tests.Harness;
using EtagGen.Generators.Tests.HarnessTests.Toys;

namespace EtagGen.Generators.Tests.HarnessTests;

public class ModelShapeTests
{
    [Fact]
    public void Records_structs_and_lists_with_equality_of_their_own_pass() =>
        Assert.Empty(ModelShape.Violations([typeof(GoodModel)]));

    [Theory]
    [InlineData(typeof(SymbolModel), "holds Microsoft.CodeAnalysis.INamedTypeSymbol")]
    [InlineData(typeof(NestedSymbolModel), "holds Microsoft.CodeAnalysis.IMethodSymbol")]
    [InlineData(typeof(OuterModel), "SymbolModel.<Type>k__BackingField holds")]
    [InlineData(typeof(ArrayModel), "equal by reference only")]
    [InlineData(typeof(LocationModel), "holds Microsoft.CodeAnalysis.Location")]
    [InlineData(typeof(DerivedModel), "BaseModel.<Anything>k__BackingField holds System.Object")]
    [InlineData(typeof(ClassModel), "is not equal by value")]
    public void A_model_that_would_spoil_the_cache_is_named(Type model, string message) =>
        Assert.Contains(ModelShape.Violations([model]), violation => violation.Contains(message));

    [Fact]
    public void The_types_of_a_namespace_are_found()
    {
        var types = ModelShape.TypesIn(typeof(GoodModel).Assembly, typeof(GoodModel).Namespace!).ToList();

        Assert.Contains(typeof(GoodModel), types);
        Assert.Contains(typeof(Toys.Declared.UndeclaredStepGenerator), types);
        Assert.DoesNotContain(typeof(Toys.Declared.TrackingNames), types);
        Assert.DoesNotContain(typeof(ModelShapeTests), types);
    }
}
