using System;
using System.IO;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>Other tasks in the same build, or later in the same process, don't interfere.</summary>
public class NeighbourTests(PackedPackage package)
{
    private const string Finding = "(8,33): warning INST2004";

    [Fact]
    public async Task A_process_that_is_used_again_locks_no_file_and_keeps_nothing_of_the_last_build()
    {
        // The same process checks both projects. In between, the first one changes the manifest that they share.
        using var consumer = package.NewConsumer(
            """
              <Target Name="EditAndCheckAgain" AfterTargets="Build">
                <Delete Files="gpu.yaml" TreatErrorsAsWarnings="false" />
                <WriteLinesToFile File="gpu.yaml" Lines="$([System.IO.File]::ReadAllText('next.txt'))" />
                <MSBuild Projects="App.csproj" Targets="InstanceLint" Properties="Again=true" />
              </Target>
            """).WriteManifest("gpu.yaml", "8GB");
        consumer.Write("next.txt", File.ReadAllText(Path.Combine(consumer.Folder, "gpu.yaml")).Replace("8GB", "9GB", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal));
        var output = (await consumer.BuildAsync("-m:1")).ShouldSucceed();
        Assert.Equal(["'8GB'", "'9GB'"], Array.ConvertAll(output.Findings(consumer.Folder), line => line.Split(' ')[7]));
    }
}
