namespace EtagGen.IntegrationTests.Reads;

/// <summary>How often handlers were called, and <c>Current</c> methods.</summary>
internal sealed class Calls
{
    private int _handled;
    private int _asked;

    public int Handled => _handled;

    public int Asked => _asked;

    /// <summary>What went on when a request was given up.</summary>
    public TaskCompletionSource Canceled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What a handler does first.</summary>
    public T Handle<T>(T result)
    {
        Interlocked.Increment(ref _handled);
        return result;
    }

    /// <summary>What <c>Current</c> does first.</summary>
    public T Ask<T>(T current)
    {
        Interlocked.Increment(ref _asked);
        return current;
    }
}
