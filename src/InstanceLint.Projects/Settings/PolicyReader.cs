using System;
using System.Collections.Generic;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.Settings;

/// <summary>Reads the policy in a settings file. A part that is invalid is reported, and allows everything.</summary>
internal sealed class PolicyReader(SettingNodes nodes)
{
    internal Policy Read(SettingNode policy)
    {
        var result = Policy.None;
        foreach (var node in nodes.ReadMapping(policy))
        {
            result = node.Key.Name switch
            {
                "max" => result with { Max = ReadMax(node) },
                "namePattern" => result with { NamePattern = ReadPattern(node) },
                "requiredNodeSelectorKeys" => result with { RequiredNodeSelectorKeys = ReadKeys(node) },
                _ => result with { NotSuppressible = ReadRules(node) },
            };
        }

        return result;
    }

    private Dictionary<string, PolicyMaximum> ReadMax(SettingNode node)
    {
        var max = new Dictionary<string, PolicyMaximum>(StringComparer.Ordinal);
        foreach (var (name, value) in nodes.ReadMap(node))
        {
            if (nodes.ReadText(value) is not { } text)
            {
                continue;
            }

            if (ResourceKinds.Find(name.Text) is null && Array.IndexOf(ResourceKinds.Names, Suggest(name.Text)) >= 0)
            {
                nodes.Report(name.Span, $"{node.Path}: {Wording.Quote(name.Text)} is not a supported resource; use {Wording.Quote(Suggest(name.Text)!)}");
            }
            else if (!Quantity.TryParse(text.Text, out var amount) || amount.Sign < 0)
            {
                nodes.Report(text.Span, $"{value.Name}: {Wording.Quote(text.Text)} is not a valid Kubernetes quantity; use an amount such as '4' or '512Gi'");
            }
            else
            {
                max[name.Text] = new PolicyMaximum(text.Text, amount);
            }
        }

        return max;
    }

    // Other resources can have any name with a domain.
    private static string? Suggest(string name)
    {
        foreach (var kind in ResourceKinds.All)
        {
            foreach (var other in kind.OtherNames)
            {
                if (string.Equals(other, name, StringComparison.OrdinalIgnoreCase))
                {
                    return kind.Name;
                }
            }
        }

        return name.IndexOf('/') < 0 ? Suggestion.Nearest(name, ResourceKinds.Names) : null;
    }

    private NamePattern? ReadPattern(SettingNode node)
    {
        if (nodes.ReadText(node) is not { } text)
        {
            return null;
        }

        var pattern = NamePattern.TryCreate(text.Text, text.Span, out var problem);
        if (pattern is null)
        {
            nodes.Report(text.Span, $"{node.Path}: {Wording.Quote(text.Text)} {problem}; use a simpler pattern such as '[a-z]+-.*'");
        }

        return pattern;
    }

    private List<string> ReadKeys(SettingNode node)
    {
        var keys = new List<string>();
        foreach (var (text, span) in nodes.ReadTexts(node))
        {
            if (LabelKey.FindProblem(text) is { } problem)
            {
                nodes.Report(span, $"{node.Path}: the label key {Wording.Quote(text)} {problem}; use a valid label key");
            }
            else if (!keys.Contains(text))
            {
                keys.Add(text);
            }
        }

        return keys;
    }

    private HashSet<string> ReadRules(SettingNode node)
    {
        var rules = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (text, span) in nodes.ReadTexts(node))
        {
            if (RuleCatalog.Find(text) is not { } rule)
            {
                nodes.Report(span, $"{node.Path}: {Wording.Quote(text)} is not an InstanceLint rule; {RuleCatalog.Suggest(text).Remedy ?? "check the ID in the list of rules"}");
            }
            else if (rule.SuppressionScope == SuppressionScope.None)
            {
                nodes.Report(span, $"{node.Path}: nothing suppresses {rule.Id}; remove it");
            }
            else
            {
                rules.Add(rule.Id);
            }
        }

        return rules;
    }
}
