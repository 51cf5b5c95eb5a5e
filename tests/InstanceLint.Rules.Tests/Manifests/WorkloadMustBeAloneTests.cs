using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;

namespace InstanceLint.Rules.Tests;

/// <summary>The reader finds the second document; here is what is said of it.</summary>
public class WorkloadMustBeAloneTests
{
    [Theory]
    [InlineData("job")]
    [InlineData("deployment 'blue'")]
    public void It_says_what_to_do(string subject)
    {
        Assert.Equal(
            $"{subject}: another document starts here, but the Azure ML CLI reads only files with one document; move each to its own file",
            WorkloadMustBeAlone.Rule.NotAlone(Definition.Place("x"), subject, isEmpty: false).Message);
        Assert.Equal(
            $"{subject}: this '---' makes an empty document, but the Azure ML CLI reads only files with one document; remove it",
            WorkloadMustBeAlone.Rule.NotAlone(Definition.Place("x"), subject, isEmpty: true).Message);
    }

    [Fact]
    public void It_is_a_warning_of_manifests_only()
    {
        Assert.Equal(RuleSeverity.Warning, WorkloadMustBeAlone.Rule.Severity);
        Assert.Equal(RuleLanguages.Yaml, WorkloadMustBeAlone.Rule.Languages);
    }
}
