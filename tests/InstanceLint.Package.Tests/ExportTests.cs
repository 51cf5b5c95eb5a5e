using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>The clusters of a program become manifests, and what differs is said.</summary>
public class ExportTests(PackedPackage package)
{
    private const string Clusters =
        """
        using InstanceLint.Fluent;

        internal static class Clusters
        {
            private static readonly InstanceType Small = InstanceType.Define("small").Requests(1, "2Gi").Limits(2, "4Gi").Build();

            internal static Cluster Prod { get; } = Cluster.Define("prod")
                .InstanceTypes(Small)
                .Deployments(KubernetesOnlineDeployment.Define("blue").Endpoint("vision").Model("./m").InstanceType(Small).Requests(1, "1Gi").Build())
                .Jobs(CommandJob.Define("a").InstanceType(Small).Build(), CommandJob.Define("b").InstanceType(Small).Build())
                .Build();

            internal static Cluster Same => Prod;

            internal static Cluster Dev = Prod.ToBuilder().Name(string.Empty).Build();
        }

        """;

    private static readonly string[] Files =
    [
        "Dev/deployments/blue.yaml", "Dev/instance-types.yaml", "Dev/jobs/job-2.yaml", "Dev/jobs/job.yaml",
        "prod/deployments/blue.yaml", "prod/instance-types.yaml", "prod/jobs/job-2.yaml", "prod/jobs/job.yaml",
    ];

    [Fact]
    public async Task Manifests_are_written_compared_and_left_alone_if_a_person_wrote_them()
    {
        using var consumer = package.NewFluentConsumer();
        consumer.Write("Clusters.cs", Clusters).Write("Program.cs", "System.Console.WriteLine(\"main runs\");\n");
        var written = (await ExportAsync(consumer)).ShouldSucceed();
        Assert.Equal(Files.Select(file => Path.Combine(consumer.Folder, "manifests", file) + ": created"), written.Lines.Where(line => line.EndsWith(": created", StringComparison.Ordinal)).Select(line => line.Replace('\\', '/')));
        Assert.Contains("InstanceLint: 8 manifests of the program in 'manifests': 8 created", written.Lines);
        Assert.DoesNotContain("main runs", written.Lines);
        var types = Path.Combine(consumer.Folder, "manifests", "prod", "instance-types.yaml");
        Assert.StartsWith("# Written by dotnet build -t:InstanceLintExport from C#. Changes here are lost.\napiVersion: amlarc", await ReadAsync(types), StringComparison.Ordinal);

        Assert.Contains("InstanceLint: 8 manifests of the program in 'manifests': 8 unchanged", (await ExportAsync(consumer, "--no-restore", "-p:InstanceLintExportCheck=true")).ShouldSucceed().Lines);

        consumer.Write("Clusters.cs", Clusters.Replace("Limits(2, \"4Gi\")", "Limits(2, \"8Gi\")", StringComparison.Ordinal));
        var check = (await ExportAsync(consumer, "--no-restore", "-p:InstanceLintExportCheck=true")).ShouldFail();
        Assert.Contains("--- a/manifests/prod/instance-types.yaml", check.Lines);
        Assert.Contains("-      memory: 4Gi", check.Lines);
        Assert.Contains("+      memory: 8Gi", check.Lines);
        Assert.Contains(check.Lines, line => line.StartsWith(types + " : error : this file differs from what the program defines; run dotnet build -t:InstanceLintExport", StringComparison.Ordinal));
        Assert.Contains("memory: 4Gi", await ReadAsync(types), StringComparison.Ordinal);
        Assert.Contains("InstanceLint: 8 manifests of the program in 'manifests': 2 to change, 6 unchanged", (await ExportAsync(consumer, "--no-restore", "-p:InstanceLintExportDryRun=true")).ShouldSucceed().Lines);
        Assert.Contains("memory: 4Gi", await ReadAsync(types), StringComparison.Ordinal);

        await File.WriteAllTextAsync(types, "# mine\n", TestContext.Current.CancellationToken);
        File.Copy(Path.Combine(consumer.Folder, "manifests", "prod", "jobs", "job.yaml"), Path.Combine(consumer.Folder, "manifests", "prod", "jobs", "old.yaml"));
        var foreign = (await ExportAsync(consumer, "--no-restore")).ShouldFail();
        Assert.Contains(foreign.Lines, line => line.StartsWith(types + " : error : this file was not written because it differs and InstanceLintExport did not create it;", StringComparison.Ordinal));
        Assert.Contains(foreign.Lines, line => line.EndsWith("old.yaml: the program does not define this file anymore; delete it", StringComparison.Ordinal));
        Assert.Contains("InstanceLint: 9 manifests of the program in 'manifests': 1 changed, 6 unchanged, 1 not written, 1 not defined anymore", foreign.Lines);
        Assert.Equal("# mine\n", await ReadAsync(types));
    }

