using System;
using System.Linq;
using InstanceLint.LanguageServer.Completions;
using InstanceLint.LanguageServer.Navigation;
using InstanceLint.Projects;
using InstanceLint.Rules.Model;

namespace InstanceLint.LanguageServer.Hovers;

/// <summary>Says what a field is, and at the resources of a deployment what the deployment gets.</summary>
internal static class FieldHover
{
    private static readonly string[] OfResources = ["resources", ResourceSection.RequestsName, ResourceSection.LimitsName];

    /// <summary>Describes the field whose key is at a position, or returns <see langword="null"/> if it isn't known.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="source">Its source.</param>
    /// <param name="text">Its text.</param>
    /// <param name="position">The position.</param>
    internal static Hover? At(OpenManifest manifest, ManifestSource source, string text, Position position)
    {
        if (Place.Find(text, position) is not { IsValue: false, Key: { Colon.IsSet: true } key } place
            || Fields.Of(key) is not { Documentation.Length: > 0 } field)
        {
            return null;
        }

        var span = new SourceSpan(source, place.Start, place.End);
        var deployment = Array.IndexOf(OfResources, field.Name) < 0 ? null
            : manifest.Deployments.FirstOrDefault(deployment => deployment.Extent.Contains(span));
        var gets = deployment is null ? string.Empty : DeploymentHover.Describe(manifest, deployment);
        return new(Markdown.Paragraphs(field.Documentation, gets), span);
    }
}
