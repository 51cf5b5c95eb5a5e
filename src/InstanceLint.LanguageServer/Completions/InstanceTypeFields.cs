using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Documents.InstanceTypes;

namespace InstanceLint.LanguageServer.Completions;

/// <summary>The fields of instance types. Their names are those that the reader knows, and their texts those of the JSON schema.</summary>
internal static class InstanceTypeFields
{
    /// <summary>The fields of an instance type.</summary>
    internal static FieldSet Document { get; } = SetOf(KnownFields.OfDocument, KindMustBeServed.InstanceType);

    /// <summary>The fields of a list of instance types.</summary>
    internal static FieldSet List { get; } = SetOf(KnownFields.OfList, KindMustBeServed.InstanceTypeList);

    /// <summary>The fields of an item of such a list, which needs no apiVersion and kind.</summary>
    internal static FieldSet Item { get; } =
        SetOf([.. KnownFields.OfDocument.Except(["apiVersion", "kind"], StringComparer.Ordinal)], KindMustBeServed.InstanceType);

    /// <summary>The first fields of a document that has none of a kind yet.</summary>
    internal static FieldSet Start { get; } =
        SetOf(["apiVersion", "kind"], KindMustBeServed.InstanceType);

    private static readonly string[] OfMetadata = ["name", "labels", "annotations"];

    // A field that is added to the tables of the reader must be added here too.
    private static Field FieldOf(string name, string kind) => name switch
    {
        "apiVersion" => new(name, "The API group and version of instance types.")
        {
            Choices = [KindMustBeServed.ApiVersion],
            IsUsual = true,
        },
        "kind" => new(name, $"{KindMustBeServed.InstanceType}, or {KindMustBeServed.InstanceTypeList} for a list of them.")
        {
            Choices = [KindMustBeServed.InstanceType, KindMustBeServed.InstanceTypeList],
            Example = kind,
            IsUsual = true,
        },
        "metadata" => new(name, "The name of the instance type, and optional labels and annotations.")
        {
            Fields = SetOf(OfMetadata, kind),
            IsUsual = kind == KindMustBeServed.InstanceType,
        },
        "name" => new(name, "The name that workloads use in instance_type.") { Example = "cpu-small", IsUsual = true },
        "labels" => new(name, "Labels of the instance type itself, not of nodes.") { Fields = Texts },
        "annotations" => new(name, "Annotations of the instance type.") { Fields = Texts },
        "spec" => new(name, "The nodes that workloads of this instance type run on, and their resources.")
        {
            Fields = SetOf(KnownFields.OfSpec, kind),
            IsUsual = true,
        },
        "status" => new(name, "Written by the cluster.") { IsHidden = true },
        "items" => new(name, "The instance types, each with metadata and spec.") { Fields = Item, IsList = true, IsUsual = true },
        "nodeSelector" => new(name, "The labels that a node must have, as key: value. If empty, any node matches.")
        {
            Fields = new FieldSet { Others = static key => new(key, string.Empty) { Values = ValueKind.Label } },
        },
        "resources" => new(name, "The requests and limits of each workload.")
        {
            Fields = SetOf(KnownFields.OfResources, kind),
            IsUsual = true,
        },
        ResourceSection.RequestsName => new(name, "The CPU and memory that a node must have available for a workload to start.")
        {
            Fields = AmountFields.Requests,
            IsUsual = true,
        },
        ResourceSection.LimitsName => new(name, "The maximum CPU, memory and GPUs that a workload can use.")
        {
            Fields = AmountFields.Limits,
            IsUsual = true,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "This field has no text."),
    };

    private static FieldSet Texts => new() { Others = static key => new(key, string.Empty) };

    private static FieldSet SetOf(IReadOnlyList<string> names, string kind) => new(() => [.. names.Select(name => FieldOf(name, kind))]);
}
