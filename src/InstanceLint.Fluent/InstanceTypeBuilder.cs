using System;
using System.Collections.Generic;
using InstanceLint.Fluent.Contents;

namespace InstanceLint.Fluent;

/// <summary>Builds an <see cref="InstanceType"/>. Immutable: every method returns a new builder.</summary>
public sealed class InstanceTypeBuilder
{
    private static readonly string[] RequestsPath = ["spec", "resources", "requests"];
    private static readonly string[] LimitsPath = ["spec", "resources", "limits"];

    private readonly Content _start;
    private readonly Edits<Draft> _edits;

    internal InstanceTypeBuilder(Content start)
        : this(start, Edits<Draft>.None)
    {
    }

    private InstanceTypeBuilder(Content start, Edits<Draft> edits) => (_start, _edits) = (start, edits);

    /// <summary>Sets the name (<c>metadata.name</c>).</summary>
    /// <param name="name">The name, as for <see cref="InstanceType.Define"/>.</param>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public InstanceTypeBuilder Name(string name)
    {
        Argument.NotNull(name, nameof(name));
        return Edit(draft => draft.Set(Nodes.Text(name), "metadata", "name"));
    }

    /// <summary>Sets one label of the definition (<c>metadata.labels</c>). Setting the same key again replaces its value.</summary>
    /// <param name="key">The label key.</param>
    /// <param name="value">The label value.</param>
    /// <exception cref="ArgumentNullException">The key or the value is <see langword="null"/>.</exception>
    public InstanceTypeBuilder Label(string key, string value) => Set("labels", key, value);

    /// <summary>Sets several labels of the definition (<c>metadata.labels</c>). Existing names get the new values.</summary>
    /// <param name="values">The names and values.</param>
    /// <exception cref="ArgumentNullException">The values, a name or a value is <see langword="null"/>.</exception>
    public InstanceTypeBuilder Labels(IEnumerable<KeyValuePair<string, string>> values)
    {
        var all = Argument.NoneNull(values, nameof(values));
        return Edit(draft => draft.Set(all, "metadata", "labels"));
    }

    /// <summary>Sets one annotation (<c>metadata.annotations</c>). Setting the same key again replaces its value.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException">The key or the value is <see langword="null"/>.</exception>
    public InstanceTypeBuilder Annotation(string key, string value) => Set("annotations", key, value);

    /// <summary>Sets several annotations (<c>metadata.annotations</c>). Existing names get the new values.</summary>
    /// <param name="values">The names and values.</param>
    /// <exception cref="ArgumentNullException">The values, a name or a value is <see langword="null"/>.</exception>
    public InstanceTypeBuilder Annotations(IEnumerable<KeyValuePair<string, string>> values)
    {
        var all = Argument.NoneNull(values, nameof(values));
        return Edit(draft => draft.Set(all, "metadata", "annotations"));
    }

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
    public InstanceTypeBuilder NodeSelector(string key, string value)
    {
        Argument.NotNull(key, nameof(key));
        Argument.NotNull(value, nameof(value));
        return Edit(draft => draft.Set(Nodes.Text(value), "spec", "nodeSelector", key));
    }

    /// <summary>Sets several labels that a node must have (<c>spec.nodeSelector</c>). Existing keys get the new values.</summary>
    /// <param name="labels">The labels: pairs of label key and label value.</param>
    /// <exception cref="ArgumentNullException">The labels, a key or a value is <see langword="null"/>.</exception>
    public InstanceTypeBuilder NodeSelector(IEnumerable<KeyValuePair<string, string>> labels)
    {
        var all = Argument.NoneNull(labels, nameof(labels));
        return Edit(draft => draft.Set(all, "spec", "nodeSelector"));
    }

    /// <summary>Removes one label from the node selector, if it has it.</summary>
    /// <param name="key">The label key.</param>
    /// <exception cref="ArgumentNullException">The key is <see langword="null"/>.</exception>
    public InstanceTypeBuilder WithoutNodeSelector(string key)
    {
        Argument.NotNull(key, nameof(key));
        return Edit(draft => draft.Remove("spec", "nodeSelector", key));
    }

    /// <summary>Removes the whole node selector.</summary>
    public InstanceTypeBuilder WithoutNodeSelector() => Edit(static draft => draft.Remove("spec", "nodeSelector"));

    /// <summary>
    /// Sets the requests (<c>spec.resources.requests</c>). An argument that you leave out keeps its earlier value. Both are required (Azure
    /// Machine Learning: INST2003), and neither must exceed its limit (Kubernetes: INST2009).
    /// </summary>
    /// <param name="cpu">CPU in cores, such as <c>0.7</c>, or in thousandths of a core, such as <c>700m</c>. See <see cref="Cpu"/>.</param>
    /// <param name="memory">Memory in bytes with a unit, such as <c>1500Mi</c>. See <see cref="Memory"/>.</param>
    public InstanceTypeBuilder Requests(Cpu? cpu = null, Memory? memory = null) =>
        Edit(draft => Resources.Set(draft, RequestsPath, cpu, memory));

