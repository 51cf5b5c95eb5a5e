using System.Collections.Generic;

namespace InstanceLint.Rules.Model;

/// <summary>What an amount of a resource counts.</summary>
public enum ResourceUnit
{
    /// <summary>CPU cores, or thousandths of one.</summary>
    Cores,

    /// <summary>Bytes.</summary>
    Bytes,

    /// <summary>Devices such as GPUs, which only limits give, as a whole number.</summary>
    Devices,
}

/// <summary>A resource that Azure Machine Learning knows by its name: one row of <see cref="ResourceKinds"/>.</summary>
/// <param name="name">The name in requests and limits.</param>
/// <param name="title">The name in tables.</param>
/// <param name="unit">What an amount counts.</param>
/// <param name="parameter">The parameter of the fluent library.</param>
public sealed class ResourceKind(string name, string title, ResourceUnit unit, string parameter)
{
    /// <summary>The name in requests and limits, such as <c>nvidia.com/gpu</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The name in tables, such as <c>GPU</c>.</summary>
    public string Title { get; } = title;

    /// <summary>What an amount counts.</summary>
    public ResourceUnit Unit { get; } = unit;

    /// <summary>The parameter of the fluent library that takes an amount.</summary>
    public string Parameter { get; } = parameter;

    /// <summary>The name by which a deployment may give it, too, or <see langword="null"/>.</summary>
    public string? ShortName { get; init; }

    /// <summary>Other names by which people call it, in lower case and without a domain.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Whether each instance type gives it in requests and in limits, so none of it is a mistake.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Its place among the amounts of a section when the library writes a manifest.</summary>
    public int WritingOrder { get; init; }

    /// <summary>Whether it is a device.</summary>
    public bool IsDevice => Unit == ResourceUnit.Devices;
}
