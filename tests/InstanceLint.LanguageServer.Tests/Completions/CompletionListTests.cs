using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.LanguageServer.Completions;

namespace InstanceLint.LanguageServer.Tests;

public class CompletionListTests
{
    private const string Head = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\n";
    private const string Deployment = "name: blue\ntype: kubernetes\nendpoint_name: vision\nmodel: azureml:m:1\nenvironment: azureml:e:1\n";
    private const string Job = "$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json\ncommand: a\n";

    private const string Types = "\n# file: types.yaml\n" + Head
        + "metadata:\n  name: gpu\nspec:\n  nodeSelector:\n    pool: gpu\n  resources:\n    requests:\n      cpu: 500m\n      memory: 4Gi\n"
        + "    limits:\n      cpu: 4000m\n      memory: 8Gi\n      nvidia.com/gpu: 2\n---\n" + Head + "metadata:\n  name: \"017\"\nspec:\n  nodeSelector:\n    pool: \"yes\"\n";

    private const string TwoClusters = "\n# file: instancelint.yaml\nclusters:\n  dev:\n    manifests: [open.yaml, types.yaml]\n  prod:\n    manifests: [open.yaml]\n    knownInstanceTypes: [gpu-a100]\n    extensionNodeSelector: { purpose: ml }\n";

