using System;
using System.IO;
using System.Threading.Tasks;
using CliWrap;
using CliWrap.Buffered;

namespace InstanceLint.Package.Tests;

/// <summary>Programs that use the library can be compiled ahead of time, without warnings, and do the same.</summary>
public class AheadOfTimeTests(PackedPackage package)
{
    // The parts of the library that the sample doesn't use.
    private const string Rest =
        """
        using System;
        using System.IO;
        using System.Linq;
        using InstanceLint.Fluent;

        internal static class Rest
        {
            internal static async System.Threading.Tasks.Task WriteAsync(Cluster cluster)
            {
                await cluster.SaveAsync("cluster.yaml");
                var read = await Cluster.LoadAsync("cluster.yaml");
                Console.WriteLine(read.ToYaml() == cluster.ToYaml());
                foreach (var type in read.InstanceTypes)
                {
                    Console.WriteLine(InstanceTypeList.Parse(InstanceTypeList.Of(type).ToYaml()).Items[0].ToBuilder().Name(type.Name + "-2").Build().Name);
                }

                var job = Job.Define("pipeline")
                    .With("jobs", YamlValue.Mapping(("train", YamlValue.Parse("{command: python train.py, resources: {instance_type: gpu}}"))))
                    .Tag("team", "vision")
                    .Build();
                Console.Write(job);
                Console.WriteLine(string.Join(", ", job.InstanceTypes.Select(step => step.Key + " = " + step.Value)));
                Console.WriteLine($"{Cpu.Cores(1) + Cpu.Millicores(500)}, {Memory.GiB(16) / 3 > "5Gi"}, {Memory.Parse("2Gi").ToBytes()}");
                Console.WriteLine(InstanceType.TryParse("apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\n", out _, out var findings));
                foreach (var finding in findings)
                {
                    Console.WriteLine(finding);
                }

                try
                {
                    InstanceType.Define(string.Concat("GP", "U")).Build();
                }
                catch (InvalidDefinitionException exception)
                {
                    Console.WriteLine(exception.Message);
                }
            }
        }

        """;

    [Fact]
    public async Task Program_that_is_compiled_ahead_of_time_does_what_the_other_does()
    {
        using var consumer = package.NewConsumer().CopyFrom(Repository.PathOf("samples", "Fluent"));
        File.Delete(Path.Combine(consumer.Folder, "App.csproj"));
        var program = await File.ReadAllTextAsync(Path.Combine(consumer.Folder, "Program.cs"), TestContext.Current.CancellationToken);
        consumer.Write("Program.cs", program.Replace("Console.Write(cluster.ToYaml());", "Console.Write(cluster.ToYaml());\nawait Rest.WriteAsync(cluster);", StringComparison.Ordinal))
            .Write("Rest.cs", Rest);
        var usual = (await consumer.RunAsync("run", "-p:InstanceLintEnabled=false")).ShouldSucceed();
        Assert.Contains("jobs.train = gpu", usual.Lines);
        var published = (await consumer.RunAsync(
            "publish", "-p:PublishAot=true", "-o", "native", "-warnaserror", "-nodeReuse:false", "-p:InstanceLintEnabled=false")).ShouldSucceed();
        Assert.DoesNotContain(published.Lines, line => line.Contains("warning", StringComparison.Ordinal));
        var native = Path.Combine(consumer.Folder, "native", OperatingSystem.IsWindows() ? "Fluent.exe" : "Fluent");
        var result = await Cli.Wrap(native).WithWorkingDirectory(consumer.Folder).ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        Assert.Equal(usual.Text.Trim(), result.StandardOutput.Trim());
    }

    [Theory]
    [InlineData("partial")]
    [InlineData("full")]
    public async Task Trimming_warns_of_nothing(string mode)
    {
        using var consumer = package.NewFluentConsumer($"<PropertyGroup><PublishTrimmed>true</PublishTrimmed><TrimMode>{mode}</TrimMode><SelfContained>true</SelfContained><TrimmerSingleWarn>false</TrimmerSingleWarn></PropertyGroup>");
        consumer.Write("Program.cs", "System.Console.Write(InstanceLint.Fluent.Job.Parse(System.IO.File.ReadAllText(args[0])).ToYaml());\n");
        var output = (await consumer.RunAsync("publish", "--use-current-runtime", "-nodeReuse:false", "-warnaserror")).ShouldSucceed();
        Assert.DoesNotContain(output.Lines, line => line.Contains("warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Program_with_a_strong_name_can_use_the_library()
    {
        using var consumer = package.NewFluentConsumer(
            """
            <PropertyGroup><OutputType>Library</OutputType><SignAssembly>true</SignAssembly><PublicSign>true</PublicSign><AssemblyOriginatorKeyFile>key.snk</AssemblyOriginatorKeyFile></PropertyGroup>
            """,
            "<TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks>");
        File.Copy(Repository.PathOf("InstanceLint.snk"), Path.Combine(consumer.Folder, "key.snk"));
        consumer.Write("Program.cs", "public static class Program { public static string Name => InstanceLint.Fluent.InstanceType.Define(\"a\").Validate()[0].Id; }\n");
        (await consumer.BuildAsync("-warnaserror:CS8002")).ShouldSucceed();
    }
}
