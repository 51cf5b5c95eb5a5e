using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>Builds the rows of the workloads in a cluster.</summary>
/// <param name="cluster">The cluster.</param>
/// <param name="places">Collects the definitions to which findings are assigned.</param>
/// <param name="show">Formats a span for readers.</param>
internal sealed class WorkloadRows(ClusterDefinition cluster, FindingPlaces places, Func<SourceSpan, string> show)
{
    /// <summary>Returns all rows, in the order of the manifests.</summary>
    internal IEnumerable<WorkloadRow> All()
    {
        foreach (var manifest in cluster.Manifests.Where(manifest => !manifest.IsPatch))
        {
            foreach (var deployment in manifest.Deployments.Where(cluster.Runs))
            {
                var sizes = Sizes.From(deployment, cluster.InstanceTypeOf(deployment));
                yield return Row(
                    NameOf(deployment), WorkloadRow.Deployment, deployment.Span, deployment.Reference, sizes, deployment.Extent);
            }

            foreach (var job in manifest.Jobs)
            {
                foreach (var reference in job.References.Where(reference => !reference.IsVirtualMachine))
                {
                    var kind = reference.Step.Length > 0 ? WorkloadRow.Step : WorkloadRow.Job;
                    var sizes = Sizes.FromJob(cluster.InstanceTypeOf(reference));
                    yield return Row(NameOf(job, reference), kind, reference.Name.Span, reference, sizes, reference.Extent);
                }
            }
        }
    }

    /// <summary>Returns the name of a deployment, with its endpoint, because those of different endpoints often have the same.</summary>
    internal static string NameOf(DeploymentOutline deployment)
    {
        var name = Amount.TextOf(deployment.Name, "(no name)");
        return deployment.Endpoint.Text.Length > 0 ? $"{Wording.Plain(deployment.Endpoint.Text)}/{name}" : name;
    }

    /// <summary>Returns the name of a job or its step, or that of its file, because few jobs have a name in their manifest.</summary>
    internal static string NameOf(JobOutline job, InstanceTypeReference reference)
    {
        var name = Amount.TextOf(job.Name, string.Empty);
        return reference.Step.Length == 0 ? name.Length > 0 ? name : Wording.PlainWhole(Path.GetFileName(reference.Name.Span.Path))
            : name.Length > 0 ? $"{name}: {reference.Step}"
            : reference.Step;
    }

    private WorkloadRow Row(
        string name, string kind, SourceSpan place, InstanceTypeReference reference, IReadOnlyList<Size> sizes, SourceSpan extent)
    {
        var instanceType = reference.NamesNone ? ClusterDefinition.DefaultInstanceType : Amount.TextOf(reference.Name);
        return new(string.Empty, name, kind, show(place), instanceType, UseOf(reference), sizes, places.Add(extent));
    }

    private InstanceTypeUse UseOf(InstanceTypeReference reference) => reference.Name switch
    {
        _ when reference.NamesNone => InstanceTypeUse.Default,
        { IsString: false } => InstanceTypeUse.Unknown,
        { Value: var name } when cluster.HasSeveral(name) => InstanceTypeUse.Several,
        { Value: var name } when cluster.Has(name) => InstanceTypeUse.Exists,
        _ => cluster.KnowsItsInstanceTypes && !reference.IsVirtualMachine ? InstanceTypeUse.Missing : InstanceTypeUse.Unknown,
    };
}
