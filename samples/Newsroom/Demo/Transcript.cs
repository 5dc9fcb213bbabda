namespace Newsroom.Demo;

/// <summary>The demo on the console: heads as they went over the wire, sizes of what came after them.</summary>
internal static class Transcript
{
    public static void Title(string text) => Console.WriteLine($"--- {text}\n");

    public static void Head(string head) => Console.Write(head);

    public static void Size(WireResponse response) =>
        Console.WriteLine($"[{response.Body.Length} bytes of body, {response.Size} bytes in all]\n");

    public static void SizeInPlaceOf(WireResponse before, WireResponse now) =>
        Console.WriteLine($"[{now.Body.Length} bytes of body, {now.Size} bytes in all: {before.Size - now.Size} bytes saved]\n");
}
