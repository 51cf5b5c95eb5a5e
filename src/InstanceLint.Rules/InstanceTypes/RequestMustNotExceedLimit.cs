using System.Collections.Generic;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>INST2009.</summary>
internal sealed class RequestMustNotExceedLimit() : ResourceRule(
    RuleIds.RequestMustNotExceedLimit, RuleSource.Kubernetes, "A request must not be above the limit of the same resource")
{
    internal override void Check(ResourceDefinition definition, ICollection<Finding> findings)
    {
        var requests = definition.Requests.Resources;
        for (var i = 0; i < requests.Count; i++)
        {
            // Of a name that stands twice only the last one counts.
            var request = requests[i];
            if (request.Kind != ResourceKind.Gpu
                && request.SoundAmount is { } asked
                && definition.Limits.Find(request.Name.Text) is { SoundAmount: { } most } limit
                && asked > most
                && definition.Requests.Find(request.Name.Text) == request)
            {
                var name = Wording.Plain(request.Name.Text);
                findings.Add(At(
                    request.Amount.Span,
                    $"{definition.Subject}: {definition.Requests.Path}.{name} {Wording.Quote(request.Amount.Text)} is above {definition.Limits.Path}.{name} {Wording.Quote(limit.Amount.Text)}{Meaning(request.Kind, asked, most)}; lower the request or raise the limit"));
            }
        }
    }

    private static string Meaning(ResourceKind kind, Quantity asked, Quantity most) => kind switch
    {
        ResourceKind.Cpu => $" ({Wording.Cores(asked)} against {Wording.Cores(most)})",
        ResourceKind.Memory => $" ({Wording.Bytes(asked)} against {Wording.Bytes(most)})",
        _ => string.Empty,
    };
}
