using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>What a user sees in a terminal, where the SDK's logger shows only warnings, errors and outputs.</summary>
public partial class TerminalTests(PackedPackage package)
{
    [Fact]
    public async Task Builds_and_targets_tell_what_they_did()
    {
        Assert.SkipWhen(!File.Exists("/usr/bin/script"), "there is no program that opens a pseudo-terminal");
        using var consumer = package.NewConsumer().WriteManifest("a.yaml", "8GB").WriteManifest("b.yaml");
        Assert.Equal(
            [
                "a.yaml(8,33,8,38): warning INST2004: instance type 'a-yaml': spec.resources.limits.memory '8GB' is not a valid Kubernetes quantity; use '8G'",
                "App.csproj : warning INST0001: InstanceLint: 1 finding in 1 of 2 manifests (1 warning); 1 can be fixed with -t:InstanceLintFix",
                "Build succeeded with 2 warning(s)",
            ],
            await RunAsync(consumer, "build"));

        // Nothing turns the summary into an error.
        Assert.Equal(
            "Build failed with 1 error(s) and 1 warning(s)",
            (await RunAsync(consumer, "build --no-restore -warnaserror")).Last());
        Assert.Equal(
            "Build failed with 1 error(s) and 1 warning(s)",
            (await RunAsync(consumer, "build --no-restore -p:TreatWarningsAsErrors=true -p:MSBuildTreatWarningsAsErrors=true -p:ContinuousIntegrationBuild=true")).Last());
        Assert.Equal(
            [
                "App.csproj : warning INST0001:",
                "a.yaml(8,33): INST2004: memory: \"8GB\" -> memory: \"8G\"",
                "InstanceLint: fixed 1 finding in 1 manifest; no findings remain",
                "Build succeeded with 1 warning(s)",
            ],
            await RunAsync(consumer, "build --no-restore -t:InstanceLintFix -warnaserror"));
        Assert.Equal(
            ["App net10.0 succeeded → InstanceLint: checked 2 manifests with 2 instance types", "Build succeeded"],
            await RunAsync(consumer, "build --no-restore -t:InstanceLint"));
        Assert.Equal(
            [$"App net10.0 succeeded → {Path.Combine("bin", "App.InstanceLint.html")}", "Build succeeded"],
            await RunAsync(consumer, "build --no-restore -t:InstanceLintReport"));
    }

    // Returns the lines that tell something about manifests, and the last one.
    private static async Task<string[]> RunAsync(Consumer consumer, string arguments)
    {
        var output = await consumer.RunInTerminalAsync(arguments + " -nodeReuse:false");
        var text = DurationPattern().Replace(ControlPattern().Replace(output.Text, string.Empty), string.Empty);
        return
        [
            .. text.Split('\n').Select(line => line.Trim())
                .Where(line => line.Contains("INST", StringComparison.Ordinal) || line.Contains("InstanceLint:", StringComparison.Ordinal) || (line.Contains('→', StringComparison.Ordinal) && !line.EndsWith(".dll", StringComparison.Ordinal)) || line.StartsWith("Build ", StringComparison.Ordinal)),
        ];
    }

    // Colors, links, movements of the cursor and the status of running projects.
    [GeneratedRegex("\\x1B\\][^\\x1B\\a]*(\\x1B\\\\|\\a)|\\x1B\\[[0-9;?]*[A-Za-z]|\\x1B[A-Za-z0-9=>]|\\r", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ControlPattern();

    [GeneratedRegex(" \\([0-9.]+s\\)| in [0-9.]+s", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DurationPattern();
}
