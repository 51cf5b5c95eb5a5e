using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Fixing;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.Tests;

/// <summary>Which text is edited, and the result.</summary>
public class ManifestFixerTests
{
    private const string Head = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata:\n  name: gpu\nspec:\n";
    private const string Sound = "    requests: {cpu: \"1\", memory: 1Gi}\n";
    private const string Job = "$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json\ncommand: python train.py\ncompute: azureml:k8s\n";
    private const string Deployment = "name: blue\ntype: kubernetes\nendpoint_name: vision\nmodel: azureml:m:1\n";

    /// <summary>The resources of an instance type, before and after.</summary>
    public static TheoryData<string, string, string> Resources => new()
    {
        { "plain stays plain", "limits: {cpu: 2, memory: 8GB}", "limits: {cpu: \"2\", memory: 8G}" },
        { "double quotes stay", "limits: {cpu: '2', memory: \"8GB\"}", "limits: {cpu: '2', memory: \"8G\"}" },
        { "single quotes stay", "limits: {cpu: \"2\", memory: '8GB'}", "limits: {cpu: \"2\", memory: '8G'}" },
        { "quotes of the neighbour", "limits: {cpu: 2, memory: '8Gi'}", "limits: {cpu: '2', memory: '8Gi'}" },
        { "quotes of the text", "limits: {cpu: 2, memory: 8Gi}", "limits: {cpu: \"2\", memory: 8Gi}" },
        { "a comment stays", "limits:\n      cpu: 2 # two\n      # memory\n      memory: 8Gi", "limits:\n      cpu: \"2\" # two\n      # memory\n      memory: 8Gi" },
        { "blanks stay", "limits:\n      cpu:    2   \n      memory:  8Gi", "limits:\n      cpu:    \"2\"   \n      memory:  8Gi" },
        { "a value on a line of its own", "limits:\n      cpu:\n        2\n      memory: 8Gi", "limits:\n      cpu:\n        \"2\"\n      memory: 8Gi" },
        { "an anchor", "limits:\n      cpu: &two 2\n      memory: 8Gi", "limits:\n      cpu: &two \"2\"\n      memory: 8Gi" },
        { "an alias of the same kind of field", "limits: &l {cpu: 2, memory: 8Gi}\n---\napiVersion: v1\nkind: List\nitems:\n- {apiVersion: amlarc.azureml.com/v1alpha1, kind: InstanceType, metadata: {name: a}, spec: {resources: &r {requests: {cpu: '1', memory: 1Gi}, limits: {cpu: 2, memory: 8Gi}}}}\n- {apiVersion: amlarc.azureml.com/v1alpha1, kind: InstanceType, metadata: {name: b}, spec: {resources: *r}}", "limits: &l {cpu: \"2\", memory: 8Gi}\n---\napiVersion: v1\nkind: List\nitems:\n- {apiVersion: amlarc.azureml.com/v1alpha1, kind: InstanceType, metadata: {name: a}, spec: {resources: &r {requests: {cpu: '1', memory: 1Gi}, limits: {cpu: \"2\", memory: 8Gi}}}}\n- {apiVersion: amlarc.azureml.com/v1alpha1, kind: InstanceType, metadata: {name: b}, spec: {resources: *r}}" },
        { "an explicit key", "limits:\n      ? cpu\n      : 2\n      memory: 8Gi", "limits:\n      ? cpu\n      : \"2\"\n      memory: 8Gi" },
        { "a quoted key", "limits:\n      \"cpu\": 2\n      'memory': 8Gi", "limits:\n      \"cpu\": \"2\"\n      'memory': 8Gi" },
        { "a renamed field", "limits: {cpu: '2', mem: 8Gi}", "limits: {cpu: '2', memory: 8Gi}" },
        { "a renamed field in quotes", "limits: {cpu: '2', \"mem\": 8Gi}", "limits: {cpu: '2', \"memory\": 8Gi}" },
        { "a renamed section", "limit:\n      cpu: '2'\n      memory: 8Gi", "limits:\n      cpu: '2'\n      memory: 8Gi" },
        { "a tab before the value", "limits:\n      cpu:\t2\n      memory: 8Gi", "limits:\n      cpu:\t\"2\"\n      memory: 8Gi" },
        { "a template variable in quotes beside it", "limits: {cpu: 2, memory: \"{{ .Values.memory }}\"}", "limits: {cpu: \"2\", memory: \"{{ .Values.memory }}\"}" },
        { "a template variable beside it", "limits:\n      cpu: 2\n      memory: ${{ parameters.memory }}", "limits:\n      cpu: \"2\"\n      memory: ${{ parameters.memory }}" },
        { "a token that is a comment to YAML", "limits:\n      cpu: #{cpu}#\n      mem: 8Gi", "limits:\n      cpu: #{cpu}#\n      memory: 8Gi" },
        { "emoji before it", "limits: {😀/x: '😀', cpu: 2, memory: 8Gi}", "limits: {😀/x: '😀', cpu: '2', memory: 8Gi}" },
        { "as elsewhere in quotes", "limits: {cpu: '2', memory: '8Gi'}\n    status: {}", "limits: {cpu: '2', memory: '8Gi'}\n    status: {}" },
    };

