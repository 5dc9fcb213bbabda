namespace EtagGen.Tags;

/// <summary>
/// A fixed permutation of the 64-bit numbers: each bit of the input moves about half of the output's, and no two inputs
/// share an output. (The finalizer of SplitMix64.)
/// </summary>
internal static class BitMixer
{
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
