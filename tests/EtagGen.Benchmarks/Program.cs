using BenchmarkDotNet.Running;
using EtagGen.Benchmarks.Quick;
using EtagGen.Benchmarks.Requests;

if (args is ["--analyzers", var n])
    EtagGen.Benchmarks.Build.AnalyzerRun.Run(Console.Out, int.Parse(n), Environment.GetEnvironmentVariable("ROUNDS") is { } r ? int.Parse(r) : 5);
else if (args is ["--generator", var m])
    EtagGen.Benchmarks.Build.GeneratorRun.Run(Console.Out, int.Parse(m), Environment.GetEnvironmentVariable("ROUNDS") is { } k ? int.Parse(k) : 9);
else if (args is ["--quick"])
    Environment.ExitCode = QuickRun.Run(Console.Out);
else
    _ = BenchmarkSwitcher.FromAssembly(typeof(FullRequests).Assembly).Run(args);
