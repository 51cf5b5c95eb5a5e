using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Analyzers.Clusters;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Analyzers.Library;
using InstanceLint.Analyzers.Literals;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Chains;

/// <summary>Converts chains to the definitions that the rules check.</summary>
internal sealed class DefinitionReader(ValueReader values)
{
    private const string JobPath = "resources.instance_type";

    /// <summary>Reads an instance type. Values that aren't certain are unknown.</summary>
    internal InstanceTypeDefinition ReadInstanceType(Chain chain, object? scope)
    {
        var resources = new ResourceReader(values, chain);
        return new InstanceTypeDefinition(ReadName(chain), ReadNodeSelector(chain), resources.ReadRequests(), resources.ReadLimits())
        {
            IsCode = true,
            IsNodeSelectorComplete = chain.IsComplete && chain.Steps.All(static step => step.Method.Role != FluentRole.NodeSelectors),
            Scope = scope,
        };
    }

    /// <summary>Reads a deployment. Values that aren't certain are unknown.</summary>
    internal DeploymentDefinition ReadDeployment(Chain chain)
    {
        var resources = new ResourceReader(values, chain);
        var (requests, limits) = (resources.ReadRequests(), resources.ReadLimits());
        var name = ReadName(chain);
        return new DeploymentDefinition(
            name,
            name.Span,
            Scalar.Known(ScalarKind.String, DeploymentDefinition.KubernetesType, DeploymentDefinition.KubernetesType, name.Span),
            ReadInstanceTypeName(chain),
            ReadModelType(chain),
            requests.IsPresent || limits.IsPresent,
            requests,
            limits,
            IsCertain: true,
            Findings: [])
        {
            InstanceCount = ReadInstanceCount(chain),
        };
    }

    /// <summary>Reads a job. Only its instance type matters.</summary>
    internal JobDefinition ReadJob(Chain chain) =>
        new([new InstanceTypeReference(JobDefinition.KindName, JobPath, ReadInstanceTypeName(chain), IsKubernetes: false)]);

    /// <summary>
    /// Reads the calls of an incomplete chain. Each section is a definition of its own, because unknown calls can change the others.
    /// </summary>
    internal Manifest ReadPart(Chain chain)
    {
        var resources = new ResourceReader(values, chain);
        var (requests, limits) = (resources.ReadRequests(), resources.ReadLimits());
        var name = ReadName(chain);
        switch (chain.Kind)
        {
            case DefinitionKind.InstanceType:
                return new Manifest(
                    [
                        new InstanceTypeDefinition(name, ReadNodeSelector(chain), requests, ResourceReader.Unknown(limits.Path))
                        {
                            IsCode = true,
                            IsNodeSelectorComplete = false,
                        },
                        new InstanceTypeDefinition(
                            Scalar.Unknown(name.Text, default), [], ResourceReader.Unknown(requests.Path), limits) { IsCode = true },
                    ],
                    []);
            case DefinitionKind.Deployment:
                var unknown = Scalar.Unknown(string.Empty, default);
                var part = ReadDeployment(chain).On(unknown) with { ModelType = unknown };
                return new Manifest(
                    [
                        part with { Limits = ResourceReader.Unknown(limits.Path) },
                        part with { Requests = ResourceReader.Unknown(requests.Path) },
                        ReadJob(chain),
                    ],
                    []);
            case DefinitionKind.Job:
                return new Manifest([ReadJob(chain)], []);
            default:
                return new Manifest([], []);
        }
    }

