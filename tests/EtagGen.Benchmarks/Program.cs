using BenchmarkDotNet.Running;
using EtagGen.Benchmarks.Build;
using EtagGen.Benchmarks.Quick;
using EtagGen.Benchmarks.Requests;

if (BuildProcess.IsThis(args))
    Environment.ExitCode = QuickRun.Build(Console.Out);
else if (args is ["--quick", "requests"])
    QuickRun.InProcess(Console.Out);
else if (args is ["--quick"])
    Environment.ExitCode = QuickRun.Run(Console.Out);
else
    _ = BenchmarkSwitcher.FromAssembly(typeof(FullRequests).Assembly).Run(args);