    /// <summary>The requests of an instance type that has limits, before and after.</summary>
    public static TheoryData<string, string, string> Requests => new()
    {
        { "one amount in a block", "requests:\n      cpu: '2'", "requests:\n      cpu: '2'\n      memory: 1Gi" },
        { "one amount behind a comment", "requests:\n      cpu: '2' # two\n      # the end", "requests:\n      cpu: '2' # two\n      memory: 1Gi\n      # the end" },
        { "one amount as deep as its neighbours", "requests:\n          cpu: '2'", "requests:\n          cpu: '2'\n          memory: 1Gi" },
        { "one amount behind a merge key", "x-all: &all {cpu: '2'}\n    requests:\n      <<: *all", "x-all: &all {cpu: '2'}\n    requests:\n      <<: *all\n      memory: 1Gi" },
        { "one amount in braces", "requests: {cpu: '2'}", "requests: {cpu: '2', memory: 1Gi}" },
        { "one amount in wide braces", "requests: { cpu: '2' } # two", "requests: { cpu: '2', memory: 1Gi } # two" },
        { "one amount behind a last comma", "requests: {cpu: '2',}", "requests: {cpu: '2', memory: 1Gi,}" },
        { "both amounts in empty braces", "requests: {}", "requests: {cpu: \"2\", memory: 1Gi}" },
        { "both amounts under nothing", "requests: # none yet", "requests: # none yet\n      cpu: \"2\"\n      memory: 1Gi" },
        { "both amounts for null", "requests: ~ # none yet", "requests: # none yet\n      cpu: \"2\"\n      memory: 1Gi" },
        { "braces over several lines", "requests: {\n      cpu: '2' # two\n    }", "requests: {\n      cpu: '2', # two\n      memory: 1Gi\n    }" },
        { "braces over several lines with a last comma", "requests: {\n      cpu: '2', # two\n    }", "requests: {\n      cpu: '2', # two\n      memory: 1Gi,\n    }" },
    };

    /// <summary>Requests and limits of an instance type with GPUs among the requests, before and after.</summary>
    public static TheoryData<string, string, string> Gpus => new()
    {
        {
            "from block to block with its comment",
            "requests:\n      nvidia.com/gpu: 1  # one card\n      cpu: '1'\n      memory: 1Gi\n    limits:\n      cpu: '2'\n      memory: 8Gi # eight\n",
            "requests:\n      cpu: '1'\n      memory: 1Gi\n    limits:\n      cpu: '2'\n      memory: 8Gi # eight\n      nvidia.com/gpu: 1  # one card\n"
        },
        {
            "limits come first",
            "limits:\n        cpu: '2'\n        memory: 8Gi\n    requests:\n      cpu: '1'\n      memory: 1Gi\n      nvidia.com/gpu: '1'\n",
            "limits:\n        cpu: '2'\n        memory: 8Gi\n        nvidia.com/gpu: '1'\n    requests:\n      cpu: '1'\n      memory: 1Gi\n"
        },
        {
            "from braces to braces",
            "requests: {cpu: '1', nvidia.com/gpu: 1, memory: 1Gi}\n    limits: {cpu: '2', memory: 8Gi}\n",
            "requests: {cpu: '1', memory: 1Gi}\n    limits: {cpu: '2', memory: 8Gi, nvidia.com/gpu: 1}\n"
        },
        {
            "the first in braces, to a block",
            "requests: {nvidia.com/gpu: 1, cpu: '1', memory: 1Gi}\n    limits:\n      cpu: '2'\n      memory: 8Gi\n",
            "requests: {cpu: '1', memory: 1Gi}\n    limits:\n      cpu: '2'\n      memory: 8Gi\n      nvidia.com/gpu: 1\n"
        },
        {
            "the last in braces, which limits have already",
            "requests: {cpu: '1', memory: 1Gi, nvidia.com/gpu: 1}\n    limits: {cpu: '2', memory: 8Gi, nvidia.com/gpu: 1}\n",
            "requests: {cpu: '1', memory: 1Gi}\n    limits: {cpu: '2', memory: 8Gi, nvidia.com/gpu: 1}\n"
        },
        {
            "no limits at all",
            "requests:\n      cpu: '1'\n      memory: 1Gi\n      nvidia.com/gpu: 1\n",
            "requests:\n      cpu: '1'\n      memory: 1Gi\n    limits:\n      nvidia.com/gpu: 1\n"
        },
        {
            "nothing else in requests",
            "requests:\n      nvidia.com/gpu: 1\n    limits:\n      cpu: '2'\n      memory: 8Gi\n",
            "requests:\n      cpu: '2'\n      memory: 8Gi\n    limits:\n      cpu: '2'\n      memory: 8Gi\n      nvidia.com/gpu: 1\n"
        },
        {
            "a whole line that limits have already",
            "requests:\n      cpu: '1'\n      nvidia.com/gpu: 1 # one card\n      # enough\n      memory: 1Gi\n    limits: {cpu: '2', memory: 8Gi, nvidia.com/gpu: 1}\n",
            "requests:\n      cpu: '1'\n      # one card\n      # enough\n      memory: 1Gi\n    limits: {cpu: '2', memory: 8Gi, nvidia.com/gpu: 1}\n"
        },
        {
            "all of the requests, which limits have already",
            "requests:\n      # a card\n      nvidia.com/gpu: 1 # one card\n    limits:\n      cpu: '2'\n      memory: 8Gi\n      nvidia.com/gpu: 1\n",
            "requests:\n      # a card\n      # one card\n      cpu: '2'\n      memory: 8Gi\n    limits:\n      cpu: '2'\n      memory: 8Gi\n      nvidia.com/gpu: 1\n"
        },
        {
            "the last line of the text with its comment",
            "limits: {cpu: '2', memory: 8Gi, nvidia.com/gpu: 1}\n    requests:\n      cpu: '1'\n      memory: 1Gi\n      nvidia.com/gpu: 1 # one",
            "limits: {cpu: '2', memory: 8Gi, nvidia.com/gpu: 1}\n    requests:\n      cpu: '1'\n      memory: 1Gi\n      # one"
        },
        {
            "the last line of the text, which nothing ends",
            "limits: {cpu: '2', memory: 8Gi, nvidia.com/gpu: 1}\n    requests:\n      cpu: '1'\n      memory: 1Gi\n      nvidia.com/gpu: 1",
            "limits: {cpu: '2', memory: 8Gi, nvidia.com/gpu: 1}\n    requests:\n      cpu: '1'\n      memory: 1Gi"
        },
    };