    /// <summary>Reads the settings of a cluster.</summary>
    internal CodeCluster ReadCluster(Chain chain)
    {
        var selector = new Dictionary<string, string>(StringComparer.Ordinal);
        var known = new List<string>();
        var (seesSelector, seesKnown) = (chain.IsComplete, chain.IsComplete);
        foreach (var step in chain.Steps)
        {
            if (step.Method.Role == FluentRole.ExtensionNodeSelector && step.ArgumentAt(0) is { } key && step.ArgumentAt(1) is { } value)
            {
                var (label, wanted) = (values.Read(key), values.Read(value));
                seesSelector &= label.IsString && wanted.IsString;
                selector[label.Text] = wanted.Text;
            }
            else if (step.Method.Role == FluentRole.KnownInstanceTypes && step.ArgumentAt(0) is { } names)
            {
                seesKnown &= values.TryReadAll(names, known);
            }
        }

        // The name of a cluster is optional.
        var name = chain.First.ArgumentAt(0) is { ArgumentKind: not ArgumentKind.DefaultValue } argument
            ? values.Read(argument)
            : Scalar.FromText(string.Empty, default);
        return new CodeCluster(
            name.IsString ? name.Text : null, seesSelector && selector.Count > 0 ? selector : null, known, IsIncomplete: !seesKnown);
    }

    /// <summary>Reads the name in the first call of a chain.</summary>
    internal Scalar ReadName(Chain chain)
    {
        if (chain.First.Method.Role != FluentRole.Define || chain.First.ArgumentAt(0) is not { } argument)
        {
            return Scalar.Unknown(string.Empty, Locations.ToSpan(chain.First.NameSyntax));
        }

        return values.Read(argument) is { State: not ScalarState.Absent } name
            ? name
            : Scalar.Unknown(string.Empty, Locations.ToSpan(argument.Value.Syntax));
    }

    private List<NodeSelectorTerm> ReadNodeSelector(Chain chain)
    {
        var terms = new List<NodeSelectorTerm>();
        foreach (var step in chain.Steps)
        {
            if (step.Method.Role == FluentRole.NodeSelectors)
            {
                // The new labels can replace any of the earlier ones.
                terms.Clear();
            }
            else if (step.Method.Role == FluentRole.NodeSelector
                && step.ArgumentAt(0) is { } keyArgument
                && step.ArgumentAt(1) is { } valueArgument)
            {
                var key = values.Read(keyArgument);
                terms.RemoveAll(term => term.Key.IsString && key.IsString && term.Key.Text == key.Text);
                terms.Add(new NodeSelectorTerm(key, values.Read(valueArgument)));
            }
        }

        return terms;
    }

    private Scalar ReadInstanceTypeName(Chain chain)
    {
        for (var i = chain.Steps.Count - 1; i >= 0; i--)
        {
            var step = chain.Steps[i];
            if (step.Method.Role is FluentRole.InstanceTypeName or FluentRole.InstanceTypeReference && step.ArgumentAt(0) is { } argument)
            {
                return step.Method.Role == FluentRole.InstanceTypeName && values.Read(argument) is { State: not ScalarState.Absent } name
                    ? name
                    : Scalar.Unknown(string.Empty, Locations.ToSpan(argument.Value.Syntax));
            }
        }

        return chain.IsComplete ? Scalar.Absent(default) : Scalar.Unknown(string.Empty, default);
    }

    private Scalar ReadInstanceCount(Chain chain)
    {
        for (var i = chain.Steps.Count - 1; i >= 0; i--)
        {
            if (chain.Steps[i].Method.Role == FluentRole.InstanceCount && chain.Steps[i].ArgumentAt(0) is { } argument)
            {
                return values.Read(argument) is { State: ScalarState.Known } count
                    ? Scalar.FromNumber(count.Text, count.Span)
                    : Scalar.Absent(default);
            }
        }

        return Scalar.Absent(default);
    }

    private static Scalar ReadModelType(Chain chain)
    {
        for (var i = chain.Steps.Count - 1; i >= 0; i--)
        {
            switch (chain.Steps[i].Method.Role)
            {
                case FluentRole.MlflowModel:
                    return Scalar.Known(
                        ScalarKind.String,
                        DeploymentDefinition.MlflowModelType,
                        DeploymentDefinition.MlflowModelType,
                        Locations.ToSpan(chain.Steps[i].NameSyntax));
                case FluentRole.Model:
                    return Scalar.Absent(default);
            }
        }

        return Scalar.Absent(default);
    }
}