    // Each row: its name, the text with a cursor, and the labels in order.
    private static readonly (string Name, string Text, string Labels)[] Rows =
    [
        ("an empty file", "$$", "instance type, instance type list, deployment, endpoint, job, pipeline job, sweep job, apiVersion, kind"),
        ("the first key", "# hi\napi$$", "instance type, instance type list, deployment, endpoint, job, pipeline job, sweep job, apiVersion, kind"),
        ("an empty document", Head + "---\n$$", "instance type, instance type list, deployment, endpoint, job, pipeline job, sweep job, apiVersion, kind"),
        ("the second key", "apiVersion: amlarc.azureml.com/v1alpha1\n$$", "kind, metadata, spec"),
        ("only a kind", "kind: InstanceType\n$$", "apiVersion, metadata, spec"),
        ("the version", "apiVersion: $$", "amlarc.azureml.com/v1alpha1"),
        ("half a version", "apiVersion: aml$$", "amlarc.azureml.com/v1alpha1"),
        ("another version", "apiVersion: v$$", ""),
        ("half a type of a deployment", "endpoint_name: a\ntype: kub$$", "kubernetes"),
        ("half a schema", "endpoint_name: a\n$schema: htt$$", "https://azuremlschemas.azureedge.net/latest/kubernetesOnlineDeployment.schema.json"),
        ("the version of an instance type", "apiVersion: $$\nkind: InstanceType\n", "amlarc.azureml.com/v1alpha1"),
        ("the kind", "apiVersion: amlarc.azureml.com/v1alpha1\nkind: $$", "InstanceType, InstanceTypeList"),
        ("half a kind", "apiVersion: amlarc.azureml.com/v1alpha1\nkind: Inst$$", "InstanceType, InstanceTypeList"),
        ("top of an instance type", Head + "$$", "metadata, spec"),
        ("half a key", Head + "me$$", "metadata, spec"),
        ("in metadata", Head + "metadata:\n  $$", "name, labels, annotations"),
        ("in metadata with a name", Head + "metadata:\n  name: a\n  $$\n", "labels, annotations"),
        ("between two keys", Head + "metadata:\n  labels: {}\n  $$\n  name: a\n", "annotations"),
        ("a key with its colon", Head + "metadata:\n  na$$: a\n", "name, labels, annotations"),
        ("in spec", Head + "spec:\n  $$", "resources, nodeSelector"),
        ("in spec, four blanks", Head + "spec:\n    $$", "resources, nodeSelector"),
        ("another indentation than the key above", Head + "spec:\n  nodeSelector: {}\n    $$", ""),
        ("less than the line below", Head + "spec:\n$$\n  nodeSelector: {}\n", ""),
        ("in resources", Head + "spec:\n  resources:\n    $$", "requests, limits"),
        ("in requests", Head + "spec:\n  resources:\n    requests:\n      $$", "cpu, memory"),
        ("in limits", Head + "spec:\n  resources:\n    limits:\n      cpu: 1\n      $$", "memory, nvidia.com/gpu"),
        ("in braces", Head + "spec: { $$ }", "resources, nodeSelector"),
        ("in braces, after a comma", Head + "spec:\n  resources:\n    limits: { cpu: \"1\", $$ }", "memory, nvidia.com/gpu"),
        ("in braces, half a key", Head + "spec:\n  resources:\n    limits: { me$$ }", "cpu, memory, nvidia.com/gpu"),
        ("in open braces", Head + "spec:\n  resources: {$$\n", "requests, limits"),
        ("in open braces above a key", Head + "spec:\n  resources: { requests: {}, $$\n  nodeSelector:\n    a: b\n", "limits"),
        ("in braces, after a value", Head + "spec: { nodeSelector: {} $$ }", ""),
        ("an item of a list", "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceTypeList\nitems:\n- $$", "metadata, spec"),
        ("an item with a field", "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceTypeList\nitems:\n- metadata:\n    name: a\n  $$", "spec"),
        ("a new item", "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceTypeList\nitems:\n  $$", "- (new item)"),
        ("an item of a List", "apiVersion: v1\nkind: List\nitems:\n- " + Head.Replace("\n", "\n  ", StringComparison.Ordinal) + "$$", "metadata, spec"),
        ("an item of another kind", "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  $$", ""),
        ("an amount", Head + "spec:\n  resources:\n    requests:\n      cpu: $$", "100m, 250m, 500m, 1, 2, 4, 8, 16, 32, 64"),
        ("an amount below the limit", Head + "spec:\n  resources:\n    requests:\n      memory: $$\n    limits:\n      memory: 1500Mi\n", "1500Mi, 256Mi, 512Mi, 1Gi"),
        ("a limit above the request", Head + "spec:\n  resources:\n    requests:\n      cpu: 16\n    limits:\n      cpu: $$\n", "16, 32, 64"),
        ("a number without its unit", Head + "spec:\n  resources:\n    limits:\n      memory: 12$$\n", "12Gi, 12Mi, 12G, 12M, 256Mi, 512Mi, 1Gi, 2Gi, 4Gi, 8Gi, 16Gi, 32Gi, 64Gi, 128Gi, 256Gi"),
        ("a number of cores", Head + "spec:\n  resources:\n    limits:\n      cpu: 1500$$\n", "1500m, 100m, 250m, 500m, 1, 2, 4, 8, 16, 32, 64"),
        ("GPUs", Head + "spec:\n  resources:\n    limits:\n      nvidia.com/gpu: $$\n", "1, 2, 4, 8"),
        ("the amount of another resource", Head + "spec:\n  resources:\n    limits:\n      rdma/hca: $$\n", ""),
        ("an amount of an instance type in braces", Head + "spec: { resources: { requests: { cpu: $$ } } }", "100m, 250m, 500m, 1, 2, 4, 8, 16, 32, 64"),
        ("top of a deployment", Deployment + "model_$$", "$schema, code_configuration, instance_type, instance_count, description, tags, properties, model_mount_path, environment_variables, resources, scale_settings, app_insights_enabled, data_collector, request_settings, liveness_probe, readiness_probe"),
        ("an instance type of a deployment", Deployment + "instance_type: $$" + Types, "017, gpu, defaultinstancetype"),
        ("an instance type on the next line", Deployment + "instance_type:\n  g$$" + Types, "017, gpu, defaultinstancetype"),
        ("an instance type in quotes", Deployment + "instance_type: \"g$$\"" + Types, "017, gpu, defaultinstancetype"),
        ("an instance type in a quote", Deployment + "instance_type: '$$\nresources: {}\n" + Types, "017, gpu, defaultinstancetype"),
        ("an instance type in two clusters", Deployment + "instance_type: $$" + Types + TwoClusters, "017, gpu, gpu-a100, defaultinstancetype"),
        ("after a name", Deployment + "instance_type: gpu $$" + Types, ""),
        ("in a comment", Deployment + "instance_type: # $$" + Types, ""),
        ("in resources of a deployment", Deployment + "resources:\n  $$", "requests, limits"),
        ("limits of a deployment on a type", Deployment + "instance_type: gpu\nresources:\n  limits:\n    memory: $$" + Types, "256Mi, 512Mi, 1Gi, 2Gi, 4Gi"),
        ("requests of a deployment on a type", Deployment + "instance_type: gpu\nresources:\n  requests:\n    memory: $$" + Types, "256Mi, 512Mi, 1Gi, 2Gi, 4Gi, 8Gi"),
        ("GPUs of a deployment on a type", Deployment + "instance_type: gpu\nresources:\n  limits:\n    nvidia.com/gpu: $$" + Types, "1, 2"),
        ("limits of a deployment on the default type", Deployment + "resources:\n  limits:\n    cpu: $$" + Types, "100m, 250m, 500m, 1"),
        ("limits of a deployment on an unknown type", Deployment + "instance_type: ${x}\nresources:\n  limits:\n    cpu: $$" + Types, "100m, 250m, 500m, 1, 2, 4, 8, 16, 32, 64"),
        ("scale settings", Deployment + "scale_settings:\n  type: $$", "target_utilization, default"),
        ("type of a deployment", "endpoint_name: a\ntype: $$", "kubernetes"),
        ("an endpoint", "name: a\nauth_mode: key\ncompute: azureml:a\n$$", "$schema, description, tags, properties, identity, traffic, mirror_traffic"),
        ("resources of a job", Job + "resources:\n  $$", "instance_type, instance_count, shm_size, docker_args, properties"),
        ("an instance type of a job", Job + "resources:\n  instance_type: $$" + Types, "017, gpu, defaultinstancetype"),
        ("a name on the top level of a job", Job + "instance_type: $$" + Types, ""),
        ("limits of a job", Job + "limits:\n  $$", "timeout"),
        ("resources of a step", "$schema: https://azuremlschemas.azureedge.net/latest/pipelineJob.schema.json\njobs:\n  train:\n    resources:\n      $$", "instance_type, instance_count, shm_size, docker_args, properties"),
        ("an instance type of a nested step", "jobs:\n  a:\n    jobs:\n      b:\n        resources:\n          instance_type: $$\nsettings:\n  x: y\n" + Types, "017, gpu, defaultinstancetype"),
        ("an instance type of a trial", "trial:\n  command: a\n  resources:\n    instance_type: $$\ncompute: azureml:a\n" + Types, "017, gpu, defaultinstancetype"),
        ("in a command", Job + "environment_variables:\n  A: |\n    resources:\n      $$", ""),
        ("below a command", Job + "environment_variables:\n  A: |\n    resources:\n  $$", ""),
        ("on the second line of a plain text", "compute: azureml:a\nresources: {}\ncommand: python\n  train$$", ""),
        ("labels", Head + "spec:\n  nodeSelector:\n    $$" + Types, "pool"),
        ("labels of two clusters", Head + "spec:\n  nodeSelector:\n    $$" + Types + TwoClusters, "purpose, pool"),
        ("labels of two clusters, one written", Head + "spec:\n  nodeSelector:\n    purpose: ml\n    $$" + Types + TwoClusters, "pool"),
        ("values of a label", Head + "spec:\n  nodeSelector:\n    pool: $$" + Types, "gpu, yes"),
        ("the value of the extension", Head + "spec:\n  nodeSelector:\n    purpose: $$" + Types + TwoClusters, "ml"),
        ("names and labels that aren't valid", Deployment + "instance_type: $$\n# file: types.yaml\n" + Head + "metadata: { name: A_b }\n", "defaultinstancetype"),
        ("values of labels that aren't valid", Head + "spec:\n  nodeSelector:\n    a: $$\n# file: types.yaml\n" + Head + "metadata: { name: a }\nspec: { nodeSelector: { a: '\"', b: c } }\n", ""),
        ("metadata.name", Head + "metadata:\n  name: $$" + Types, ""),
        ("a label that nothing has", Head + "spec:\n  nodeSelector:\n    zone: $$" + Types, ""),
        ("another document", "replicas: 1\n$$", ""),
        ("another kind", "apiVersion: apps/v1\nkind: Deployment\nspec:\n  $$", ""),
        ("a managed deployment", "$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json\nname: a\n$$", ""),
        ("a batch deployment", "endpoint_name: a\nmodel: b\ncompute: azureml:c\n$$", ""),
        ("values of a chart", "image:\n  $$\nresources:\n  limits: {}\n", ""),
        ("a separator", Head + "---$$\n", ""),
        ("a separator of documents", Deployment + "---\nkind: InstanceType\nspec:\n  $$\n---\nmodel: a\n", "resources, nodeSelector"),
        ("JSON", "{ \"apiVersion\": \"amlarc.azureml.com/v1alpha1\", \"kind\": \"InstanceType\", $$ }", ""),
        ("a value in JSON", "{ \"apiVersion\": \"amlarc.azureml.com/v1alpha1\", \"kind\": \"$$\" }", "InstanceType, InstanceTypeList"),
        ("after the end of a document", Deployment + "...\n$$", ""),
        ("below a bracket at the margin", Deployment + "tags: {\na: b,\n}$$", ""),
        ("a comment in an item", "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceTypeList\nitems:\n- #$$", ""),
        ("a key with an anchor", Head + "&m metadata: &n\n  $$", "name, labels, annotations"),
        ("a flag", Deployment + "app_insights_enabled: $$", "true, false"),
        ("after a key without a colon", Head + "spec\n  $$", ""),
        ("after a tabulator", Head + "spec:\n\t$$", "resources, nodeSelector"),
    ];

