using System;
using System.IO;
using System.Text;

namespace InstanceLint.Fluent.Tests;

/// <summary>Writing definitions to a file or a stream.</summary>
public sealed class FileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("instancelint-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string, Action<string>, Action<TextWriter>, string> Definitions => new()
    {
        { "instance type", Tests.Definitions.Gpu.Save, Tests.Definitions.Gpu.WriteTo, Tests.Definitions.Gpu.ToYaml() },
        { "list", Article.List.Save, Article.List.WriteTo, Article.List.ToYaml() },
        { "deployment", Tests.Definitions.FullDeployment.Save, Tests.Definitions.FullDeployment.WriteTo, Tests.Definitions.FullDeployment.ToYaml() },
        { "job", Job.Save, Job.WriteTo, Job.ToYaml() },
        { "cluster", Cluster.Save, Cluster.WriteTo, Cluster.ToYaml() },
    };

    private static CommandJob Job { get; } = CommandJob.Define("echo olá").Build();

    private static Cluster Cluster { get; } = Fluent.Cluster.Define().InstanceTypes(Article.CpuSmall).Jobs(Job).Build();

    [Theory]
    [MemberData(nameof(Definitions))]
    public void File_and_writer_get_exactly_the_text(string name, Action<string> save, Action<TextWriter> writeTo, string yaml)
    {
        var path = Path.Combine(_folder, name + ".yaml");
        File.WriteAllText(path, new string('x', 10_000));
        save(path);
        Assert.Equal(Encoding.UTF8.GetBytes(yaml), File.ReadAllBytes(path));

        using var writer = new StringWriter { NewLine = "\r\n" };
        writeTo(writer);
        Assert.Equal(yaml, writer.ToString());
        Assert.DoesNotContain('\r', yaml);
    }
}
