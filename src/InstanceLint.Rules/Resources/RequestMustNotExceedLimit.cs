using System.Collections.Generic;
using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Resources;

/// <summary>INST2009.</summary>
internal sealed class RequestMustNotExceedLimit() : Rule(
    RuleIds.RequestMustNotExceedLimit, RuleSource.Kubernetes, "A request must not be above the limit of the same resource"),
    IRule<ResourceDefinition>
{
    public void Check(ResourceDefinition definition, ICollection<Finding> findings)
    {
        var (requests, limits) = (definition.Requests, definition.Limits);
        for (var i = 0; i < requests.Resources.Count; i++)
        {
            var request = requests.Resources[i];
            if (request.Kind is not { IsDevice: true }
                && request.SoundAmount() is { } asked
                && limits.Find(request.Name.Text) is { } limit
                && limit.SoundAmount() is { } most
                && asked > most
                && Counts(requests, request))
            {
                var name = Wording.Plain(request.Name.Text);
                findings.Add(At(
                    request.Amount.Span,
                    $"{definition.Subject}: {requests.Path}.{name} {Wording.Quote(request.Amount.Text)} is above {limits.Path}.{name} {Wording.Quote(limit.Amount.Text)}{Compare(request.Kind, asked, most)}; lower the request or raise the limit"));
            }
        }
    }

    // Only the last of several entries with the same name is used.
    private static bool Counts(ResourceSection section, Resource resource) => section.Find(resource.Name.Text) == resource;

    private static string Compare(ResourceKind? kind, Quantity asked, Quantity most) =>
        kind is null ? string.Empty : $" ({Phrases.Meaning(kind, asked)} against {Phrases.Meaning(kind, most)})";
}