    /// <summary>Whole texts, before and after.</summary>
    public static TheoryData<string, string, string> Texts => new()
    {
        { "JSON", """{"apiVersion": "amlarc.azureml.com/v1alpha1", "kind": "InstanceType", "metadata": {"name": "gpu"}, "spec": {"resources": {"limits": {"cpu": 1, "memory": "1Gi"}}}}""", """{"apiVersion": "amlarc.azureml.com/v1alpha1", "kind": "InstanceType", "metadata": {"name": "gpu"}, "spec": {"resources": {"limits": {"cpu": "1", "memory": "1Gi"}, "requests": {"cpu": "1", "memory": "1Gi"}}}}""" },
        { "JSON over lines", "{\n  \"apiVersion\": \"amlarc.azureml.com/v1alpha1\",\n  \"kind\": \"InstanceType\",\n  \"metadata\": {\n    \"name\": \"gpu\"\n  },\n  \"spec\": {\n    \"resources\": {\n      \"requests\": {\n        \"cpu\": \"1\"\n      },\n      \"limits\": {\n        \"cpu\": \"1\",\n        \"memory\": \"1Gi\"\n      }\n    }\n  }\n}\n", "{\n  \"apiVersion\": \"amlarc.azureml.com/v1alpha1\",\n  \"kind\": \"InstanceType\",\n  \"metadata\": {\n    \"name\": \"gpu\"\n  },\n  \"spec\": {\n    \"resources\": {\n      \"requests\": {\n        \"cpu\": \"1\",\n        \"memory\": \"1Gi\"\n      },\n      \"limits\": {\n        \"cpu\": \"1\",\n        \"memory\": \"1Gi\"\n      }\n    }\n  }\n}\n" },
        { "no version", Head.Replace("apiVersion: amlarc.azureml.com/v1alpha1\n", "# GPUs\n", StringComparison.Ordinal) + "  resources:\n" + Sound + "    limits: {cpu: \"2\", memory: 8Gi}\n", Head.Replace("kind", "# GPUs\nkind", StringComparison.Ordinal).Replace("apiVersion: amlarc.azureml.com/v1alpha1\n# GPUs\n", "# GPUs\napiVersion: amlarc.azureml.com/v1alpha1\n", StringComparison.Ordinal) + "  resources:\n" + Sound + "    limits: {cpu: \"2\", memory: 8Gi}\n" },
        { "an empty version", Head.Replace(" amlarc.azureml.com/v1alpha1", string.Empty, StringComparison.Ordinal) + "  resources:\n" + Sound + "    limits: {cpu: \"2\", memory: 8Gi}\n", Head + "  resources:\n" + Sound + "    limits: {cpu: \"2\", memory: 8Gi}\n" },
        { "a deployment without a type", Deployment.Replace("type: kubernetes\n", string.Empty, StringComparison.Ordinal) + "resources: {requests: {cpu: '1', memory: 1Gi}}\n", Deployment.Replace("kubernetes", "'kubernetes'", StringComparison.Ordinal).Replace("'", string.Empty, StringComparison.Ordinal) + "resources: {requests: {cpu: '1', memory: 1Gi}}\n" },
        { "a deployment with an empty type", Deployment.Replace(" kubernetes\n", " # kubernetes\n", StringComparison.Ordinal) + "resources: {requests: {cpu: '1', memory: 1Gi}}\n", Deployment.Replace("kubernetes", "kubernetes # kubernetes", StringComparison.Ordinal) + "resources: {requests: {cpu: '1', memory: 1Gi}}\n" },
        { "a type of a deployment in another case", Deployment.Replace("kubernetes", "\"Kubernetes\"", StringComparison.Ordinal), Deployment.Replace("kubernetes", "\"kubernetes\"", StringComparison.Ordinal) },
        { "a number of GPUs", Deployment + "resources:\n  requests: {cpu: '1', memory: 1Gi}\n  limits: {cpu: '1', memory: 1Gi, nvidia.com/gpu: 0}\n", Deployment + "resources:\n  requests: {cpu: '1', memory: 1Gi}\n  limits: {cpu: '1', memory: 1Gi, nvidia.com/gpu: '0'}\n" },
        { "a key of a deployment above a merge key", Deployment + "resources:\n  requests: {cpu: '1', memory: 1Gi}\n  limits:\n    nvidia.com/gpu: 0\n    <<: {cpu: '1', memory: 1Gi, nvidia.com/gpu: '1'}\n", Deployment + "resources:\n  requests: {cpu: '1', memory: 1Gi}\n  limits:\n    nvidia.com/gpu: '0'\n    <<: {cpu: '1', memory: 1Gi, nvidia.com/gpu: '1'}\n" },
        { "an instance type in the resources of a deployment", Deployment + "resources:\n  instance_type: gpu # fast\n  requests: {cpu: '1', memory: 1Gi}\n", Deployment + "instance_type: gpu # fast\nresources:\n  requests: {cpu: '1', memory: 1Gi}\n" },
        { "an instance type at the top of a job", Job + "instance_type: gpu\n", Job + "resources:\n  instance_type: gpu\n" },
        { "an instance type at the top of a job with resources", "instance_type: gpu # fast\n" + Job + "resources:\n  instance_count: 2\n", Job + "resources:\n  instance_count: 2\n  instance_type: gpu # fast\n" },
        { "a comment that hides nothing", Head + "  resources:\n" + Sound + "    # instancelint disable INST2004: ours\n    limits: {cpu: \"2\", memory: 8Gi} # instancelint disable INST2004: ours\n", Head + "  resources:\n" + Sound + "    limits: {cpu: \"2\", memory: 8Gi}\n" },
        { "a comment behind one that hides nothing", Head + "  resources:\n" + Sound + "    limits: {cpu: \"2\", memory: 8Gi} # instancelint disable INST2004: see #1 # eight\n", Head + "  resources:\n" + Sound + "    limits: {cpu: \"2\", memory: 8Gi} # eight\n" },
        { "the first ID of a comment", Head + "  resources:\n" + Sound + "    limits: {cpu: \"2\", memory: 8GB} # instancelint disable INST2006, INST2004: ours\n", Head + "  resources:\n" + Sound + "    limits: {cpu: \"2\", memory: 8GB} # instancelint disable INST2004: ours\n" },
        { "the last ID of a comment", Head + "  resources:\n" + Sound + "    limits: {cpu: \"2\", memory: 8GB} # instancelint disable INST2004, INST2006: ours\n", Head + "  resources:\n" + Sound + "    limits: {cpu: \"2\", memory: 8GB} # instancelint disable INST2004: ours\n" },
        { "all that is wrong at once", Head.Replace("gpu", "My_GPU", StringComparison.Ordinal) + "  nodeSelectors: {gpu: yes}\n  resources:\n    request: {CPU: 1 core}\n    limits: {cpu: 2, memory: 8GB}\n", Head.Replace("gpu", "my-gpu", StringComparison.Ordinal) + "  nodeSelector: {gpu: \"yes\"}\n  resources:\n    requests: {cpu: \"1\", memory: 8G}\n    limits: {cpu: \"2\", memory: 8G}\n" },
    };

