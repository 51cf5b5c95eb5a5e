using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>A rule that judges each amount in <c>requests</c> and <c>limits</c> by itself.</summary>
public abstract class AmountRule : ResourceRule
{
    private protected AmountRule(string id, RuleSource source, string title)
        : base(id, source, title)
    {
    }

    internal sealed override void Check(ResourceDefinition definition, ICollection<Finding> findings)
    {
        CheckSection(definition, definition.Requests, findings);
        CheckSection(definition, definition.Limits, findings);
    }

    /// <summary>What is wrong with an amount and what to write instead, after its path in a sentence; <see langword="null"/> where nothing is.</summary>
    private protected abstract string? Explain(ResourceDefinition definition, ResourceSection section, Resource resource);

    /// <summary>The text that was probably meant, or <see langword="null"/> where nobody can tell.</summary>
    private protected virtual string? Suggest(ResourceSection section, Resource resource) => null;

    private void CheckSection(ResourceDefinition definition, ResourceSection section, ICollection<Finding> findings)
    {
        for (var i = 0; i < section.Resources.Count; i++)
        {
            var resource = section.Resources[i];
            if (Explain(definition, section, resource) is { } explanation)
            {
                findings.Add(At(resource.Amount.Span, $"{definition.Subject}: {section.Path}.{resource.Name.Text} {explanation}", Write(Suggest(section, resource))));
            }
        }
    }
}
