using EtagGen.Generators.Model;

namespace EtagGen.Generators.Emission;

/// <summary>Emits what is particular to the wrapper of a handler that writes.</summary>
internal static class WriteEmitter
{
    public static void Emit(CodeWriter writer, WriteModel write)
    {
        if (write.RequiresIfMatch)
            writer.LineAfterBlank("public override bool RequiresIfMatch => true;");
        if (write.IfMatch is not null)
        {
            writer.LineAfterBlank("public override bool TakesIfMatch => true;")
                .LineAfterBlank("public override bool IfMatchFails(global::Microsoft.AspNetCore.Http.EndpointFilterInvocationContext invocation) =>")
                .Line($"    {write.IfMatch}.NamesNothing;");
        }

        if (write.HasEntityFramework)
        {
            writer.LineAfterBlank("public override bool IsConflict(global::System.Exception exception) =>")
                .Line("    exception is global::Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException;");
        }
    }
}
