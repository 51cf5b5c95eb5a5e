using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;

namespace InstanceLint.Rules;

/// <summary>Applies the rules that need nothing but a manifest, and leaves of its definitions what clusters see.</summary>
internal static class ManifestLinter
{
    /// <summary>What the clusters of a manifest see of it.</summary>
    internal static ManifestOutline Outline(Manifest manifest, CancellationToken cancellation)
    {
        var findings = new List<Finding>(manifest.Findings);
        var types = new List<InstanceTypeOutline>(manifest.InstanceTypes.Count);
        foreach (var type in manifest.InstanceTypes)
        {
            cancellation.ThrowIfCancellationRequested();
            RuleRunner.Check(type, findings);
            types.Add(new InstanceTypeOutline(type));
        }

        var (deployments, own) = (new List<DeploymentOutline>(manifest.Deployments.Count), new List<Finding>());
        foreach (var deployment in manifest.Deployments)
        {
            cancellation.ThrowIfCancellationRequested();
            own.Clear();
            own.AddRange(deployment.Findings);
            RuleRunner.Check(deployment, own);
            deployments.Add(new DeploymentOutline(deployment, [.. own]));
        }

        foreach (var job in manifest.Jobs)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var reference in job.References)
            {
                RuleRunner.Check(reference, findings);
            }
        }

        return new ManifestOutline(types, deployments, manifest.Jobs, findings)
        {
            Suppressions = manifest.Suppressions,
            IsIncomplete = manifest.IsIncomplete,
            IsBroken = manifest.Findings.Any(static finding => finding.Rule is ManifestMustParse or ManifestMustBeReadable),
            IsPatch = manifest.IsPatch,
        };
    }
}
