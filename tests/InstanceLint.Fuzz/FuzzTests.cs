using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace InstanceLint.Fuzz;

/// <summary>A fixed number of inputs for each target, always the same, and the inputs that once failed.</summary>
public class FuzzTests
{
    private const int Seed = 20_261_124;

    // Far more time than one input needs, even on a busy machine, so only an endless loop exceeds it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static IEnumerable<TheoryDataRow<string, string>> Kept =>
        from target in Targets.All
        where Directory.Exists(Targets.FolderOf(target))
        from path in Directory.GetFiles(Targets.FolderOf(target)).Order(StringComparer.Ordinal)
        select new TheoryDataRow<string, string>(target.Name, Path.GetFileName(path));

    [Theory]
    [InlineData("yaml", 6_000)]
    [InlineData("quantity", 40_000)]
    [InlineData("fluent", 4_000)]
    [InlineData("program", 150)]
    public async Task What_must_hold_holds_for_every_input(string name, int count)
    {
        var session = new Session(Targets.Find(name), Seed);
        await Run(
            () =>
            {
                session.Start();
                session.Run(count);
            },
            () => session.Checks);
        Assert.True(
            session.Failures.Count == 0,
            $"seed {Seed}:\n" + string.Join("\n\n", session.Failures.Select(failure => $"{failure.Exception}\nfor the input\n{failure.Input}")));
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public Task What_failed_once_does_not_fail_again(string name, string file)
    {
        var target = Targets.Find(name);
        return Run(() => target.Check(File.ReadAllText(Path.Combine(Targets.FolderOf(target), file))), () => 0);
    }

    // Waits as long as the count of checks grows.
    private static async Task Run(Action work, Func<int> count)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var running = Task.Run(work, cancellation);
        while (true)
        {
            var before = count();
            try
            {
                await running.WaitAsync(Patience, cancellation);
                return;
            }
            catch (TimeoutException) when (!running.IsCompleted && count() != before)
            {
                // Only the machine is slow.
            }
        }
    }
}
