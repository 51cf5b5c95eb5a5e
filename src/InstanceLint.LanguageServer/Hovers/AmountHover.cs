using System.Collections.Generic;
using System.Linq;
using InstanceLint.LanguageServer.Navigation;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;

namespace InstanceLint.LanguageServer.Hovers;

/// <summary>Says what an amount means, and for a deployment also what its instance type has.</summary>
internal static class AmountHover
{
    /// <summary>Describes the amount at a position, or returns <see langword="null"/> if there is none.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="position">The position.</param>
    internal static Hover? At(OpenManifest manifest, Position position)
    {
        foreach (var type in manifest.InstanceTypes)
        {
            if (Find(type.Requests, position) is { } request)
            {
                return Describe(request, []);
            }

            if (Find(type.Limits, position) is { } limit)
            {
                return Describe(limit, []);
            }
        }

        foreach (var deployment in manifest.Deployments)
        {
            if (Find(deployment.Requests, position) is { } request)
            {
                return Describe(request, OfTypes(manifest, deployment, request, isLimit: false));
            }

            if (Find(deployment.Limits, position) is { } limit)
            {
                return Describe(limit, OfTypes(manifest, deployment, limit, isLimit: true));
            }
        }

        return null;
    }

    private static Resource? Find(ResourceSection section, Position position) =>
        section.Resources.FirstOrDefault(resource => resource.Amount.Span.IsAt(position) || resource.Name.Span.IsAt(position));

    private static Hover? Describe(Resource resource, IEnumerable<string> more) => AmountText.Describe(resource) is { } meaning
        ? new(Markdown.Paragraphs([$"{Markdown.Code(resource.Amount.Text)} is {meaning}.", .. more]), resource.Amount.Span)
        : null;

    private static IEnumerable<string> OfTypes(OpenManifest manifest, DeploymentOutline deployment, Resource resource, bool isLimit)
    {
        if (resource.Kind is not { } kind)
        {
            yield break;
        }

        // The limit of the instance type bounds both, and limits of CPU and memory must even be less.
        var bound = !isLimit ? "this request can't be greater" : kind.IsDevice ? "this limit can't be greater" : "this limit must be less";
        foreach (var cluster in manifest.Clusters.Where(cluster => cluster.Runs(deployment)))
        {
            if (cluster.InstanceTypeOf(deployment) is { } type
                && type.Limits.Find(kind) is { ExactAmount: not null, Amount.Text: var most })
            {
                var name = $"Instance type {Markdown.Code(type.Name.Value)}{Clusters.In(cluster)}";
                yield return $"{name} has a limit of {Markdown.Code(most)}, so {bound}.";
            }
        }
    }
}
