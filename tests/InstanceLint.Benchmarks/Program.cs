using System;
using System.Globalization;
using BenchmarkDotNet.Running;
using InstanceLint.Benchmarks;

// Writes the reference corpus, or a multiple of it, to a folder, for the scripts here that measure whole builds.
if (args is ["write-corpus", var folder, .. var times])
{
    Corpus.Write(folder, Corpus.Manifests(times.Length > 0 ? int.Parse(times[0], CultureInfo.InvariantCulture) : 1));
    Console.WriteLine($"The reference work is in {folder}");
    return;
}

// A language server on the reference corpus, or on a multiple of it.
if (args is ["language-server", .. var multiple])
{
    await LanguageServerBenchmark.RunAsync(multiple.Length > 0 ? int.Parse(multiple[0], CultureInfo.InvariantCulture) : 1);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Corpus).Assembly).Run(args);
