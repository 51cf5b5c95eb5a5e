using System.Collections.Generic;
using System.Linq;
using InstanceLint.LanguageServer.Navigation;
using InstanceLint.Rules.Model;

namespace InstanceLint.LanguageServer.Hovers;

/// <summary>Describes the instance type or the deployment whose name is at a position, in each cluster of the manifest.</summary>
internal static class NameHover
{
    /// <summary>Returns the description, or <see langword="null"/> if no such name is there or nothing is known about it.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="position">The position.</param>
    internal static Hover? At(OpenManifest manifest, Position position)
    {
        if (manifest.InstanceTypeAt(position) is { Name.IsString: true } type)
        {
            return Join(manifest.Clusters.Select(cluster => InstanceTypeHover.OfDefinition(cluster, type)), type.Name.Span);
        }

        if (manifest.ReferenceAt(position) is { Name.IsString: true } reference)
        {
            return Join(
                manifest.Clusters.Where(_ => !reference.IsVirtualMachine)
                    .Select(cluster => InstanceTypeHover.OfName(cluster, reference.Name.Value, reference.Name.Span)),
                reference.Name.Span);
        }

        return manifest.Deployments.FirstOrDefault(deployment => deployment.Name.Span.IsAt(position)) is { } deployment
            ? Join([DeploymentHover.Describe(manifest, deployment)], deployment.Name.Span)
            : null;
    }

    private static Hover? Join(IEnumerable<string> paragraphs, SourceSpan span) =>
        Markdown.Paragraphs(paragraphs) is { Length: > 0 } text ? new(text, span) : null;
}
