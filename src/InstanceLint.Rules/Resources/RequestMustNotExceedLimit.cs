using System.Collections.Generic;
using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Resources;

/// <summary>INST2009.</summary>
internal sealed class RequestMustNotExceedLimit() : Rule(
    RuleIds.RequestMustNotExceedLimit, RuleSource.Kubernetes, "Requests must not exceed limits"),
    IRule<ResourceDefinition>
{
    public void Check(ResourceDefinition definition, ICollection<Finding> findings)
    {
        var (requests, limits) = (definition.Requests, definition.Limits);
        for (var i = 0; i < requests.Resources.Count; i++)
        {
            var request = requests.Resources[i];
            if (request.Kind is not { IsDevice: true }
                && !(definition is InstanceTypeDefinition && ExtendedResources.IsExtended(request))
                && request.SoundAmount() is { } asked
                && limits.Find(request.Name.Text) is { } limit
                && limit.SoundAmount() is { } most
                && asked > most
                && Counts(requests, request))
            {
                var name = Wording.Plain(request.Name.Text);
                findings.Add(At(
                    request.Amount.Span,
                    $"{definition.Subject}: {requests.Path}.{name} {Wording.Quote(request.Amount.Text)} exceeds the limit of {Wording.Quote(limit.Amount.Text)}{Compare(request, asked, limit, most)}; lower the request or raise the limit") with
                {
                    Related = RelatedPlace.Limit(limit.Amount.Span, definition.Subject),
                });
            }
        }
    }

    // Only the last of several entries with the same name is used.
    private static bool Counts(ResourceSection section, Resource resource) => section.Find(resource.Name.Text) == resource;

    // Amounts with the same unit can be compared at a glance.
    private static string Compare(Resource request, Quantity asked, Resource limit, Quantity most) =>
        request.Kind is not { } kind || UnitOf(request) == UnitOf(limit) ? string.Empty
        : $" ({Wording.Grouped(asked)} > {Phrases.Meaning(kind, most)})";

    private static string UnitOf(Resource resource) => resource.Amount.Text.TrimStart([.. "+-.0123456789"]);
}
