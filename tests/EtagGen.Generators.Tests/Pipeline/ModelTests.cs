using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Pipeline;

public class ModelTests
{
    [Fact]
    public void The_model_is_equal_by_value_and_holds_nothing_of_Roslyn()
    {
        var models = ModelShape.TypesIn(typeof(EtagGenerator).Assembly, "EtagGen.Generators.Model");

        var violations = ModelShape.Violations(models);

        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }
}