    public static IEnumerable<TheoryDataRow<string, string, string>> Lists =>
        Rows.Select(row => new TheoryDataRow<string, string, string>(row.Name, row.Text, row.Labels) { TestDisplayName = row.Name });

    [Theory]
    [MemberData(nameof(Lists))]
    public void Offers(string name, string text, string labels)
    {
        Assert.NotEmpty(name);
        Assert.Equal(labels, AppliedItem.LabelsOf(MarkedProject.Create(text)));
    }

    // Each row: its name, the text with a cursor, the label, and the lines that change.
    private static readonly (string Name, string Text, string Label, string Lines)[] Inserted =
    [
        ("a key", Head + "spec:\n  res$$", "resources", "spec:\n  resources:\n    requests:\n      cpu: 500m\n      memory: 2Gi\n    limits:\n      cpu: 1000m\n      memory: 4Gi"),
        ("a key with four blanks", Head + "spec:\n    nodeSelector:\n        a: b\n    $$", "resources", "    resources:\n        requests:\n            cpu: 500m"),
        ("a key in an item", "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceTypeList\nitems:\n- $$", "metadata", "- metadata:\n    name: cpu-small"),
        ("a key in an indented item", "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceTypeList\nitems:\n  - $$", "metadata", "  - metadata:\n      name: cpu-small"),
        ("an item", "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceTypeList\nitems:\n  $$", "- (new item)", "  - metadata:\n      name: cpu-small\n    spec:\n      resources:"),
        ("a key in braces", Head + "spec:\n  resources: { $$ }", "requests", "  resources: { requests: { cpu: 500m, memory: 2Gi } }"),
        ("the name of a key with its colon", Head + "spec:\n  reso$$: {}", "resources", "  resources: {}"),
        ("the name of a key with lines below", Head + "spec:\n  reso$$\n    limits:\n      cpu: 1\n", "resources", "  resources:\n    limits:"),
        ("a value without a blank", Deployment + "instance_type:$$" + Types, "gpu", "instance_type: gpu"),
        ("a name that must be quoted", Deployment + "instance_type: $$" + Types, "017", "instance_type: \"017\""),
        ("a name in quotes", Deployment + "instance_type: '0$$'" + Types, "017", "instance_type: '017'"),
        ("a name instead of another", Deployment + "instance_type: cp$$u-small" + Types, "gpu", "instance_type: gpu"),
        ("a label with the value of the extension", Head + "spec:\n  nodeSelector:\n    $$" + Types + TwoClusters, "purpose", "    purpose: ml"),
        ("a label of another instance type", Head + "spec:\n  nodeSelector:\n    $$" + Types, "pool", "    pool: gpu"),
        ("a value that must be quoted", Head + "spec:\n  nodeSelector:\n    pool: $$" + Types, "yes", "    pool: \"yes\""),
        ("a number of cores", Head + "spec:\n  resources:\n    limits:\n      cpu: $$", "2", "      cpu: \"2\""),
        ("GPUs of an instance type", Head + "spec:\n  resources:\n    limits:\n      nvidia.com/gpu: $$", "2", "      nvidia.com/gpu: 2"),
        ("GPUs of a deployment", Deployment + "instance_type: gpu\nresources:\n  limits:\n    nvidia.com/gpu: $$" + Types, "2", "    nvidia.com/gpu: \"2\""),
        ("a flag", Deployment + "app_insights_enabled: $$", "true", "app_insights_enabled: true"),
        ("a document", "$$", "job", "$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json\ncommand: python train.py"),
    ];

