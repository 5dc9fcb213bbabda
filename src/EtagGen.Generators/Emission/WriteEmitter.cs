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
            EmitIsConflict(writer);
    }

    private static void EmitIsConflict(CodeWriter writer)
    {
        using var method = writer.OpenAfterBlank("public override bool IsConflict(global::System.Exception exception)");
        writer.Line("if (exception is not global::Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException conflict)").Line("    return false;")
            .Line("// What was not saved must not be read back as the current state.")
            .Line("if (conflict.Entries.Count != 0)").Line("    conflict.Entries[0].Context.ChangeTracker.Clear();")
            .Line("return true;");
    }
}
