using System;
using System.Collections.Generic;
using InstanceLint.Fluent.Contents;
using InstanceLint.Rules.Model;

namespace InstanceLint.Fluent;

/// <summary>Defines an instance type, step by step. It never changes: every step returns a new builder.</summary>
public sealed class InstanceTypeBuilder
{
    private readonly InstanceTypeContent _content;

    internal InstanceTypeBuilder(InstanceTypeContent content) => _content = content;

    /// <summary>Sets one label that a node must have.</summary>
    /// <param name="key">A label key, such as <c>agentpool</c> or <c>kubernetes.io/arch</c>.</param>
    /// <param name="value">A label value, such as <c>gpu</c>.</param>
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

    /// <summary>Sets what is asked for; what is left out stays as it was. Azure Machine Learning demands both.</summary>
    /// <param name="cpu">The cpu, such as <c>700m</c>.</param>
    /// <param name="memory">The memory, such as <c>1500Mi</c>.</param>
    public InstanceTypeBuilder Requests(Cpu? cpu = null, Memory? memory = null) =>
        new(_content with { Requests = _content.Requests.WithAmounts(cpu, memory) });

    /// <summary>Sets what may be used at most; what is left out stays as it was. Azure Machine Learning demands cpu and memory.</summary>
    /// <param name="cpu">The cpu, such as <c>1</c>.</param>
    /// <param name="memory">The memory, such as <c>2Gi</c>.</param>
    /// <param name="gpu">The number of NVIDIA GPUs (<c>nvidia.com/gpu</c>).</param>
    public InstanceTypeBuilder Limits(Cpu? cpu = null, Memory? memory = null, int? gpu = null) =>
        new(_content with { Limits = _content.Limits.WithAmounts(cpu, memory, gpu) });

    /// <summary>Sets how much is asked for of any resource.</summary>
    /// <param name="resource">The resource's name, such as <c>rdma/hca</c>.</param>
    /// <param name="amount">A Kubernetes quantity, such as <c>1</c>.</param>
    /// <exception cref="ArgumentNullException">The resource or the amount is null.</exception>
    public InstanceTypeBuilder Request(string resource, string amount) => new(_content with
    {
        Requests = _content.Requests.WithAmount(Argument.NotNull(resource, nameof(resource)), Argument.NotNull(amount, nameof(amount))),
    });

    /// <summary>Sets how much may be used at most of any resource.</summary>
    /// <param name="resource">The resource's name, such as <c>rdma/hca</c>.</param>
    /// <param name="amount">A Kubernetes quantity, such as <c>1</c>.</param>
    /// <exception cref="ArgumentNullException">The resource or the amount is null.</exception>
    public InstanceTypeBuilder Limit(string resource, string amount) => new(_content with
    {
        Limits = _content.Limits.WithAmount(Argument.NotNull(resource, nameof(resource)), Argument.NotNull(amount, nameof(amount))),
    });

    /// <summary>The instance type, if no rule forbids it.</summary>
    /// <exception cref="InvalidDefinitionException">A finding is a warning.</exception>
    public InstanceType Build()
    {
        Judgement.Enforce(Validate());
        return new InstanceType(_content);
    }

    /// <summary>All that the rules find, infos too; empty where there is nothing.</summary>
    public IReadOnlyList<Finding> Validate() => Judgement.Of(Judgement.Alone, new Manifest([_content.ToDefinition()], []));
}
