using System;
using System.Collections.Generic;
using InstanceLint.Fluent.Contents;
using InstanceLint.Rules.Definitions;

namespace InstanceLint.Fluent;

/// <summary>Builds an <see cref="InstanceType"/>. Immutable: every method returns a new builder.</summary>
public sealed class InstanceTypeBuilder
{
    private readonly InstanceTypeContent _content;

    internal InstanceTypeBuilder(InstanceTypeContent content) => _content = content;

    /// <summary>Sets one label that a node must have (<c>spec.nodeSelector</c>). Setting the same key again replaces its value.</summary>
    /// <param name="key">
    /// A label key, such as <c>agentpool</c> or <c>kubernetes.io/arch</c> (Kubernetes: INST2012). If the extension was installed with a
    /// node selector, its keys must be included (Azure Machine Learning: INST4003). Your policy can require keys (Your policy: INST6003).
    /// </param>
    /// <param name="value">
    /// A label value, such as <c>gpu</c>. It must be a string that is a valid label value, and equal to the extension's value of the same
    /// key (Azure Machine Learning: INST2013, INST4002).
    /// </param>
    /// <exception cref="ArgumentNullException">The key or the value is <see langword="null"/>.</exception>
    public InstanceTypeBuilder NodeSelector(string key, string value) => new(_content with
    {
        NodeSelector = _content.NodeSelector.With(Argument.NotNull(key, nameof(key)), Argument.NotNull(value, nameof(value))),
    });

    /// <summary>Sets several labels that a node must have (<c>spec.nodeSelector</c>). Existing keys get the new values.</summary>
    /// <param name="labels">The labels: pairs of label key and label value.</param>
    /// <exception cref="ArgumentNullException">The labels, a key or a value is <see langword="null"/>.</exception>
    public InstanceTypeBuilder NodeSelector(IEnumerable<KeyValuePair<string, string>> labels) =>
        new(_content with { NodeSelector = _content.NodeSelector.With(Argument.NoneNull(labels, nameof(labels))) });

    /// <summary>
    /// Sets the requests (<c>spec.resources.requests</c>). An argument that you leave out keeps its earlier value. Both are required (Azure
    /// Machine Learning: INST2003), and neither must exceed its limit (Kubernetes: INST2009).
    /// </summary>
    /// <param name="cpu">CPU in cores, such as <c>0.7</c>, or in thousandths of a core, such as <c>700m</c>. See <see cref="Cpu"/>.</param>
    /// <param name="memory">Memory in bytes with a unit, such as <c>1500Mi</c>. See <see cref="Memory"/>.</param>
    public InstanceTypeBuilder Requests(Cpu? cpu = null, Memory? memory = null) =>
        new(_content with { Requests = _content.Requests.WithAmounts(cpu, memory) });

    /// <summary>
    /// Sets the limits (<c>spec.resources.limits</c>). An argument that you leave out keeps its earlier value. CPU and memory are required
    /// (Azure Machine Learning: INST2003). Your policy can have maximum amounts (Your policy: INST6001).
    /// </summary>
    /// <param name="cpu">CPU in cores, such as <c>1</c>, or in thousandths of a core, such as <c>1500m</c>. See <see cref="Cpu"/>.</param>
    /// <param name="memory">Memory in bytes with a unit, such as <c>2Gi</c>. See <see cref="Memory"/>.</param>
    /// <param name="gpu">The number of NVIDIA GPUs (<c>nvidia.com/gpu</c>), zero or more (Azure Machine Learning: INST2008).</param>
    public InstanceTypeBuilder Limits(Cpu? cpu = null, Memory? memory = null, int? gpu = null) =>
        new(_content with { Limits = _content.Limits.WithAmounts(cpu, memory, gpu) });

    /// <summary>Sets the request of any resource (<c>spec.resources.requests</c>).</summary>
    /// <param name="resource">
    /// The resource name: <c>cpu</c>, <c>memory</c>, or a name with a domain, such as <c>rdma/hca</c> (Azure Machine Learning: INST2011).
    /// GPUs are not allowed in requests (Azure Machine Learning: INST2007).
    /// </param>
    /// <param name="amount">
    /// A Kubernetes quantity, such as <c>1</c>: cores for <c>cpu</c>, bytes for <c>memory</c> (Azure Machine Learning: INST2004). For an
    /// extended resource such as <c>rdma/hca</c>, a whole number (Kubernetes: INST2014); a request must equal its limit (Kubernetes:
    /// INST2015).
    /// </param>
    /// <exception cref="ArgumentNullException">The resource or the amount is <see langword="null"/>.</exception>
    public InstanceTypeBuilder Request(string resource, string amount) => new(_content with
    {
        Requests = _content.Requests.WithAmount(Argument.NotNull(resource, nameof(resource)), Argument.NotNull(amount, nameof(amount))),
    });

    /// <summary>Sets the limit of any resource (<c>spec.resources.limits</c>).</summary>
    /// <param name="resource">
    /// The resource name: <c>cpu</c>, <c>memory</c>, or a name with a domain, such as <c>rdma/hca</c> (Azure Machine Learning: INST2011).
    /// </param>
    /// <param name="amount">
    /// A Kubernetes quantity, such as <c>1</c>: cores for <c>cpu</c>, bytes for <c>memory</c> (Azure Machine Learning: INST2004). For an
    /// extended resource such as <c>rdma/hca</c>, a whole number (Kubernetes: INST2014); a request must equal its limit (Kubernetes:
    /// INST2015).
    /// </param>
    /// <exception cref="ArgumentNullException">The resource or the amount is <see langword="null"/>.</exception>
    public InstanceTypeBuilder Limit(string resource, string amount) => new(_content with
    {
        Limits = _content.Limits.WithAmount(Argument.NotNull(resource, nameof(resource)), Argument.NotNull(amount, nameof(amount))),
    });

    /// <summary>Returns the instance type if no rule reports a warning.</summary>
    /// <exception cref="InvalidDefinitionException">A finding of <see cref="Validate"/> is a warning.</exception>
    public InstanceType Build()
    {
        DefinitionFindings.Enforce(Validate());
        return new InstanceType(_content);
    }

    /// <summary>
    /// Returns the findings of all rules, warnings and infos alike, such as an info for a <c>&lt;placeholder&gt;</c> that was not replaced
    /// (Azure Machine Learning: INST1007). Empty if there are none.
    /// </summary>
    public IReadOnlyList<Finding> Validate() =>
        DefinitionFindings.Find(DefinitionFindings.Alone, new Manifest([_content.ToDefinition()], []));
}