    [Fact]
    public async Task Cluster_that_is_not_valid_is_an_error_and_the_others_are_written()
    {
        using var consumer = package.NewFluentConsumer("<PropertyGroup><OutputType>Library</OutputType></PropertyGroup>");
        consumer.Write("Clusters.cs", Clusters)
            .Write("Bad.cs", "using InstanceLint.Fluent;\n\npublic static class Bad\n{\n    public static Cluster Cluster { get; } = Make(\"gpu\");\n\n    private static Cluster Make(string name) => Cluster.Define(\"bad\").InstanceTypes(InstanceType.Define(name.ToUpperInvariant()).Build()).Build();\n}\n")
            .Write("Program.cs", string.Empty);
        var output = (await ExportAsync(consumer, "-p:InstanceLintExportPath=out")).ShouldFail();
        Assert.Contains(output.Lines, line => line.StartsWith("Bad.Cluster : error : warning INST2002: instance type 'GPU'", StringComparison.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(consumer.Folder, "out")));
        consumer.Write("Bad.cs", "using InstanceLint.Fluent;\n\npublic static class Bad\n{\n    public static Cluster Cluster { get; } = Cluster.Parse(System.IO.File.ReadAllText(\"bad.txt\"));\n}\n")
            .Write("bad.txt", "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata: {name: '##vso[task.complete]'}\nspec: {resources: {requests: {cpu: 1m, memory: 1Gi}, limits: {cpu: 1m, memory: 1Gi}}}\n");
        output = (await ExportAsync(consumer, "--no-restore", "-p:InstanceLintExportPath=out")).ShouldFail();
        Assert.Contains(output.Lines, line => line.Contains("instance type '\\u0023#vso[task.complete]'", StringComparison.Ordinal));
        Assert.DoesNotContain(output.Lines, line => line.Contains("##vso[", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Project_without_clusters_is_told_how_to_define_one()
    {
        using var consumer = package.NewFluentConsumer();
        consumer.Write("Program.cs", "System.Console.WriteLine();\n");
        Assert.Contains(
            (await ExportAsync(consumer)).ShouldFail().Lines,
            line => line.StartsWith("App.dll : error : no static field or property holds a cluster; add one, such as 'public static Cluster Prod", StringComparison.Ordinal));
        using var linted = package.NewConsumer();
        linted.WriteManifest("gpu.yaml");
        Assert.Contains(
            (await ExportAsync(linted)).ShouldFail().Lines,
            line => line.Contains("error : InstanceLintExport needs clusters that are defined in C#; add the package InstanceLint.Fluent.", StringComparison.Ordinal));
        using var several = package.NewFluentConsumer(frameworks: "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");
        several.Write("Program.cs", "System.Console.WriteLine();\n");
        Assert.Contains(
            (await ExportAsync(several)).ShouldFail().Lines,
            line => line.Contains("error : InstanceLintExport runs one target framework; choose one with -f, such as -f net10.0.", StringComparison.Ordinal));
    }

    private static Task<Output> ExportAsync(Consumer consumer, params string[] arguments) => consumer.BuildAsync(["-t:InstanceLintExport", .. arguments]);

    private static Task<string> ReadAsync(string path) => File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
}
