using System.Linq;
using InstanceLint.LanguageServer.Navigation;
using InstanceLint.Projects.ClusterReports;
using InstanceLint.Rules.Definitions;

namespace InstanceLint.LanguageServer.Hovers;

/// <summary>Says what a deployment really gets, and from where.</summary>
internal static class DeploymentHover
{
    /// <summary>Describes the requests and limits of a deployment in each of its clusters.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="deployment">The deployment.</param>
    internal static string Describe(OpenManifest manifest, DeploymentOutline deployment) =>
        Markdown.Paragraphs(manifest.Clusters.Where(cluster => cluster.Runs(deployment)).Select(cluster => Describe(cluster, deployment)));

    private static string Describe(ClusterDefinition cluster, DeploymentOutline deployment)
    {
        var type = cluster.InstanceTypeOf(deployment);
        var reference = deployment.Reference;
        var on = reference.NamesNone ? $" on the default instance type {Markdown.Code(ClusterDefinition.DefaultInstanceType)}"
            : reference.Name.IsString ? $" on instance type {Markdown.Code(reference.Name.Value)}"
            : string.Empty;
        return Markdown.Paragraphs(
            $"**Deployment** {Markdown.Code(WorkloadRows.NameOf(deployment))}{on}{Clusters.In(cluster)}",
            Tables.Of(Sizes.From(deployment, type), showsOrigin: true));
    }
}
