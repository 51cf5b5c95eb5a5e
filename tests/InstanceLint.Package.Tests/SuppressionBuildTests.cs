using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>A project suppresses findings in one place: by a comment, or by an item for files that must not be edited.</summary>
public class SuppressionBuildTests(PackedPackage package)
{
    [Fact]
    public async Task Comments_and_items_hide_findings_of_task_and_analyzer_and_those_that_hide_nothing_are_messages()
    {
        const string Job = "command: run\ncompute: azureml:aks\nresources:\n  instance_type: elsewhere";
        using var consumer = package.NewFluentConsumer(
            """
              <ItemGroup>
                <InstanceLintSuppression Include="vendor/**/*.yaml" Rules="INST2004;INST3007" Reason="as the vendor ships them" />
                <InstanceLintSuppression Include="told.yaml" Rules="INST2010" Reason="none" />
              </ItemGroup>
            """);
        consumer.WriteManifest("vendor/a.yaml", "8GB").WriteManifest("vendor/deep/b; c.yaml", "8GB").WriteManifest("told.yaml", "8GB")
            .WriteManifest("line.yaml", "8GB\" } # instancelint disable INST2004: ours\n#")
            .WriteManifest("unused.yaml", "8Gi\" } # instancelint disable INST2004: ours\n#")
            .Write("vendor/job.yaml", Job + "\n")
            .Write("job.yaml", Job + " # instancelint disable INST3007: applied by hand\n")
            .Write("told-job.yaml", Job + "\n")
            .Write("Program.cs", """System.Console.WriteLine(InstanceLint.Fluent.InstanceType.Define("code").Requests(cpu: "1", memory: "1Gi").Limits(cpu: "2", memory: "2Gi").Build().ToYaml());""");
        Assert.Equal(
            [
                "App.csproj : message INST1008: InstanceLintSuppression 'told.yaml' suppresses nothing: there is no INST2010 here; remove it",
                "told.yaml(8,33): warning INST2004", "unused.yaml(8,41): message INST1008", "told-job.yaml(4,18): warning INST3007",
            ],
            System.Array.ConvertAll(
                (await consumer.BuildAsync("-v:normal", "-m:1")).ShouldSucceed().Places(consumer.Folder),
                line => line.Split(" (https")[0]));
    }
}
