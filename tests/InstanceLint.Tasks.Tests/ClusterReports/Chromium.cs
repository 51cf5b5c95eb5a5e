using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CliWrap;
using CliWrap.Buffered;

namespace InstanceLint.Tasks.Tests;

/// <summary>A headless browser: the one in the environment variable CHROMIUM, or an installed one.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] Switches =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--hide-scrollbars", "--enable-logging=stderr",
    ];

    private static readonly string? Browser = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : Names
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Skips the test if there is no browser.</summary>
    internal static void Require() =>
        Assert.SkipWhen(Browser is null, "NO BROWSER HAS SEEN THE PAGE: install Chromium, or name one in the environment variable CHROMIUM");

    /// <summary>Opens a page, and returns the resulting document and the console output.</summary>
    internal static async Task<(string Document, string[] Console)> OpenAsync(TemporaryFolder folder, string page, params string[] switches)
    {
        var profile = Directory.CreateDirectory(Path.Combine(folder.Path, Guid.NewGuid().ToString("n"))).FullName;
        IEnumerable<string> arguments = [.. Switches, "--user-data-dir=" + profile, .. switches, new Uri(page).AbsoluteUri];
        var result = await Cli.Wrap(Browser!).WithArguments(arguments).WithWorkingDirectory(folder.Path).ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        return (result.StandardOutput, [.. result.StandardError.Split('\n').Where(line => line.Contains("CONSOLE", StringComparison.Ordinal))]);
    }
}
