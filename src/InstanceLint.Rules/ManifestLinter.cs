using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules;

/// <summary>Applies the rules that need nothing but a manifest, and leaves of its definitions what clusters see.</summary>
internal static class ManifestLinter
{
    private static readonly PlaceholderMustBeReplaced[] PlaceholderRules = [PlaceholderMustBeReplaced.Rule];

    /// <summary>What the clusters of a manifest see of it.</summary>
    internal static ManifestOutline Outline(Manifest manifest, CancellationToken cancellation)
    {
        var findings = new List<Finding>(manifest.Findings);
        var types = new List<InstanceTypeOutline>(manifest.InstanceTypes.Count);
        foreach (var type in manifest.InstanceTypes)
        {
            cancellation.ThrowIfCancellationRequested();
            Lint(type, findings);
            types.Add(new InstanceTypeOutline(type));
        }

        var (deployments, own) = (new List<DeploymentOutline>(manifest.Deployments.Count), new List<Finding>());
        foreach (var deployment in manifest.Deployments)
        {
            cancellation.ThrowIfCancellationRequested();
            own.Clear();
            Lint(deployment, own);
            deployments.Add(new DeploymentOutline(deployment, [.. own]));
        }

        foreach (var job in manifest.Jobs)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var reference in job.References)
            {
                Guard.Check(PlaceholderRules, reference, findings, static (rule, reference, findings) => rule.Check(reference, findings));
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

    private static void Lint(InstanceTypeDefinition type, List<Finding> findings)
    {
        Guard.Check(RuleCatalog.InstanceTypeRules, type, findings, static (rule, type, findings) => rule.Check(type, findings));
        LintResources(type, findings);
        Guard.Check(PlaceholderRules, type, findings, static (rule, type, findings) => rule.Check(type, findings));
    }

    private static void Lint(DeploymentDefinition deployment, List<Finding> findings)
    {
        findings.AddRange(deployment.Findings);
        LintResources(deployment, findings);
        Guard.Check(PlaceholderRules, deployment, findings, static (rule, deployment, findings) => rule.Check(deployment, findings));
        Guard.Check(RuleCatalog.DeploymentRules, deployment, findings, static (rule, deployment, findings) => rule.Check(deployment, findings));
    }

    private static void LintResources(ResourceDefinition definition, List<Finding> findings) =>
        Guard.Check(RuleCatalog.ResourceRules, definition, findings, static (rule, definition, findings) => rule.Check(definition, findings));
}