    /// <summary>Resources of an instance type that aren't fixed, and the reason.</summary>
    public static TheoryData<string, string, string> Left => new()
    {
        { "a tag", "limits: {cpu: !!int 2, memory: 8Gi}", "8:19 INST2006: left, since it has a tag\n" },
        { "a block of lines", "limits:\n      cpu: '2'\n      memory: |\n        8GB", "10:15 INST2004: left, since it spans several lines\n" },
        { "a value over two lines", "limits:\n      cpu: '2'\n      memory: 8\n        GB", "10:15 INST2004: left, since it spans several lines\n" },
        { "another field behind the anchor", "limits: {cpu: &two 2, rdma/hca: *two, memory: 8Gi}", "8:24 INST2006: left, since the fix would change unrelated content\n" },
        { "another mistake that would come", "limits: {cpu: 0.5, memory: 8Gi}", "8:19 INST2006: left, since the fix would break INST2009 (line 7)\n" },
        { "an alias in another kind of field", "limits: &l {cpu: 2, memory: 8Gi}\n    status: *l", "8:22 INST2006: left, since the fix would change unrelated content\n" },
        { "a name that stands twice", "limits: {cpu: '2', memory: 8Gi}\n    limit: {cpu: '3'}", "9:5 INST1004: left, since 'limits' already exists beside it\n" },
        { "an alias", "limits: {cpu: '2', memory: 8Gi}\n---\n" + Head + "  resources:\n    limits: {cpu: '2', memory: 8Gi}\n    status: &s {cpu: '2'}\n    requests: *s", "18:5 INST2003: left, since requests is an alias of '&s', which other fields can use too\n" },
        { "a field without a value in braces", "limits: {cpu: '2', memory: 8Gi}\n---\n" + Head + "  resources:\n    limits: {cpu: '2', memory: 8Gi}\n    requests: {cpu: '1', rdma/hca}", "17:5 INST2003: left, since it is in braces beside a field without a value\n" },
        { "a comment that has no room", "limits: {cpu: '2', memory: 8Gi}\n---\n" + Head + "  resources:\n    requests:\n      cpu: '1'\n      memory: 1Gi\n      nvidia.com/gpu: 1 # one\n    limits: {cpu: '2', memory: 8Gi}", "19:7 INST2007: left, since its comment would be lost\n" },
        { "a comment in between", "limits: {cpu: '2', memory: 8Gi}\n---\n" + Head + "  resources:\n    requests: {\n      cpu: '1', memory: 1Gi, # all\n      nvidia.com/gpu: 1}\n    limits: {cpu: '2', memory: 8Gi}", "18:7 INST2007: left, since there is a comment between it and its neighbor\n" },
        { "an anchor behind a section", "limits: {cpu: '2', memory: 8Gi}\n---\n" + Head + "  resources:\n    limits: {cpu: '2', memory: 8Gi}\n    requests: &r", "17:5 INST2003: left, since there is other text on its line\n" },
    };

