using System.Collections.Generic;
using System.Linq;
using CsCheck;
using InstanceLint.Rules;
using InstanceLint.Yaml;
using k8s;

namespace InstanceLint.Fluent.Tests;

/// <summary>Requirements for all definitions.</summary>
public class PropertyTests
{
    private const int Iterations = 2000;

    // Short texts with a special meaning in YAML, and arbitrary texts.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Char["ayn019 :#-?,[]{}&*!|>'\"%@`~=<.\\\n\r\t\u0000\u0007\u0085\u00a0\u2028\ufeffáé"].Array[0, 8].Select(characters => new string(characters)),
        Gen.OneOf("yes", "no", "null", "~", "true", "on", "1_000", "0x1F", "0o17", "1e3", ".inf", "12:30", "2021-01-01", "=", "\ud83d\ude00", "---", "..."),
        Gen.OneOf(Gen.Char['\u0000', '\u07ff'], Gen.Char['\u0000', '\ud7ff'], Gen.Char['\ue000', '\uffff']).Array[0, 8].Select(characters => new string(characters)));

    private static readonly Gen<string> Labels = Gen.OneOf(
        Gen.Char["ayneotf01_.-"].Array[1, 6].Select(characters => "x" + new string(characters) + "0"),
        Gen.OneOf("yes", "no", "null", "true", "on", "1_000", "0x1F", "0o17", "1e3", "1.5", "2021-01-01", "y", "n", "08", "1.0e-3"));

    private static readonly Gen<string> Amounts = Gen.OneOf(Gen.Int[1, 1000].Select(cores => $"{cores}m"), Gen.Int[1, 9].Select(cores => $"{cores}"));

    private static readonly Gen<InstanceTypeBuilder> Types = Gen.Select(
        Labels,
        Gen.Select(Labels, Labels, KeyValuePair.Create).Array[0, 4],
        Amounts,
        Gen.Int[-1, 3],
        Gen.Bool,
        (name, labels, cpu, gpu, hasOther) =>
        {
            var type = InstanceType.Define(name.ToLowerInvariant().Replace('_', '-')).NodeSelector(labels).Requests(cpu, "1Gi").Limits("10", Memory.GiB(2));
            type = gpu < 0 ? type : type.Limits(gpu: gpu);
            return hasOther ? type.Request("rdma/hca", "1").Limit("rdma/hca", "1") : type;
        });

    [Fact]
    public void Instance_types_come_back_as_they_were_and_raise_nothing() => Types.Where(type => type.Validate().Count == 0).Sample(
        builder =>
        {
            var type = builder.Build();
            var yaml = type.ToYaml();
            var parsed = InstanceType.Parse(yaml);
            return parsed.Name == type.Name
                && parsed.NodeSelector.SequenceEqual(type.NodeSelector)
                && parsed.Requests.SequenceEqual(type.Requests)
                && parsed.Limits.SequenceEqual(type.Limits)
                && parsed.ToYaml() == yaml
                && Linter.Lint([ManifestReader.Read(yaml, "type.yaml", isNamed: true)]).Count == 0;
        },
        iter: Iterations,
        threads: 1);

    [Fact]
    public void Any_text_comes_back_as_it_was() => Gen.Select(Texts, Texts).Sample(
        (command, description) =>
        {
            var yaml = CommandJob.Define(command).Description(description).Build().ToYaml();
            var parsed = CommandJob.Parse(yaml);
            return parsed.Command == command && parsed.Description == description && parsed.ToYaml() == yaml;
        },
        iter: Iterations,
        threads: 1);

    // The client takes " " for a merge key even in quotes, and as a value.
    [Fact]
    public void Client_of_kubernetes_reads_any_text_as_it_was() => Texts.Where(text => text != "<<").Sample(
        text => (string)KubernetesYaml.Deserialize<Dictionary<string, object>>(CommandJob.Define(text).Build().ToYaml())["command"] == text,
        iter: Iterations,
        threads: 1);
}
