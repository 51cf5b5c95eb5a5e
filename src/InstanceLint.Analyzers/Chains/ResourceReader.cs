using System.Collections.Generic;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Analyzers.Library;
using InstanceLint.Analyzers.Values;
using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis;

namespace InstanceLint.Analyzers.Chains;

/// <summary>Reads requests or limits from the calls of a chain. If a resource is set twice, the last amount counts.</summary>
internal sealed class ResourceReader(ValueReader values, Chain chain)
{
    private bool IsDeployment => chain.Kind == DefinitionKind.Deployment;

    internal ResourceSection ReadRequests() => Read(ResourceSection.RequestsName, FluentNames.Requests, FluentNames.Request);

    internal ResourceSection ReadLimits() => Read(ResourceSection.LimitsName, FluentNames.Limits, FluentNames.Limit);

    /// <summary>Creates a section with unknown content.</summary>
    internal static ResourceSection Unknown(string name) => new(name, default, IsPresent: true, IsComplete: false, []);

    private ResourceSection Read(string name, string section, string single)
    {
        var resources = new List<Resource>();
        SyntaxNode? place = null;
        foreach (var step in chain.Steps)
        {
            var method = step.Call.TargetMethod.Name;
            if (step.Method.Role == FluentRole.Section && method == section)
            {
                place = step.NameSyntax;
                ReadSection(step, resources);
            }
            else if (step.Method.Role == FluentRole.Resource && method == single)
            {
                place ??= step.NameSyntax;
                ReadResource(step, resources);
            }
        }

        return new ResourceSection(
            IsDeployment ? "resources." + name : "spec.resources." + name,
            Locations.ToSpan(place ?? chain.Last.NameSyntax),
            resources.Count > 0,
            chain.IsComplete,
            resources);
    }

    private void ReadSection(ChainStep step, List<Resource> resources)
    {
        foreach (var kind in ResourceKinds.All)
        {
            if (step.Argument(kind.Parameter) is { } argument
                && values.Read(argument, step.Frame) is { State: not ScalarState.Absent } amount)
            {
                // For instance types, the library writes GPUs as a number; for deployments, as a string.
                var isNumber = kind.IsDevice && !IsDeployment && amount.State == ScalarState.Known;
                Set(
                    resources,
                    Scalar.FromText(kind.Name, Locations.ToSpan(argument.Syntax)),
                    isNumber ? Scalar.Known(ScalarKind.Number, amount.Text, amount.Text, amount.Span) : amount);
            }
        }
    }

    private void ReadResource(ChainStep step, List<Resource> resources)
    {
        if (step.ArgumentAt(0) is { } name && step.ArgumentAt(1) is { } amount)
        {
            Set(resources, values.ReadAtUse(name, step.Frame), values.Read(amount, step.Frame));
        }
    }

    private void Set(List<Resource> resources, Scalar name, Scalar amount)
    {
        if (name.State == ScalarState.Known)
        {
            resources.RemoveAll(resource => resource.Name.State == ScalarState.Known && resource.Name.Text == name.Text);
        }

        resources.Add(new Resource(name, amount, IsDeployment));
    }
}
