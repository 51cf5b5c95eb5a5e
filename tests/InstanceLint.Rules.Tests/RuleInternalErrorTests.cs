using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

/// <summary>A rule that throws becomes one finding that asks for a bug report, and all other rules still run.</summary>
public class RuleInternalErrorTests
{
    private static readonly string[] Selecting = [RuleIds.PlaceholderMustBeReplaced, RuleIds.NodeSelectorKeyMustBeValid, RuleIds.NodeSelectorValueMustBeValid];

    [Fact]
    public void Rules_that_throw_are_one_finding_each_at_the_definition_and_the_others_go_on()
    {
        var broken = Definition.With(cpuRequest: Text("2")) with { NodeSelector = new Broken<NodeSelectorTerm>() };
        var findings = Verdict.Lint(broken);
        Assert.Equal([RuleIds.RequestMustNotExceedLimit], findings.Where(finding => !finding.IsInternalError).Select(finding => finding.Rule.Id));
        Assert.All(findings.Where(finding => finding.IsInternalError), finding => Assert.Equal(Definition.Place("name"), finding.Span));
        Assert.Equal(Selecting, findings.Where(finding => finding.IsInternalError).Select(finding => finding.Rule.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_message_names_rule_and_definition_and_exception_and_asks_for_a_report() => Assert.Equal(
        "instance type 'myinstancetype': the rule NodeSelectorKeyMustBeValid failed (InvalidOperationException: no list\\u000Aat all); this is a bug in InstanceLint; report it at https://github.com/InstanceLint/InstanceLint/issues",
        Verdict.Lint(Definition.With() with { NodeSelector = new Broken<NodeSelectorTerm>() }).Single(finding => finding.Rule.Id == RuleIds.NodeSelectorKeyMustBeValid).Message);

    [Fact]
    public void Other_definitions_are_checked()
    {
        var broken = Definition.With() with { NodeSelector = new Broken<NodeSelectorTerm>() };
        var wrong = Cluster.Named("Wrong", "wrong.yaml");
        Assert.Contains(Linter.Lint([new Manifest([broken, wrong], [])]), finding => finding is { Rule.Id: RuleIds.NameMustBeValid, IsInternalError: false });
        Assert.Contains(Linter.Lint([new Manifest([broken], []), new Manifest([wrong], [])]), finding => finding is { Rule.Id: RuleIds.NameMustBeValid, IsInternalError: false });
    }

    [Fact]
    public void A_deployment_is_no_different()
    {
        var deployment = Deployment.Giving();
        deployment = deployment with { Limits = deployment.Limits with { Resources = new Broken<Resource>() }, Type = Text("Kubernetes") };
        var findings = Linter.Lint([Cluster.Running(deployment)]);
        Assert.Contains(findings, finding => finding is { Rule.Id: RuleIds.DeploymentMustSayKubernetes, IsInternalError: false });
        Assert.Contains(findings, finding => finding is { Rule.Id: RuleIds.ResourcesMustFitInstanceType, IsInternalError: true } && finding.Span == Definition.Place(Deployment.Place));
        Assert.All(findings, finding => Assert.StartsWith("deployment 'blue': ", finding.Message));
    }

    [Fact]
    public void A_cluster_is_no_different()
    {
        var broken = Definition.With() with { NodeSelector = new Broken<NodeSelectorTerm>() };
        var findings = Linter.Lint([Cluster.With(types: [broken, Cluster.Named("a", "a.yaml"), Cluster.Named("a", "b.yaml")], extension: [("pool", "a")])]);
        Assert.Contains(findings, finding => finding is { Rule.Id: RuleIds.NameMustBeUniqueInCluster, IsInternalError: false });
        Assert.Contains(findings, finding => finding is { Rule.Id: RuleIds.NodeSelectorMustBeWithinExtension, IsInternalError: true } && finding.Message.StartsWith("the cluster: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Findings_without_a_failure_are_none() => Assert.DoesNotContain(Verdict.Lint(Definition.With(cpuRequest: Text("2"))), finding => finding.IsInternalError);

    // Every rule that reads this list fails.
    private sealed class Broken<T> : IReadOnlyList<T>
    {
        public int Count => throw new InvalidOperationException("no list\nat all");

        public T this[int index] => throw new InvalidOperationException("no list\nat all");

        public IEnumerator<T> GetEnumerator() => throw new InvalidOperationException("no list\nat all");

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
