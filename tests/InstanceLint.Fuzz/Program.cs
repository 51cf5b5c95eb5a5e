using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace InstanceLint.Fuzz;

/// <summary>Runs the tests, or with <c>--seconds</c> tries inputs until the time is over.</summary>
internal static class Program
{
    private const string SecondsOption = "--seconds";
    private const string SeedOption = "--seed";
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    internal static int Main(string[] args)
    {
        if (!args.Contains(SecondsOption))
        {
            return args.Contains("--server") || args.Contains("--internal-msbuild-node")
                ? TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions).GetAwaiter().GetResult()
                : ConsoleRunner.Run(args).GetAwaiter().GetResult();
        }

        var seed = Option(args, SeedOption) ?? Random.Shared.Next();
        Console.WriteLine($"seed {seed}: {SeedOption} {seed} tries the same inputs again");
        var sessions = Targets.All.Select(target => new Session(target, seed)).ToArray();
        var end = Stopwatch.GetTimestamp() + (Option(args, SecondsOption) ?? 60) * Stopwatch.Frequency;

        // The stack is as small as that of any thread in a build.
        var worker = new Thread(() => Try(sessions, end), maxStackSize: 1 << 20) { IsBackground = true };
        worker.Start();
        Watch(worker, sessions);

        var failures = sessions.Sum(Report);
        return failures == 0 ? 0 : 1;
    }

    private static void Try(Session[] sessions, long end)
    {
        Array.ForEach(sessions, session => session.Start());
        while (Stopwatch.GetTimestamp() < end)
        {
            foreach (var session in sessions)
            {
                session.Run(session.Target.Turn);
            }
        }
    }

    // An endless loop must be detected from another thread.
    private static void Watch(Thread worker, Session[] sessions)
    {
        var (counts, since) = (0, Stopwatch.GetTimestamp());
        while (!worker.Join(TimeSpan.FromSeconds(1)))
        {
            if (sessions.Sum(session => session.Checks) is var now && now != counts)
            {
                (counts, since) = (now, Stopwatch.GetTimestamp());
            }
            else if (Stopwatch.GetElapsedTime(since) > Hang)
            {
                var paths = sessions.Select(session => Write(session.Target, session.Current, "hang")).ToArray();
                Console.WriteLine($"an input does not end; it is one of\n  {string.Join("\n  ", paths)}");
                Environment.Exit(1);
            }
        }
    }

    private static int Report(Session session)
    {
        var target = session.Target;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{target.Name}: {session.Count:N0} inputs of {session.KindCount:N0} kinds; slowest {session.Slowest.Time.TotalMilliseconds:F1} ms, {Write(target, session.Slowest.Input, "slowest")}; {session.Failures.Count} failures"));
        foreach (var (failure, i) in session.Failures.Select((failure, i) => (failure, i)))
        {
            var path = Write(target, failure.Input, "failure-" + i.ToString(CultureInfo.InvariantCulture));
            Console.WriteLine($"""
                {path}: {failure.Exception}
                  To keep it: repair the bug, and move the file to {Targets.FolderOf(target)}, where a test tries it from then on.
                """);
        }

        return session.Failures.Count;
    }

    private static string Write(Target target, string input, string name)
    {
        var folder = Directory.CreateDirectory(Repository.PathOf("artifacts", "fuzz")).FullName;
        var path = Path.Combine(folder, $"{target.Name}-{name}{target.Extension}");
        File.WriteAllText(path, input);
        return path;
    }

    private static int? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length && int.TryParse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
