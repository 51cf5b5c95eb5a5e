using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents;

/// <summary>The state that document kinds share while they read one text.</summary>
/// <param name="text">The text.</param>
/// <param name="budget">Limits the number of fields to read.</param>
/// <param name="isPatch">Whether a kustomization lists it as a patch.</param>
/// <param name="findings">Receives the findings in the text.</param>
internal sealed class DocumentContext(string text, AliasBudget budget, bool isPatch, List<Finding> findings)
{
    /// <summary>Reads scalars as kubectl does.</summary>
    internal ScalarReader KubectlScalars { get; } = ScalarReader.ForKubectl(text);

    /// <summary>Reads scalars as the Azure ML CLI does.</summary>
    internal ScalarReader AzureCliScalars { get; } = ScalarReader.ForAzureCli(text);

    /// <summary>Whether a document has no apiVersion, or an empty one.</summary>
    internal bool HasNoVersion(YamlMapping document) =>
        document.Find("apiVersion") is not { } version || KubectlScalars.Read(version) is { State: ScalarState.Known, Value.Length: 0 };

    /// <summary>Limits the number of fields that can still be read.</summary>
    internal AliasBudget Budget => budget;

    /// <summary>Whether the text contains parts of definitions.</summary>
    internal bool IsPatch => isPatch;

    /// <summary>What the parser accepted in the current document although a program rejects it.</summary>
    internal RejectedText Rejected { get; set; } = new();

    /// <summary>Whether kubectl reads the current document too.</summary>
    internal bool IsReadByKubectl { get; set; } = true;

    /// <summary>Whether the text has a document for kubectl that kubectl doesn't read.</summary>
    internal bool HasHiddenDocument { get; set; }

    /// <summary>Whether the text changes the names of instance types.</summary>
    internal bool HasUnknownNames { get; set; }

    /// <summary>The findings in the text.</summary>
    internal List<Finding> Findings => findings;

    /// <summary>The definitions in the text, in order.</summary>
    internal List<Definition> Definitions { get; } = [];

    /// <summary>
    /// The unknown fields that have been reported, each with the field that was meant. Merged and aliased fields are read several times but
    /// reported once.
    /// </summary>
    internal Dictionary<YamlScalar, string> UnknownFields { get; } = [];
}
