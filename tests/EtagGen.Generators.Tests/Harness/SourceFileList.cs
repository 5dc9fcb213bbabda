namespace EtagGen.Generators.Tests.Harness;

/// <summary>
/// The files of a test's project. Relative names get the fixed root <c>/0/</c>, so that what depends on paths is the same on
/// every machine.
/// </summary>
internal sealed class SourceFileList : List<(string FileName, string Content)>
{
    public void Add(string content) => Add(($"Test{Count}.cs", content));

    public static string PathOf(string fileName) => Path.IsPathRooted(fileName) ? fileName : "/0/" + fileName;
}
