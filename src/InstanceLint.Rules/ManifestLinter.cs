using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;

namespace InstanceLint.Rules;

/// <summary>Applies the rules that need only a manifest, and creates the outlines of its definitions.</summary>
internal static class ManifestLinter
{
    /// <summary>Checks a manifest and returns the part that its clusters need.</summary>
    internal static ManifestOutline Outline(Manifest manifest, CancellationToken cancellation)
    {
        var findings = new List<Finding>(manifest.Findings);
        var (outlines, own) = (new List<DefinitionOutline>(manifest.Definitions.Count), new List<Finding>());
        foreach (var definition in manifest.Definitions)
        {
            cancellation.ThrowIfCancellationRequested();
            outlines.Add(definition switch
            {
                InstanceTypeDefinition type => Check(type, findings),
                DeploymentDefinition deployment => Check(deployment, own),
                JobDefinition job => Check(job, findings),
                _ => new DefinitionOutline(definition),
            });
        }

        return new ManifestOutline(outlines, findings)
        {
            Suppressions = manifest.Suppressions,
            IsIncomplete = manifest.IsIncomplete,
            IsBroken = manifest.Findings.Any(static finding => finding.Rule is ManifestMustParse or ManifestMustBeReadable),
            Role = manifest.Role,
            HasUnknownNames = manifest.HasUnknownNames,
        };
    }

    private static InstanceTypeOutline Check(InstanceTypeDefinition type, List<Finding> findings)
    {
        RuleRunner.CheckWithAmounts(type, findings);
        return new InstanceTypeOutline(type);
    }

    // Findings in a deployment apply only in clusters in which it's a Kubernetes deployment.
    private static DeploymentOutline Check(DeploymentDefinition deployment, List<Finding> findings)
    {
        findings.Clear();
        findings.AddRange(deployment.Findings);
        RuleRunner.CheckWithAmounts(deployment, findings);
        return new DeploymentOutline(deployment, [.. findings]);
    }

    private static JobOutline Check(JobDefinition job, List<Finding> findings)
    {
        foreach (var reference in job.References)
        {
            RuleRunner.Check(reference, findings);
        }

        return new JobOutline(job);
    }
}
