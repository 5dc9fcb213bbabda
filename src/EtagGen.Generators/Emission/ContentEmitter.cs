using EtagGen.Generators.Model;
using static EtagGen.Generators.Emission.GeneratedFile;

namespace EtagGen.Generators.Emission;

/// <summary>
/// Emits how something gets into a hash, within one method that returns false where there can be no validator.
/// </summary>
internal sealed class ContentEmitter(CodeWriter writer, string hash, Func<string, string> readerOf)
{
    /// <summary>The names given so far; the method's own are taken.</summary>
    private readonly HashSet<string> _locals = ["entity", "parts", "identity", "version", "writer", "shape", "body", "items", "result"];

    /// <summary>Emits what adds an expression.</summary>
    /// <param name="expression">The expression, evaluated once.</param>
    /// <param name="content">What it is.</param>
    /// <param name="local">What a local that holds it is called.</param>
    public void Emit(string expression, ContentModel content, string local)
    {
        if (!content.CanBeNull)
        {
            EmitPresent(expression, content);
            return;
        }

        var name = Local(local);
        writer.Line($"if ({expression} is not {{ }} {name})").Line($"    {hash}.AddAbsent();");
        if (content.Kind == ContentKind.Object)
        {
            writer.Line($"else if (!{Add(name, content)})").Line("    return false;");
            return;
        }

        using (writer.Open("else"))
            EmitPresent(name, content);
    }

    /// <summary>Emits what adds the items of a sequence.</summary>
    public void EmitItems(string sequence, ContentModel item)
    {
        // The type is written out, as the sequence may be of a class whose own enumerator is not generic.
        var local = Local("item");
        using (writer.Open($"foreach ({TypeOf(item)} {local} in {sequence})"))
            Emit(local, item, local + "Value");
    }

    /// <summary>Emits what adds the items of a span: before C# 13, foreach does not take the one of .NET 10.</summary>
    public void EmitSpan(string span, ContentModel item)
    {
        var (items, index, local) = (Local("span"), Local("i"), Local("item"));
        writer.Line($"var {items} = {span};");
        using (writer.Open($"for (var {index} = 0; {index} < {items}.Length; {index}++)"))
        {
            writer.Line($"var {local} = {items}[{index}];");
            Emit(local, item, local + "Value");
        }
    }

    /// <summary>The type as an item's: with a question mark where it can be null.</summary>
    public static string TypeOf(ContentModel item) => item.CanBeNull ? item.Type + "?" : item.Type;

    private void EmitPresent(string expression, ContentModel content)
    {
        switch (content.Kind)
        {
            case ContentKind.Value:
                EmitValue(expression, content.Value!);
                break;
            case ContentKind.Object:
                writer.Line($"if (!{Add(expression, content)})").Line("    return false;");
                break;
            case ContentKind.Sequence:
                EmitSequence(expression, content);
                break;
            case ContentKind.Dictionary:
                EmitDictionary(expression, content);
                break;
        }
    }

    private void EmitValue(string expression, MemberModel value)
    {
        if (!value.CanBeNull)
        {
            writer.Line(AddValue(value, expression + value.Access));
            return;
        }

        var inner = Local("value");
        writer.Line($"if ({expression}{value.Access} is not {{ }} {inner})").Line($"    {hash}.AddNull();")
            .Line("else").Line("    " + AddValue(value, inner));
    }

    /// <summary>A date counts as it is written here, not as the moment that it stands for.</summary>
    private string AddValue(MemberModel value, string expression) =>
        ValueEmitter.Call(hash + (value.Kind == ValueKind.DateTime ? ".AddWritten" : ".Add"), value, expression) + ";";

    private void EmitSequence(string expression, ContentModel content)
    {
        // Hashed and then serialised: an iterator would run twice, and give two answers.
        if (content.MayRunOnce)
            writer.Line($"if (!{Runtime}.Sequences.IsCollection({expression}))").Line("    return false;");
        EmitItems(expression, content.Item!);
        writer.Line($"{hash}.AddEnd();");
    }

    private void EmitDictionary(string expression, ContentModel content)
    {
        var (entry, type) = (Local("entry"), $"global::System.Collections.Generic.KeyValuePair<{content.Key!.Type}, {TypeOf(content.Item!)}>");
        using (writer.Open($"foreach ({type} {entry} in {expression})"))
        {
            EmitPresent(entry + ".Key", content.Key!);
            Emit(entry + ".Value", content.Item!, entry + "Value");
        }

        writer.Line($"{hash}.AddEnd();");
    }

    private string Add(string expression, ContentModel content) => $"{readerOf(content.Reader!)}.Add({expression}, ref {hash})";

    private string Local(string name)
    {
        var local = name;
        for (var number = 2; !_locals.Add(local); number++)
            local = name + number;
        return local;
    }
}
