using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Analyzers.Clusters;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Analyzers.Library;
using InstanceLint.Analyzers.Values;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Chains;

/// <summary>Converts chains to the definitions that the rules check.</summary>
internal sealed class DefinitionReader(ValueReader values)
{
    private const string JobPath = "resources.instance_type";

    /// <summary>Reads an instance type. Values that aren't certain are unknown.</summary>
    internal InstanceTypeDefinition ReadInstanceType(Chain chain)
    {
        var resources = new ResourceReader(values, chain);
        return new InstanceTypeDefinition(ReadName(chain), ReadNodeSelector(chain), resources.ReadRequests(), resources.ReadLimits())
        {
            IsCode = true,
            IsOptional = true,
            IsNodeSelectorComplete = chain.IsComplete
                && chain.Steps.All(step => step.Method.Role != FluentRole.NodeSelectors || LabelsOf(step) is not null),
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
            InstanceCount = ReadNumber(chain, FluentRole.InstanceCount, "count"),
            MinInstances = ReadNumber(chain, FluentRole.ScaleSettings, "minInstances"),
            MaxInstances = ReadNumber(chain, FluentRole.ScaleSettings, "maxInstances"),
        };
    }

    /// <summary>Reads a job. Only the instance types of it and its steps matter.</summary>
    internal JobDefinition ReadJob(Chain chain) => new([.. ReadJobReferences(chain)]);

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
            case DefinitionKind.InstanceType when chain.IsBuilt:
                // What comes before is unknown, but what these calls set stays.
                return new Manifest([ReadInstanceType(chain)], []);
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
                var whole = ReadDeployment(chain);
                if (chain.IsBuilt)
                {
                    return new Manifest([whole with { ModelType = chain.Steps.Any(IsModel) ? whole.ModelType : unknown }], []);
                }

