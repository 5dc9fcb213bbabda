using BenchmarkDotNet.Running;
using EtagGen.Benchmarks.Build;
using EtagGen.Benchmarks.Quick;
using EtagGen.Benchmarks.Requests;

if (args is ["--quick", "build"])
    Tables.Print(Console.Out, BuildResults.Goals());
else if (args is ["--quick", "requests"])
    QuickRun.InProcess(Console.Out);
else if (args is ["--quick"])
    Environment.ExitCode = QuickRun.Run(Console.Out);
else
    _ = BenchmarkSwitcher.FromAssembly(typeof(FullRequests).Assembly).Run(args);
