using System;
using BenchmarkDotNet.Running;
using InstanceLint.Benchmarks;

// For the scripts beside this file, which measure whole builds: writes the reference work into a folder.
if (args is ["write-corpus", var folder])
{
    Corpus.Write(folder, Corpus.Manifests());
    Console.WriteLine($"{Corpus.ReferenceFiles} files in {folder}");
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Corpus).Assembly).Run(args);
