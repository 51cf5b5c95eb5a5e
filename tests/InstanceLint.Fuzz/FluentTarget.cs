using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using InstanceLint.Fluent;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml;

namespace InstanceLint.Fuzz;

/// <summary>Calls of the fluent library at run time: one per line, with its arguments separated by tabs.</summary>
internal sealed class FluentTarget : Target
{
    private static readonly string[] Kinds = ["type", "deployment", "job"];
    private static readonly string[] Calls =
        ["requests", "limits", "request", "limit", "selector", "instancetype", "model", "mlflow", "environment", "image", "code", "endpoint", "count", "description", "compute", "name", "typed"];

    internal override string Name => "fluent";

    internal override string Extension => ".txt";

    internal override int Turn => 200;

    internal override IEnumerable<string> Seeds =>
    [
        "type\tgpu\nrequests\t1\t1Gi\nlimits\t2\t2Gi\t1\nselector\tpool\tgpu",
        "deployment\tblue\nendpoint\tx\nmlflow\t./m\ninstancetype\tgpu\nrequests\t2\t4Gi\nlimits\t4\t8Gi\t1\ncode\t./src\tscore.py",
        "job\tpython train.py\ninstancetype\tgpu\ncompute\tazureml:k\nimage\tubuntu\tconda.yaml\ncount\t2\ndescription\tyes\nname\ttrain",
    ];

    protected override IReadOnlyList<string> Words { get; } = [.. Calls, .. YamlGrammar.Words, "\t", "\n"];

    internal override string Generate(Random random)
    {
        var lines = new List<string> { Kinds[random.Next(Kinds.Length)] + "\t" + Word(random) };
        for (var i = random.Next(8); i > 0; i--)
        {
            lines.Add(string.Join('\t', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Word(random)).Prepend(Calls[random.Next(Calls.Length)])));
        }

        return string.Join('\n', lines);
    }

    internal override (string Kind, TimeSpan Time) Check(string input)
    {
        var steps = input.Split('\n').Select(line => line.Split('\t')).ToArray();
        return steps[0][0] switch
        {
            "deployment" => Check(Deployment(steps), deployment => deployment.Validate(), deployment => deployment.Build().ToYaml(), yaml => KubernetesOnlineDeployment.Parse(yaml).ToYaml()),
            "job" => Check(Job(steps), job => job.Validate(), job => job.Build().ToYaml(), yaml => CommandJob.Parse(yaml).ToYaml()),
            _ => Check(Type(steps), type => type.Validate(), type => type.Build().ToYaml(), yaml => InstanceType.Parse(yaml).ToYaml()),
        };
    }

    private static (string, TimeSpan) Check<T>(
        T builder, Func<T, IReadOnlyList<Fluent.Finding>> validate, Func<T, string> write, Func<string, string> rewrite)
    {
        var (findings, time) = Timed(() => validate(builder));
        Demand(findings.SequenceEqual(validate(builder)), "is judged differently the second time");
        var kind = typeof(T).Name + string.Join(' ', findings.Select(finding => finding.Id));
        try
        {
            var yaml = write(builder);
            Demand(findings.All(finding => finding.Severity != FindingSeverity.Warning), "is built in spite of a warning");
            Demand(rewrite(yaml) == yaml, $"comes back as another one\n{yaml}");
            CheckYaml(yaml, findings);
        }
        catch (InvalidDefinitionException exception)
        {
            Demand(exception.Findings.SequenceEqual(findings), "is refused for other findings than it has");
            Demand(findings.Any(finding => finding.Severity == FindingSeverity.Warning), "is refused without a warning");
        }

        return (kind, time);
    }

    // The written YAML has the same findings.
    private static void CheckYaml(string yaml, IReadOnlyList<Fluent.Finding> findings)
    {
        var cluster = new ClusterDefinition(ClusterSettings.None(string.Empty) with { IsIncomplete = true }, [Linter.Outline(ManifestReader.Read(yaml, string.Empty, isNamed: true))]);
        var written = Linter.Lint([cluster]).Select(finding => finding.Rule.Id).Distinct().Order(StringComparer.Ordinal);
        var expected = findings.Select(finding => finding.Id).Distinct().Order(StringComparer.Ordinal);
        Demand(expected.SequenceEqual(written), $"has findings {string.Join(' ', expected)}, and as YAML {string.Join(' ', written)}\n{yaml}");
    }

    private static InstanceTypeBuilder Type(string[][] steps) => steps.Skip(1).Aggregate(InstanceType.Define(At(steps[0], 1)), (type, step) => step[0] switch
    {
        "requests" => type.Requests(At(step, 1), At(step, 2)),
        "limits" => type.Limits(At(step, 1), At(step, 2), Number(step, 3)),
        "request" => type.Request(At(step, 1), At(step, 2)),
        "limit" => type.Limit(At(step, 1), At(step, 2)),
        "typed" => type.Requests(Cpu.Cores(Fraction(step)), Memory.GiB(Fraction(step))).Limits(Cpu.Millicores(Number(step, 1) ?? 0), Memory.TB(Fraction(step))),
        "selector" => type.NodeSelector(At(step, 1), At(step, 2)),
        _ => type,
    });

    // Without an endpoint, the YAML would not be recognized as a deployment.
    private static KubernetesOnlineDeploymentBuilder Deployment(string[][] steps) =>
        steps.Skip(1).Aggregate(KubernetesOnlineDeployment.Define(At(steps[0], 1)).Endpoint("x"), (deployment, step) => step[0] switch
        {
            "requests" => deployment.Requests(At(step, 1), At(step, 2)),
            "limits" => deployment.Limits(At(step, 1), At(step, 2), Number(step, 3)),
            "request" => deployment.Request(At(step, 1), At(step, 2)),
            "limit" => deployment.Limit(At(step, 1), At(step, 2)),
            "instancetype" => deployment.InstanceType(At(step, 1)),
            "model" => deployment.Model(At(step, 1)),
            "mlflow" => deployment.MlflowModel(At(step, 1)),
            "environment" => deployment.Environment(At(step, 1)),
            "image" => deployment.EnvironmentImage(At(step, 1), At(step, 2)),
            "code" => deployment.CodeConfiguration(At(step, 1), At(step, 2)),
            "endpoint" => deployment.Endpoint(At(step, 1)),
            "count" => deployment.InstanceCount(Number(step, 1) ?? 0).AppInsightsEnabled(),
            "description" => deployment.Description(At(step, 1)),
            _ => deployment,
        });

    private static CommandJobBuilder Job(string[][] steps) => steps.Skip(1).Aggregate(CommandJob.Define(At(steps[0], 1)), (job, step) => step[0] switch
    {
        "instancetype" => job.InstanceType(At(step, 1)),
        "environment" => job.Environment(At(step, 1)),
        "image" => job.EnvironmentImage(At(step, 1), At(step, 2)),
        "code" => job.Code(At(step, 1)),
        "count" => job.InstanceCount(Number(step, 1) ?? 0),
        "description" => job.Description(At(step, 1)).DisplayName(At(step, 1)).ExperimentName(At(step, 2)),
        "compute" => job.Compute(At(step, 1)),
        "name" => job.Name(At(step, 1)),
        _ => job,
    });

    private static string Word(Random random) => YamlGrammar.Words[random.Next(YamlGrammar.Words.Count)];

    private static string At(string[] step, int place) => place < step.Length ? step[place] : string.Empty;

    private static int? Number(string[] step, int place) => int.TryParse(At(step, place), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static decimal Fraction(string[] step) => decimal.TryParse(At(step, 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0.5m;
}
