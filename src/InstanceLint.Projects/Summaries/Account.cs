using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.Summaries;

/// <summary>What was judged and what was not, so that nobody has to wonder.</summary>
/// <param name="Manifests">How many files say anything of ours.</param>
/// <param name="InstanceTypes">How many instance types they define.</param>
/// <param name="Deployments">How many deployments.</param>
/// <param name="Jobs">How many jobs.</param>
/// <param name="Clusters">How many clusters they belong to.</param>
/// <param name="Others">How many files define nothing of ours.</param>
/// <param name="Templates">How many of these are no YAML.</param>
public sealed record Account(int Manifests, int InstanceTypes, int Deployments, int Jobs, int Clusters, int Others, int Templates)
{
    /// <summary>The account of what was read of a number of files.</summary>
    internal static Account Create(int files, IReadOnlyList<ClusterDefinition> clusters)
    {
        // A file may belong to several clusters, and counts once.
        var (manifests, templates, deployments) = (new HashSet<ManifestOutline>(), new HashSet<ManifestOutline>(), new HashSet<DeploymentOutline>());
        var (types, jobs, used) = (0, 0, 0);
        foreach (var cluster in clusters)
        {
            var isUsed = false;
            foreach (var manifest in cluster.Manifests)
            {
                var running = manifest.Deployments.Count(cluster.Runs);
                if (manifest.InstanceTypes.Count + running + manifest.Jobs.Count + manifest.Findings.Count == 0)
                {
                    _ = manifest.IsIncomplete && templates.Add(manifest);
                    continue;
                }

                isUsed = true;
                var isNew = manifests.Add(manifest);
                if (manifest.IsPatch)
                {
                    continue;
                }

                deployments.UnionWith(manifest.Deployments.Where(cluster.Runs));
                if (isNew)
                {
                    types += manifest.InstanceTypes.Count;
                    jobs += manifest.Jobs.Count;
                }
            }

            used += isUsed ? 1 : 0;
        }

        return new Account(manifests.Count, types, deployments.Count, jobs, used, files - manifests.Count, templates.Count);
    }

    /// <summary>The account as a sentence.</summary>
    public override string ToString()
    {
        var what = new[] { (InstanceTypes, "instance type"), (Deployments, "deployment"), (Jobs, "job") }.Where(part => part.Item1 > 0).Select(part => Wording.Count(part.Item1, part.Item2));
        var found = Manifests == 0 ? "no manifest" : Wording.Count(Manifests, "manifest") + (Clusters > 1 ? $" of {Wording.Count(Clusters, "cluster")}" : string.Empty);
        var with = string.Join(", ", what) is { Length: > 0 } list ? $" with {list}" : string.Empty;
        var others = Others == 0 ? string.Empty
            : $"; passed over {Wording.Count(Others, "other file")}, which {(Others == 1 ? "defines" : "define")} nothing of ours"
                + (Templates == 0 ? string.Empty : $" ({(Templates == Others ? "and" : Wording.Count(Templates) + " of them")} {(Templates == 1 ? "is" : "are")} no YAML)");
        return $"InstanceLint: judged {found}{with}{others}";
    }
}
