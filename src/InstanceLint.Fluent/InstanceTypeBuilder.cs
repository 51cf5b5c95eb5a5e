using System;
using System.Collections.Generic;
using InstanceLint.Fluent.Contents;
using InstanceLint.Rules.Definitions;

namespace InstanceLint.Fluent;

/// <summary>Defines an instance type, step by step. It never changes: every step returns a new builder.</summary>
public sealed class InstanceTypeBuilder
{
    private readonly InstanceTypeContent _content;

    internal InstanceTypeBuilder(InstanceTypeContent content) => _content = content;

    /// <summary>Sets one label that a node must have.</summary>
    /// <param name="key">
    /// A label key, such as <c>agentpool</c> or <c>kubernetes.io/arch</c> (Kubernetes: INST2012), which the extension's node selector has
    /// too (Azure Machine Learning: INST4003).
    /// </param>
    /// <param name="value">
    /// A label value, such as <c>gpu</c>, the same as the extension's (Azure Machine Learning: INST2013, INST4002).
    /// </param>
    /// <exception cref="ArgumentNullException">The key or the value is null.</exception>
    public InstanceTypeBuilder NodeSelector(string key, string value) => new(_content with
    {
        NodeSelector = _content.NodeSelector.With(Argument.NotNull(key, nameof(key)), Argument.NotNull(value, nameof(value))),
    });

    /// <summary>Sets several labels that a node must have.</summary>
    /// <param name="labels">Label values by label key.</param>
    /// <exception cref="ArgumentNullException">The labels, or one's key or value, are null.</exception>
    public InstanceTypeBuilder NodeSelector(IEnumerable<KeyValuePair<string, string>> labels) =>
        new(_content with { NodeSelector = _content.NodeSelector.With(Argument.NoneNull(labels, nameof(labels))) });

    /// <summary>
    /// Sets what is asked for; what is left out stays as it was. Both must be there (Azure Machine Learning: INST2003), and neither may be
    /// above its limit (Kubernetes: INST2009).
    /// </summary>
    /// <param name="cpu">Cores, such as <c>0.7</c>, or thousandths of one, such as <c>700m</c>: see <see cref="Cpu"/>.</param>
    /// <param name="memory">Bytes with a unit, such as <c>1500Mi</c>: see <see cref="Memory"/>.</param>
    public InstanceTypeBuilder Requests(Cpu? cpu = null, Memory? memory = null) =>
        new(_content with { Requests = _content.Requests.WithAmounts(cpu, memory) });

    /// <summary>
    /// Sets what may be used at most; what is left out stays as it was. Cpu and memory must be there (Azure Machine Learning: INST2003).
    /// </summary>
    /// <param name="cpu">Cores, such as <c>1</c>, or thousandths of one, such as <c>1500m</c>: see <see cref="Cpu"/>.</param>
    /// <param name="memory">Bytes with a unit, such as <c>2Gi</c>: see <see cref="Memory"/>.</param>
    /// <param name="gpu">The number of NVIDIA GPUs (<c>nvidia.com/gpu</c>), not negative (Azure Machine Learning: INST2008).</param>
    public InstanceTypeBuilder Limits(Cpu? cpu = null, Memory? memory = null, int? gpu = null) =>
        new(_content with { Limits = _content.Limits.WithAmounts(cpu, memory, gpu) });

    /// <summary>Sets how much is asked for of any resource.</summary>
    /// <param name="resource">
    /// The resource's name: <c>cpu</c>, <c>memory</c>, or one with a domain, such as <c>rdma/hca</c> (Azure Machine Learning: INST2011),
    /// but no GPUs (Azure Machine Learning: INST2007).
    /// </param>
    /// <param name="amount">
    /// A Kubernetes quantity, such as <c>1</c>; of cpu cores, of memory bytes (Azure Machine Learning: INST2004).
    /// </param>
    /// <exception cref="ArgumentNullException">The resource or the amount is null.</exception>
    public InstanceTypeBuilder Request(string resource, string amount) => new(_content with
    {
        Requests = _content.Requests.WithAmount(Argument.NotNull(resource, nameof(resource)), Argument.NotNull(amount, nameof(amount))),
    });

    /// <summary>Sets how much may be used at most of any resource.</summary>
    /// <param name="resource">
    /// The resource's name: <c>cpu</c>, <c>memory</c>, or one with a domain, such as <c>rdma/hca</c> (Azure Machine Learning: INST2011).
    /// </param>
    /// <param name="amount">
    /// A Kubernetes quantity, such as <c>1</c>; of cpu cores, of memory bytes (Azure Machine Learning: INST2004).
    /// </param>
    /// <exception cref="ArgumentNullException">The resource or the amount is null.</exception>
    public InstanceTypeBuilder Limit(string resource, string amount) => new(_content with
    {
        Limits = _content.Limits.WithAmount(Argument.NotNull(resource, nameof(resource)), Argument.NotNull(amount, nameof(amount))),
    });

    /// <summary>The instance type, if no rule forbids it.</summary>
    /// <exception cref="InvalidDefinitionException">A finding is a warning.</exception>
    public InstanceType Build()
    {
        DefinitionFindings.Enforce(Validate());
        return new InstanceType(_content);
    }

    /// <summary>
    /// All that the rules find, infos too, such as a <c>&lt;placeholder&gt;</c> that is still there (Azure Machine Learning:
    /// INST1007); empty where there is nothing.
    /// </summary>
    public IReadOnlyList<Finding> Validate() =>
        DefinitionFindings.Find(DefinitionFindings.Alone, new Manifest([_content.ToDefinition()], []));
}
