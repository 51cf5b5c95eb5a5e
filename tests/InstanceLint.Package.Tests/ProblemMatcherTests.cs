using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>Problem matchers recognize the output of builds. Azure Pipelines gets findings from MSBuild itself.</summary>
public partial class ProblemMatcherTests(PackedPackage package)
{
    private const string Manifest =
        """
        apiVersion: amlarc.azureml.com/v1alpha1
        kind: InstanceType
        metadata: { name: gpu }
        spec:
          resources:
            requests: { cpu: "1", memory: "9Gi" }
            limits: { cpu: "2", memory: "8Gi" }

        """;

    [Fact]
    public async Task Lines_of_a_build_are_read_whole()
    {
        // Messages with parentheses, colons, commas, semicolons and brackets; paths with spaces, parentheses and a percent sign.
        using var consumer = package.NewConsumer()
            .Write("with space/a (1).yaml", Manifest.Replace("name: gpu", "name: gpu-a", StringComparison.Ordinal))
            .Write("100%/b.yaml", Manifest.Replace("cpu: \"1\", memory: \"9Gi\"", "cpu: \"1\", memory: \"[1]: (2)\"", StringComparison.Ordinal));
        var output = (await consumer.BuildAsync("-p:ContinuousIntegrationBuild=true", "-p:WarningsNotAsErrors=INST2004")).ShouldFail();
        string[] expected =
        [
            $"100%{Path.DirectorySeparatorChar}b.yaml 6 warning INST2004",
            $"with space{Path.DirectorySeparatorChar}a (1).yaml 6 error INST2009",
        ];
        var lines = output.Lines.Where(line => line.Contains(" INST", StringComparison.Ordinal)).ToArray();
        Assert.Equal(expected.Length, lines.Length);
        foreach (var (line, whole) in lines.Zip(expected))
        {
            var project = $" [{consumer.Folder}App.csproj]";
            var message = line[(line.IndexOf(": instance type", StringComparison.Ordinal) + 2)..^project.Length];

            var github = GitHub().Match(line).Groups;
            Assert.Equal(consumer.Folder + whole, $"{github["file"]} {github["line"]} {github["severity"]} {github["code"]}");
            Assert.Equal((message, $"{consumer.Folder}App.csproj"), (github["message"].Value, github["project"].Value));

            var code = VisualStudioCode().Match(line).Groups;
            Assert.Equal(consumer.Folder + whole, $"{code["file"]} {code["location"].Value.Split(',')[0]} {code["severity"]} {code["code"]}");
            Assert.Equal("6,35", code["location"].Value);
            Assert.Equal(message + project, code["message"].Value);
        }

        // Outside of CI, lines contain the end too, which GitHub's matcher doesn't recognize.
        output = (await consumer.BuildAsync("--no-restore", "-p:WarningsAsErrors=INST2009")).ShouldFail();
        Assert.Equal(["6,35,6,40", "6,35,6,45"], output.Lines.Select(line => VisualStudioCode().Match(line).Groups["location"].Value).Where(location => location.Length > 0).Order(StringComparer.Ordinal));
    }

    // The matcher 'csc' of GitHub's actions/setup-dotnet, with names for its groups. It accepts one to three numbers.
    [GeneratedRegex(
        "^(?<file>.*)\\((?<line>\\d+)(?:,\\d+|,\\d+,\\d+)?\\):\\s+(?<severity>error|warning)\\s+(?<code>[a-zA-Z]+(?<!MSB)\\d+):\\s*(?<message>.*?)\\s+\\[(?<project>.*?)\\]$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex GitHub();

    // The matcher '$msCompile' of Visual Studio Code, with names for its groups.
    [GeneratedRegex(
        "^\\s*(?:\\s*\\d+>)?(?<file>\\S.*?)(?:\\((?<location>\\d+|\\d+,\\d+|\\d+,\\d+,\\d+,\\d+)\\))?\\s*:\\s+(?:(?<tool>\\S+)\\s+)?(?<severity>(?:fatal +)?error|warning|info)\\s+(?<code>\\w+\\d+)?\\s*:\\s*(?<message>.*)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex VisualStudioCode();
}
