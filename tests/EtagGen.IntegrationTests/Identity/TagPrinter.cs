namespace EtagGen.IntegrationTests.Identity;

internal static class TagPrinter
{
    public static int Run(string[] args) => args.Length;
}
