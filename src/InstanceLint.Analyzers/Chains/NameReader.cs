using System.Collections.Generic;
using System.Linq;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Analyzers.Library;
using InstanceLint.Analyzers.Values;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Chains;

/// <summary>Finds two definitions of one name that reach the same cluster or list.</summary>
internal sealed class NameReader(ValueFlow flow, ReferenceReader references, DefinitionReader reader)
{
    /// <summary>Returns the findings about the instance types that are given to a cluster.</summary>
    internal List<Finding> CheckCluster(Chain cluster) =>
        Check(
            reader.ReadName(cluster) is { IsString: true, Text: var name } ? name : string.Empty,
            cluster.Steps.Where(static step => step.Method.Role == FluentRole.InstanceTypes)
                .Select(static step => (step.ArgumentAt(0), step.Frame)));

    /// <summary>Returns the findings about the instance types of a list.</summary>
    internal List<Finding> CheckList(IInvocationOperation list, Frame frame) => Check(string.Empty, [(list.Arguments[0], frame)]);

    /// <summary>Returns the findings about the instance types whose YAML is composed to one text.</summary>
    internal List<Finding> CheckText(IEnumerable<IInvocationOperation> toYaml, Frame frame) =>
        Check(string.Empty, toYaml.Select(call => new Value(call.Instance!, frame)));

    private List<Finding> Check(string cluster, IEnumerable<(IArgumentOperation? Argument, Frame Frame)> lists) => Check(
        cluster,
        lists.SelectMany(list => (list.Argument is { } argument ? flow.ElementsOf(new Value(argument.Value, list.Frame)) : null) ?? []));

    private List<Finding> Check(string cluster, IEnumerable<Value> elements)
    {
        var types = new List<InstanceTypeDefinition>();
        var seen = new HashSet<Value>();
        foreach (var element in elements)
        {
            // The same definition twice is one.
            if (references.ChainOf(element) is { IsComplete: true } type && seen.Add(new Value(type.Last.Call, type.Last.Frame)))
            {
                types.Add(AtName(reader.ReadInstanceType(type), type, element.Operation));
            }
        }

        return types.Count < 2
            ? []
            : [.. Linter.Lint([new ClusterDefinition(ClusterSettings.None(cluster), [Linter.Outline(new Manifest(types, []))])])
                .Where(static finding => finding.Rule.Id == RuleIds.NameMustBeUniqueInCluster)];
    }

    // Two definitions can share the constant with their name, but not the call with it.
    private static InstanceTypeDefinition AtName(InstanceTypeDefinition type, Chain chain, IOperation element)
    {
        var naming = chain.Steps.LastOrDefault(static step => step.Method.Role == FluentRole.Name) ?? chain.First;
        var place = naming.ArgumentAt(0)?.Value.Syntax ?? naming.NameSyntax;
        var span = Locations.ToSpan(place.SyntaxTree == element.Syntax.SyntaxTree ? place : element.Syntax);
        return type with
        {
            Name = type.Name.IsString ? Scalar.FromText(type.Name.Text, span) : type.Name,
            IsOptional = false,
        };
    }
}