    /// <summary>Texts for which more than one fix could be right.</summary>
    public static TheoryData<string, string> Untouched => new()
    {
        { "no amount at all", Head.Replace("spec:\n", string.Empty, StringComparison.Ordinal) },
        { "GPUs alone", Head + "  resources:\n    limits:\n      nvidia.com/gpu: 8\n" },
        { "limits without memory", Head + "  resources:\n    limits: {cpu: '2'}\n" },
        { "no limits", Head + "  resources:\n" + Sound },
        { "limits that a template completes", Head + "  resources:\n    requests: {cpu: '1'}\n    limits:\n      memory: 1Gi\n      ${{ if x }}:\n        memory: 2Gi\n      cpu: '2'\n" },
        { "GPUs of a deployment without limits of anything else", Deployment + "resources:\n  requests: {cpu: '1', memory: 1Gi}\n  limits: {nvidia.com/gpu: '1'}\n" },
        { "another number of GPUs", Head + "  resources:\n    requests: {cpu: '1', memory: 1Gi, nvidia.com/gpu: 4}\n    limits: {cpu: '2', memory: 8Gi, nvidia.com/gpu: 2}\n" },
        { "two numbers of GPUs", Deployment + "resources:\n  requests: {cpu: '1', memory: 1Gi, gpu: '4', nvidia.com/gpu: '2'}\n  limits: {cpu: '2', memory: 8Gi}\n" },
        { "cpu and memory swapped", Head + "  resources:\n    requests: {cpu: 16Gi, memory: '4'}\n    limits: {cpu: 16GB, memory: '4 '}\n" },
        { "a resource that is there under its own name", Head + "  resources:\n" + Sound + "    limits: {cpu: '2', mem: 8Gi, memory: 8Gi}\n" },
        { "a resource under two wrong names", Head + "  resources:\n" + Sound + "    limits: {cpu: '2', mem: 8Gi, ram: 4Gi}\n" },
        { "a resource with a digit too many", Head + "  resources:\n" + Sound + "    limits: {cpu1: '2', memory: 8Gi}\n" },
        { "a section under two wrong names", Head + "  resources:\n" + Sound + "    limit: {cpu: '2', memory: 8Gi}\n    Limits: {cpu: '4', memory: 8Gi}\n" },
        { "a section with a digit too many", Head + "  resources:\n" + Sound + "    limits2: {cpu: '2', memory: 8Gi}\n" },
        { "a kind with a digit too many", Head.Replace("InstanceType", "InstanceType2", StringComparison.Ordinal) + "  resources:\n" + Sound + "    limits: {cpu: '2', memory: 8Gi}\n" },
        { "the name of the built-in instance type", Head.Replace("gpu", "DefaultInstanceType", StringComparison.Ordinal) + "  resources:\n" + Sound + "    limits: {cpu: '2', memory: 8Gi}\n" },
        { "a suppression behind one that hides nothing", Head + "  resources:\n" + Sound + "    limits: {cpu: \"2\", memory: 8Gi} # instancelint disable INST2004: ours # instancelint disable INST2005: ours\n" },
        { "a comment that would hide what is on the next line", Head + "  resources:\n    requests:\n      nvidia.com/gpu: 1 # instancelint disable INST2007: ours\n      cpu: '1'\n      memory: 1Gi\n    limits: {cpu: '2', memory: 8Gi, nvidia.com/gpu: 1}\n" },
    };

