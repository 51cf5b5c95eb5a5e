using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace InstanceLint.Cli.Tests;

/// <summary>No manifest and no path can write a command of a CI system or control a terminal, in any format.</summary>
public sealed class HarmlessFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("text")]
    [InlineData("short")]
    [InlineData("gcc")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("junit")]
    public async Task No_output_does_harm(string format)
    {
        foreach (var (i, text) in HostileTexts.All.Index())
        {
            Write($"{i}/value.yaml", Type(cpu: JsonSerializer.Serialize(text)));
            Write($"{i}/raw.yaml", Type(cpu: $"\"{text}\" 1"));
            Write($"{i}/flow.yaml", Type(cpu: $"1, x: {text} }}"));
            Write($"{i}/split.yaml", Type(cpu: $"1, x: a{text.Replace("[", " [", StringComparison.Ordinal)} }}"));
            Write($"{i}/name.yaml", Type(name: JsonSerializer.Serialize(text)));
            Write($"{i}/rendered.yaml", $"# Source: {text}\n" + Type(cpu: "1 core"));
            if (!OperatingSystem.IsWindows())
            {
                Write($"{text.Replace('/', '_')}.yaml", Type(cpu: "1 core"));
            }
        }

        var run = await Run.InAsync(_folder, "--format", format);
        Assert.Equal(1, run.Code);
        foreach (var line in (run.Output + run.Error).Split('\n'))
        {
            Assert.True(CiRecognizers.Recognize(line).Length == 0, line);
            Assert.DoesNotContain(line, HostileTexts.IsControl);
        }
    }

    [Fact]
    public async Task A_code_frame_does_not_form_a_command_of_the_parts_of_its_line()
    {
        Write("a.yaml", Type(cpu: "{ a: x##vso[task.complete] }"));
        var run = await Run.InAsync(_folder);
        Assert.Contains(@"  8 |     limits: { cpu: { a: x\u0023#vso[task.complete] }", run.Output, StringComparison.Ordinal);
        Assert.Contains("x##vso[", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "a.yaml"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private void Write(string name, string text) => _folder.Write(name, text);

    private static string Type(string name = "gpu", string cpu = "\"1\"") =>
        $"apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata:\n  name: {name}\nspec:\n  resources:\n    requests: {{ cpu: 1, memory: 1Gi }}\n    limits: {{ cpu: {cpu}, memory: 2GB }}\n";
}
