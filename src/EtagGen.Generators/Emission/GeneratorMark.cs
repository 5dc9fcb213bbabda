namespace EtagGen.Generators.Emission;

/// <summary>
/// A constant that a source file of the package refers to: where the compiler did not load this generator, that file does
/// not compile, and its error names the cause. Without it, <c>[Versioned]</c> would do nothing, in silence.
/// </summary>
internal static class GeneratorMark
{
    public const string FileName = "EtagGen.Mark.g.cs";

    public const string TypeName = "EtagGen.Generated.ETAG015_EtagGen_needs_the_compiler_of_NET_SDK_9_0_300_or_newer";

    public const string Source =
        GeneratedFile.Head + """


        namespace EtagGen.Generated
        {
            [global::Microsoft.CodeAnalysis.Embedded]
            internal static class ETAG015_EtagGen_needs_the_compiler_of_NET_SDK_9_0_300_or_newer
            {
                public const bool GeneratorRuns = true;
            }
        }
        """;
}
