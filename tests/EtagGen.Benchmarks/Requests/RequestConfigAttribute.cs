using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;

namespace EtagGen.Benchmarks.Requests;

/// <summary>What is shown of a request besides its time: allocated bytes, and how many there are in a second.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RequestConfigAttribute : Attribute, IConfigSource
{
    public IConfig Config { get; } = ManualConfig.CreateEmpty().AddDiagnoser(MemoryDiagnoser.Default).AddColumn(StatisticColumn.OperationsPerSecond);
}
