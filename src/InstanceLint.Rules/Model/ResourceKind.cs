using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Rules.Model;

/// <summary>The unit of a resource.</summary>
public enum ResourceUnit
{
    /// <summary>CPU cores or thousandths of cores.</summary>
    Cores,

    /// <summary>Bytes.</summary>
    Bytes,

    /// <summary>Devices such as GPUs: whole numbers, in limits only.</summary>
    Devices,
}

/// <summary>A resource with a well-known name in Azure Machine Learning: one row of <see cref="ResourceKinds"/>.</summary>
/// <param name="name">The name in requests and limits.</param>
/// <param name="title">The name in tables.</param>
/// <param name="unit">The unit of amounts.</param>
/// <param name="parameter">The parameter of the fluent library.</param>
public sealed class ResourceKind(string name, string title, ResourceUnit unit, string parameter)
{
    /// <summary>The name in requests and limits, such as <c>nvidia.com/gpu</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The name in tables, such as <c>GPU</c>.</summary>
    public string Title { get; } = title;

    /// <summary>The name in a sentence, such as <c>memory</c>.</summary>
    internal string Noun { get; } = title.All(char.IsUpper) ? title : title.ToLowerInvariant();

    /// <summary>The unit of amounts.</summary>
    public ResourceUnit Unit { get; } = unit;

    /// <summary>The name of the parameter in the fluent library that takes an amount.</summary>
    public string Parameter { get; } = parameter;

    /// <summary>Another name that is allowed in deployments, or <see langword="null"/>.</summary>
    public string? ShortName { get; init; }

    /// <summary>Other names in common use, in lower case and without a domain.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Whether every instance type must have it in requests and limits, with an amount greater than zero.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Its order in the sections that the fluent library writes.</summary>
    public int WritingOrder { get; init; }

    /// <summary>Whether it's a device such as a GPU.</summary>
    public bool IsDevice => Unit == ResourceUnit.Devices;
}