    public static IEnumerable<TheoryDataRow<string, string, string, string>> Insertions =>
        Inserted.Select(row => new TheoryDataRow<string, string, string, string>(row.Name, row.Text, row.Label, row.Lines) { TestDisplayName = row.Name });

    [Theory]
    [MemberData(nameof(Insertions))]
    public void Inserts(string name, string text, string label, string lines)
    {
        Assert.NotEmpty(name);
        var project = MarkedProject.Create(text);
        var item = AppliedItem.ItemsOf(project).Single(item => item.Label == label);
        Assert.Contains(lines, AppliedItem.Apply(project, item), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gpu", "4000m CPU, 8Gi memory, 2 GPU", "requests `500m CPU, 4Gi memory`; limits `4000m CPU, 8Gi memory, 2 GPU`; nodes with `pool=gpu`.")]
    [InlineData("defaultinstancetype", "2 CPU, 2Gi memory", "requests `100m CPU, 2Gi memory`; limits `2 CPU, 2Gi memory`.")]
    public void A_name_has_its_sizes(string name, string detail, string documentation)
    {
        var item = Single(Deployment + "instance_type: $$" + Types, name);
        Assert.Equal((detail, documentation, CompletionKind.InstanceType), (item.Detail, item.Documentation, item.Kind));
    }

    [Fact]
    public void A_name_of_some_clusters_says_which() => Assert.Equal(
        "In cluster `dev`: requests `500m CPU, 4Gi memory`; limits `4000m CPU, 8Gi memory, 2 GPU`; nodes with `pool=gpu`. In cluster `prod`: not defined.",
        Single(Deployment + "instance_type: $$" + Types + TwoClusters, "gpu").Documentation);

    [Fact]
    public void A_text_of_a_manifest_is_code() => Assert.Equal(
        "requests nothing; limits nothing; nodes with `a=[b](c)`.",
        Single(Deployment + "instance_type: $$\n# file: types.yaml\n" + Head + "metadata: { name: gpu }\nspec: { nodeSelector: { a: '[b](c)' } }\n", "gpu").Documentation);

    [Fact]
    public void A_name_with_several_definitions_has_no_sizes()
    {
        var item = Single(Deployment + "instance_type: $$" + Types + Types.Replace("types.yaml", "more.yaml", StringComparison.Ordinal), "gpu");
        Assert.Equal((string.Empty, "several definitions."), (item.Detail, item.Documentation));
    }

    [Fact]
    public void An_amount_says_what_it_means() => Assert.Equal(
        ("equal to the limit", "3,221,225,472 bytes (3 GiB, about 3.2 GB)"),
        Single(Head + "spec:\n  resources:\n    requests:\n      memory: $$\n    limits:\n      memory: 3Gi\n", "3Gi") is var item ? (item.Detail, item.Documentation) : default);

    [Fact]
    public void A_field_has_its_documentation() =>
        Assert.Equal("The requests and limits of each workload.", Single(Head + "spec:\n  $$", "resources").Documentation);

    [Fact]
    public void The_list_keeps_its_order()
    {
        var items = AppliedItem.ItemsOf(MarkedProject.Create(Deployment + "instance_type: $$" + Types));
        Assert.Equal(items.Select(static item => item.SortText).Order(StringComparer.Ordinal), items.Select(static item => item.SortText));
    }

    private static CompletionItem Single(string text, string label) =>
        AppliedItem.ItemsOf(MarkedProject.Create(text)).Single(item => item.Label == label);
}
