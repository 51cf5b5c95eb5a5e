using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(InstanceLint.Benchmarks.ClusterBenchmark).Assembly).Run(args);