    [Theory]
    [MemberData(nameof(Resources))]
    public void Amounts_of_resources(string name, string before, string after)
    {
        Fix(name, Head + "  resources:\n" + Sound + "    " + before + "\n", Head + "  resources:\n" + Sound + "    " + after + "\n");
        Fix(name, Head + "  resources:\n" + Sound + "    " + before, Head + "  resources:\n" + Sound + "    " + after);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Requests_that_the_limits_give(string name, string before, string after)
    {
        const string Limits = Head + "  resources:\n    limits: {cpu: \"2\", memory: 1Gi}\n    ";
        Fix(name, Limits + before + "\n", Limits + after + "\n");
        Fix(name, Limits + before, Limits + after);
    }

    [Theory]
    [MemberData(nameof(Gpus))]
    public void Gpus_among_the_requests(string name, string before, string after) =>
        Fix(name, Head + "  resources:\n    " + before, Head + "  resources:\n    " + after);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Whole_texts(string name, string before, string after) => Fix(name, before, after);

    private const string OfType = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\n";
    private const string Enough = "spec: {resources: {requests: {cpu: '1', memory: 2Gi}, limits: {cpu: '1', memory: 2Gi}}}\n";

    /// <summary>Texts that aren't fixed, because two corrections are possible or because other manifests use them.</summary>
    public static TheoryData<string, string[]> TwoReadings => new()
    {
        { "cpu for gpu", [Types("cpu-small"), Uses("gpu-small")] },
        { "large for xlarge", [Types("gpu-large"), Uses("gpu-xlarge")] },
        { "another team", [Types("team-a"), Uses("team-b")] },
        { "no team", [Types("team-a"), Uses("team-")] },
        { "east for west", [Types("prod-eastus"), Uses("prod-westus")] },
        { "two broken names, one of them used", [Types("Gpu_A"), Types("Cpu_B"), Types("cpu-b"), Uses("Gpu_A")] },
        { "a broken name that is used, beside one that cannot be seen", [Types("Gpu_A"), Types("${NAME}"), Uses("Gpu_A")] },
        { "a broken name that is used, beside a file that cannot be read", [Types("Gpu_A"), OfType + "metadata: {name: \"gpu\n", Uses("Gpu_A")] },
        { "a broken name whose use is suppressed", [Types("Gpu_A"), Uses("Gpu_A # instancelint disable INST3007: later")] },
        { "two numbers of one name", [Types("18"), Types("18")] },
        { "a name that is an anchor of a label", [OfType + "metadata: {name: &n Gpu_Pool}\n" + Enough.Replace("{resources", "{nodeSelector: {name: *n}, resources", StringComparison.Ordinal)] },
        { "amounts that are variables too", [Deployment + "environment_variables: {cpu: &c 2000, memory: &m 2gb}\nresources:\n  requests: {cpu: *c, memory: *m}\n  limits: {cpu: '3', memory: 8Gi}\n"] },
        { "amounts of others in a list", ["apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{resources: {limits: &l {cpu: '1', memory: 2048}}}]}}\n- {apiVersion: amlarc.azureml.com/v1alpha1, kind: InstanceType, metadata: {name: a}, spec: {resources: {requests: {cpu: '1', memory: '1Mi'}, limits: *l}}}\n"] },
        { "swapped under another name", [OfType + "metadata: {name: a}\nspec: {resources: {requests: {vCPUs_: 16Gi, memory: '4'}, limits: {vCPUs_: 16Gi, memory: '4'}}}\n"] },
        { "swapped without units", [OfType + "metadata: {name: a}\nspec: {resources: {requests: {cpu: '4096', memory: '2'}, limits: {cpu: '4096', memory: '2'}}}\n"] },
        { "swapped, and nothing beside it", [OfType + "metadata: {name: a}\nspec: {resources: {requests: {cpu: 4Gi}, limits: {cpu: '4', memory: 32Gi}}}\n"] },
        { "a request of another name", [OfType + "metadata: {name: a}\nspec: {resources: {requests: {millicpu: 500m, memory: 1Gi}, limits: {cpu: '8', memory: 2Gi}}}\n"] },
        { "a blank in a number", [OfType + "metadata: {name: a}\nspec: {resources: {requests: {cpu: '1 5', memory: 1Gi}, limits: {cpu: '16', memory: '2 4Gi'}}}\n"] },
    };

    [Theory]
    [MemberData(nameof(TwoReadings))]
    public void What_has_two_readings_stays(string name, string[] texts)
    {
        var outcome = FixRun.Run([.. texts.Select((text, i) => new NamedText($"{i}.yaml", text))]);
        Assert.True(outcome.Texts.Count == 0, name + "\n" + FixRun.Print(outcome));
    }

    [Theory]
    [InlineData("Gpu_Big", "spec: {resources: {requests: {cpu: '1', memory: 2Gi}, limits: {cpu: '1', memory: 2Gi}}}\n")]
    [InlineData("big", "spec: {resources: {limits: {cpu: '8', memory: 20Gi}}}\n")]
    [InlineData("big", "spec: {resources: {requests: {cpu: '1', memory: 2Gi, nvidia.com/gpu: 1}, limits: {cpu: '1', memory: 2Gi}}}\n")]
    public void What_a_patch_changes_keeps_its_name_and_what_it_lacks(string name, string body)
    {
        var settings = new ProjectSettings("project") { Roles = new Dictionary<string, ManifestRole> { ["patch.yaml"] = ManifestRole.Patch } };
        var head = OfType + $"metadata: {{name: {name}}}\n";
        var (whole, part) = (new TextSource("base.yaml", head + body), new TextSource("patch.yaml", head + "spec: {resources: {limits: {cpu: '2', memory: 4Gi}}}\n"));
        Assert.Empty(ProjectFixer.Fix(settings, [whole, part], _ => true, TestContext.Current.CancellationToken).Outcome.Texts);
    }

    private static string Types(string name) => OfType + $"metadata: {{name: {name}}}\n" + Enough;

    private static string Uses(string name) => Job + "resources:\n  instance_type: " + name + "\n";

    [Theory]
    [MemberData(nameof(Left))]
    public void What_is_not_certain_is_left_and_told(string name, string resources, string expected)
    {
        var text = Head + "  resources:\n" + Sound + "    " + resources + "\n";
        var outcome = FixRun.Run(text);
        Assert.True(outcome.Texts.Count == 0, name + "\n" + FixRun.TextOf(outcome, text));
        Assert.Equal(expected, FixRun.Print(outcome));
    }

    [Theory]
    [MemberData(nameof(Untouched))]
    public void What_would_be_a_guess_stays(string name, string text)
    {
        var outcome = FixRun.Run(text);
        Assert.True(outcome.Texts.Count == 0, name + "\n" + FixRun.TextOf(outcome, text));
    }

    [Fact]
    public void A_mark_in_the_middle_leaves_all()
    {
        var outcome = FixRun.Run(Head + "  resources:\n" + Sound + "    limits: {cpu: 2, memory: 8Gi}\n---\n\uFEFFkind: List\n");
        Assert.Empty(outcome.Texts);
        Assert.Equal("8:19 INST2006: left, since there is a byte order mark in the middle of the file\n", FixRun.Print(outcome));
    }

    [Fact]
    public void A_name_that_workloads_use_is_fixed_with_them_or_not_at_all()
    {
        const string Type = Head + "  resources:\n" + Sound + "    limits: {cpu: \"2\", memory: 8Gi}\n";
        NamedText[] Files(string name) =>
        [
            new("a.yaml", Type.Replace("gpu", "My_GPU", StringComparison.Ordinal)),
            new("b.yaml", Deployment + $"instance_type: {name}\n"),
            new("c.yaml", Type.Replace("gpu", "cpu", StringComparison.Ordinal)),
        ];
        Assert.Equal(
            "a.yaml:4:9 INST2002: name: My_GPU -> name: my-gpu\nb.yaml:5:16 INST3007: instance_type: My_GPU -> instance_type: my-gpu\n",
            FixRun.Print(FixRun.Run(Files("My_GPU"))));

        var outcome = FixRun.Run(Files("!!str My_GPU"));
        Assert.Empty(outcome.Texts);
        Assert.Equal("a.yaml:4:9 INST2002: left, since the fix would break INST3007 (b.yaml:5)\n", FixRun.Print(outcome));
    }

    [Theory]
    [InlineData("Gpu_A100", "gpu-a100")]
    [InlineData("Gpu_A100", "GPU-A100")]
    [InlineData("Gpu_A100", "Gpu_A100")]
    public void A_name_is_not_fixed_where_another_one_has_it_or_would_have_it(string name, string other)
    {
        const string Type = Head + "  resources:\n" + Sound + "    limits: {cpu: \"2\", memory: 8Gi}\n";
        Assert.Empty(FixRun.Run(
        [
            new("a.yaml", Type.Replace("gpu", name, StringComparison.Ordinal)),
            new("b.yaml", Type.Replace("gpu", other, StringComparison.Ordinal)),
        ]).Texts);
    }

    [Fact]
    public void A_name_is_not_fixed_where_the_settings_know_it()
    {
        const string Text = Head + "  resources:\n" + Sound + "    limits: {cpu: \"2\", memory: 8Gi}\n";
        var text = Text.Replace("gpu", "Gpu_A100", StringComparison.Ordinal);
        Assert.Empty(FixRun.RunIn(new ClusterSettings(string.Empty, null, ["gpu-a100"]), text).Texts);
        Assert.Single(FixRun.RunIn(new ClusterSettings(string.Empty, null, ["gpu-a10"]), text).Texts);
    }

    [Theory]
    [InlineData("gpu-a100", "gpu-a10")]
    [InlineData("gpu-a10", "gpu-a100")]
    [InlineData("cpu-11", "cpu-1")]
    [InlineData("cpu-1-1", "cpu-11")]
    [InlineData("gpu-smal1", "gpu-small")]
    [InlineData("gpu-smal", "gpu-small", "gpu-smalt")]
    [InlineData("gpu-large", "cpu-large", "gpu-largest")]
    public void A_workload_keeps_a_name_that_need_not_be_the_near_one(string name, params string[] types) =>
        Assert.Empty(OnTypes(name, types).Texts);

    [Theory]
    [InlineData("gpu-smal", "gpu-small")]
    [InlineData("gpu-smal", "gpu-small", "cpu")]
    [InlineData("gpu_a100", "gpu-a100", "gpu-a10", "gpu-v100")]
    public void A_workload_gets_the_one_name_that_was_meant(string name, string meant, params string[] others) =>
        Assert.Contains("instance_type: " + meant + "\n", OnTypes(name, [meant, .. others]).Texts["job.yaml"].After, StringComparison.Ordinal);

    private static FixOutcome OnTypes(string name, string[] types)
    {
        var files = types.Select(type => new NamedText(
            type + ".yaml",
            Head.Replace("gpu", type, StringComparison.Ordinal) + "  resources:\n" + Sound + "    limits: {cpu: \"2\", memory: 8Gi}\n"));
        return FixRun.Run([.. files, new NamedText("job.yaml", Job + "resources:\n  instance_type: " + name + "\n")]);
    }

    [Fact]
    public void Files_of_a_cluster_are_fixed_together()
    {
        const string Type = Head + "  resources:\n" + Sound + "    limits: {cpu: \"2\", memory: 8GB}\n";
        var outcome = FixRun.Run([new("a.yaml", Type), new("b.yaml", Deployment + "instance_type: gpus\n")]);
        Assert.Equal(["a.yaml", "b.yaml"], outcome.Texts.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("a.yaml:8:32 INST2004: memory: 8GB -> memory: 8G\nb.yaml:5:16 INST3007: instance_type: gpus -> instance_type: gpu\n", FixRun.Print(outcome));
        Assert.Empty(outcome.Left);
    }

    [Fact]
    public void Only_texts_that_may_change_are_changed()
    {
        const string Bad = Head + "  resources:\n" + Sound + "    limits: {cpu: \"2\", memory: 8GB}\n";
        Assert.Empty(FixRun.Run(Bad, "INST2006").Texts);
        Assert.Single(FixRun.Run(Bad, "INST2004").Texts);
    }

    private static void Fix(string name, string before, string after)
    {
        var outcome = FixRun.Run(before);
        Assert.True(after == FixRun.TextOf(outcome, before), $"{name}\n{FixRun.TextOf(outcome, before)}\n{FixRun.Print(outcome)}");
        FixLaws.Check(before);
        var (windows, expected) = (before.Replace("\n", "\r\n", StringComparison.Ordinal), after.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(expected, FixRun.TextOf(FixRun.Run(windows), windows));
        if (("\n" + before).Contains("\n---", StringComparison.Ordinal))
        {
            // For kubectl, only LF ends the line of a separator.
            return;
        }

        var (old, expectedOld) = (before.Replace('\n', '\r'), after.Replace('\n', '\r'));
        Assert.Equal(expectedOld, FixRun.TextOf(FixRun.Run(old), old));
    }
}
