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

// A language server on the reference corpus, or on a multiple of it: the one of this build, or another InstanceLint.Cli.dll.
if (args is ["language-server", .. var options])
{
    await LanguageServerBenchmark.RunAsync(
        options.Length > 0 ? int.Parse(options[0], CultureInfo.InvariantCulture) : 1,
        options.Length > 1 ? options[1] : null);
    return;
}

// The kinds of work of ReadingBenchmark in turns.
if (args is ["reading"])
{
    var reading = new ReadingBenchmark();
    reading.Write();
    Turns.Measure(
        ("bare events", () => reading.Events()),
        ("reading", () => reading.Read()),
        ("reading, all cores", () => reading.ReadOnAllCores()),
        ("reading and rules", () => reading.ReadAndLint()),
        ("the same, all cores", () => reading.ReadAndLintOnAllCores()),
        ("rules", () => reading.Lint()));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Corpus).Assembly).Run(args);