    /// <summary>
    /// Sets the limits (<c>spec.resources.limits</c>). An argument that you leave out keeps its earlier value. CPU and memory are required
    /// (Azure Machine Learning: INST2003). Your policy can have maximum amounts (Your policy: INST6001).
    /// </summary>
    /// <param name="cpu">CPU in cores, such as <c>1</c>, or in thousandths of a core, such as <c>1500m</c>. See <see cref="Cpu"/>.</param>
    /// <param name="memory">Memory in bytes with a unit, such as <c>2Gi</c>. See <see cref="Memory"/>.</param>
    /// <param name="gpu">The number of NVIDIA GPUs (<c>nvidia.com/gpu</c>), zero or more (Azure Machine Learning: INST2008).</param>
    public InstanceTypeBuilder Limits(Cpu? cpu = null, Memory? memory = null, int? gpu = null) =>
        Edit(draft => Resources.Set(draft, LimitsPath, cpu, memory, gpu, hasIntegers: true));

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
    public InstanceTypeBuilder Request(string resource, string amount) => Set(RequestsPath, resource, amount);

    /// <summary>Removes the request of a resource, if there is one.</summary>
    /// <param name="resource">The resource name.</param>
    /// <exception cref="ArgumentNullException">The resource is <see langword="null"/>.</exception>
    public InstanceTypeBuilder WithoutRequest(string resource)
    {
        Argument.NotNull(resource, nameof(resource));
        return Edit(draft => draft.Remove([.. RequestsPath, resource]));
    }

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
    public InstanceTypeBuilder Limit(string resource, string amount) => Set(LimitsPath, resource, amount);

    /// <summary>Removes the limit of a resource, if there is one.</summary>
    /// <param name="resource">The resource name.</param>
    /// <exception cref="ArgumentNullException">The resource is <see langword="null"/>.</exception>
    public InstanceTypeBuilder WithoutLimit(string resource)
    {
        Argument.NotNull(resource, nameof(resource));
        return Edit(draft => draft.Remove([.. LimitsPath, resource]));
    }

    /// <summary>
    /// Sets any field at the root of the document. An instance type has only <c>metadata</c>, <c>spec</c> and <c>status</c>; any other
    /// field is a warning of INST1004.
    /// </summary>
    /// <param name="field">The name of the field.</param>
    /// <param name="value">Its value, which replaces an existing one in its place.</param>
    /// <exception cref="ArgumentNullException">The field or the value is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The field is <c>apiVersion</c> or <c>kind</c>, which make it an instance type.</exception>
    public InstanceTypeBuilder With(string field, YamlValue value)
    {
        Argument.NotFixed(field, nameof(field), "an instance type", "apiVersion", "kind");
        Argument.NotNull(value, nameof(value));
        return Edit(draft => draft.Set(value.ToNode(), field));
    }

    /// <summary>Removes any field at the root of the document, if it exists.</summary>
    /// <param name="field">The name of the field.</param>
    /// <exception cref="ArgumentNullException">The field is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The field is <c>apiVersion</c> or <c>kind</c>, which make it an instance type.</exception>
    public InstanceTypeBuilder Without(string field)
    {
        Argument.NotFixed(field, nameof(field), "an instance type", "apiVersion", "kind");
        return Edit(draft => draft.Remove(field));
    }

    /// <summary>Returns the instance type if no rule reports a warning.</summary>
    /// <exception cref="InvalidDefinitionException">A finding of <see cref="Validate"/> is a warning.</exception>
    public InstanceType Build()
    {
        var content = Complete();
        DefinitionFindings.Enforce(Check(content));
        return new InstanceType(content);
    }

    /// <summary>
    /// Returns the findings of all rules, warnings and infos alike. A placeholder or variable that was not replaced is a warning (Azure
    /// Machine Learning: INST1007). Empty if there are none.
    /// </summary>
    public IReadOnlyList<Finding> Validate() => Check(Complete());

    private static IReadOnlyList<Finding> Check(Content content) => DefinitionFindings.Find(DefinitionFindings.Alone, [content]);

    private Content Complete() => _edits.ApplyTo(new Draft(_start)).Complete();

    private InstanceTypeBuilder Edit(Action<Draft> edit) => new(_start, _edits.Add(edit));

    private InstanceTypeBuilder Set(string mapping, string key, string value)
    {
        Argument.NotNull(key, nameof(key));
        Argument.NotNull(value, nameof(value));
        return Edit(draft => draft.Set(Nodes.Text(value), "metadata", mapping, key));
    }

    private InstanceTypeBuilder Set(string[] section, string resource, string amount)
    {
        Argument.NotNull(resource, nameof(resource));
        Argument.NotNull(amount, nameof(amount));
        return Edit(draft => Resources.Set(draft, section, resource, amount, hasIntegers: true));
    }
}
