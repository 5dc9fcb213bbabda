using System.IO.Pipelines;

namespace EtagGen.Benchmarks.Pipeline;

/// <summary>A response body that nobody reads, into one buffer for ever.</summary>
internal sealed class DiscardingWriter : PipeWriter
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private long _unflushed;

    /// <summary>Bytes written since the start.</summary>
    public long Written { get; private set; }

    public override bool CanGetUnflushedBytes => true;

    public override long UnflushedBytes => _unflushed;

    public override void Advance(int bytes)
    {
        _unflushed += bytes;
        Written += bytes;
    }

    public override Memory<byte> GetMemory(int sizeHint = 0) =>
        sizeHint <= _buffer.Length ? _buffer : new byte[sizeHint];

    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        _unflushed = 0;
        return default;
    }

    public override void CancelPendingFlush()
    {
    }

    public override void Complete(Exception? exception = null)
    {
    }
}
