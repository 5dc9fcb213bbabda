using BenchmarkDotNet.Running;
using EtagGen.Benchmarks;
using EtagGen.Benchmarks.Quick;

if (args is ["--quick"])
    QuickRun.Run(Console.Out);
else
    _ = BenchmarkSwitcher.FromAssembly(typeof(OrderBenchmarks).Assembly).Run(args);