                var part = whole.On(unknown) with { ModelType = unknown };
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
            if (step.Method.Role == FluentRole.ExtensionNodeSelector
                && step.ArgumentAt(0) is { } key
                && step.ArgumentAt(1) is { } value)
            {
                var (label, wanted) = (values.Read(key, step.Frame), values.Read(value, step.Frame));
                seesSelector &= label.IsString && wanted.IsString;
                selector[label.Text] = wanted.Text;
            }
            else if (step.Method.Role == FluentRole.ExtensionNodeSelector)
            {
                var labels = LabelsOf(step);
                seesSelector &= labels?.TrueForAll(static label => label.Key.IsString && label.Value.IsString) == true;
                foreach (var label in labels ?? [])
                {
                    selector[label.Key.Text] = label.Value.Text;
                }
            }
            else if (step.Method.Role == FluentRole.KnownInstanceTypes && step.ArgumentAt(0) is { } names)
            {
                seesKnown &= values.TryReadAll(names, step.Frame, known);
            }
        }

        // The name of a cluster is optional.
        var name = chain.Steps.All(static step => step.Method.Role != FluentRole.Name)
            && chain.First.ArgumentAt(0) is null or { ArgumentKind: ArgumentKind.DefaultValue }
                ? Scalar.FromText(string.Empty, default)
                : ReadName(chain);
        return new CodeCluster(
            name.IsString ? name.Text : null, seesSelector && selector.Count > 0 ? selector : null, known, IsIncomplete: !seesKnown);
    }

    /// <summary>Reads the name of a definition: in the last call that sets it or, if there is none, in the first call.</summary>
    internal Scalar ReadName(Chain chain)
    {
        var naming = chain.Steps.LastOrDefault(static step => step.Method.Role == FluentRole.Name) ?? chain.First;
        if (naming.Method.Role is not (FluentRole.Define or FluentRole.Name) || naming.ArgumentAt(0) is not { } argument)
        {
            return Scalar.Unknown(string.Empty, Locations.ToSpan(chain.First.NameSyntax));
        }

        return values.Read(argument, naming.Frame) is { State: not ScalarState.Absent } name
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
                var labels = LabelsOf(step);
                if (labels is null)
                {
                    // The new labels can replace any of the earlier ones.
                    terms.Clear();
                }

                labels?.ForEach(Add);
            }
            else if (step.Method.Role == FluentRole.NodeSelector
                && step.ArgumentAt(0) is { } keyArgument
                && step.ArgumentAt(1) is { } valueArgument)
            {
                Add(new NodeSelectorTerm(values.Read(keyArgument, step.Frame), values.Read(valueArgument, step.Frame)));
            }
        }

        return terms;

        void Add(NodeSelectorTerm label)
        {
            terms.RemoveAll(term => term.Key.IsString && label.Key.IsString && term.Key.Text == label.Key.Text);
            terms.Add(label);
        }
    }

    private List<NodeSelectorTerm>? LabelsOf(ChainStep step) =>
        step.ArgumentAt(0) is { } argument && values.LabelsOf(argument, step.Frame) is { } labels
            ? [.. labels.Select(label =>
                new NodeSelectorTerm(values.Read(argument, step.Frame, label.Key), values.Read(argument, step.Frame, label.Value)))]
            : null;

    private static bool IsModel(ChainStep step) => step.Method.Role is FluentRole.Model or FluentRole.MlflowModel;

    private Scalar ReadInstanceTypeName(Chain chain)
    {
        for (var i = chain.Steps.Count - 1; i >= 0; i--)
        {
            var step = chain.Steps[i];
            if (step.Method.Role is FluentRole.InstanceTypeName or FluentRole.InstanceTypeReference && step.ArgumentAt(0) is { } argument)
            {
                return step.Method.Role == FluentRole.InstanceTypeName
                    && values.Read(argument, step.Frame) is { State: not ScalarState.Absent } name
                    ? name
                    : Scalar.Unknown(string.Empty, Locations.ToSpan(argument.Value.Syntax));
            }
        }

        return chain.IsComplete ? Scalar.Absent(default) : Scalar.Unknown(string.Empty, default);
    }

    // Steps that a job gets from elsewhere aren't seen. Each one that is has its own compute, which is unknown.
    private IEnumerable<InstanceTypeReference> ReadJobReferences(Chain chain)
    {
        var compute = chain.Steps.LastOrDefault(static step => step.Method.Role == FluentRole.Compute);
        var name = ReadInstanceTypeName(chain);
        var target = compute?.ArgumentAt(0) is { } place ? values.Read(place, compute.Frame) : Scalar.Absent(default);
        if ((!target.IsString || InstanceTypeReference.MayBeOnKubernetes(target.Text))
            && !InstanceTypeReference.IsOfVirtualCluster(name.Text))
        {
            yield return new InstanceTypeReference(JobDefinition.KindName, JobPath, name, IsKubernetes: false);
        }

        foreach (var step in chain.Steps)
        {
            if (step.Method.Role == FluentRole.StepInstanceTypeName
                && step.ArgumentAt(0) is { } path
                && step.ArgumentAt(1) is { } type
                && values.Read(path, step.Frame) is { IsString: true, Text: var at })
            {
                yield return new InstanceTypeReference(
                    JobDefinition.KindName, at + "." + JobPath, values.Read(type, step.Frame), IsKubernetes: false)
                {
                    Step = at,
                };
            }
        }
    }

    // The last call with the argument counts.
    private Scalar ReadNumber(Chain chain, FluentRole role, string parameter)
    {
        for (var i = chain.Steps.Count - 1; i >= 0; i--)
        {
            if (chain.Steps[i].Method.Role == role
                && chain.Steps[i].Argument(parameter) is { } argument
                && values.Read(argument, chain.Steps[i].Frame) is { State: not ScalarState.Absent } number)
            {
                return number.State == ScalarState.Known ? Scalar.FromNumber(number.Text, number.Span) : number;
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
