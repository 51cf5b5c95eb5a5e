using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;

namespace InstanceLint.Cli.Tests;

/// <summary>The JUnit format has the structure that its readers expect, and the findings of the JSON format.</summary>
public sealed class JUnitFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = SampleFolder.Create();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_has_suites_with_tests_and_failures_and_nothing_else()
    {
        var suites = await ReadAsync();
        Assert.Equal("testsuites", suites.Name.LocalName);
        Assert.All(suites.Elements(), suite => Assert.Equal("testsuite", suite.Name.LocalName));
        Assert.All(suites.Elements().Elements(), test => Assert.Equal("testcase", test.Name.LocalName));
        Assert.Subset(new HashSet<string> { "failure", "system-out" }, suites.Elements().Elements().Elements().Select(result => result.Name.LocalName).ToHashSet());
        Assert.All(suites.Descendants("testcase"), test => Assert.Equal(test.Parent!.Attribute("name")!.Value, test.Attribute("classname")!.Value));
        Assert.All(suites.Descendants("testcase"), test => Assert.NotEmpty(test.Attribute("name")!.Value));
    }

    [Fact]
    public async Task Its_counts_add_up()
    {
        var suites = await ReadAsync();
        XElement[] all = [suites, .. suites.Elements()];
        Assert.All(all, suite => Assert.Equal(
            (suite.Descendants("testcase").Count(), suite.Descendants("failure").Count()),
            (CountOf(suite, "tests"), CountOf(suite, "failures"))));
        Assert.True(CountOf(suites, "failures") is > 0 and var failures && failures < CountOf(suites, "tests"));
    }

    [Fact]
    public async Task Every_file_has_a_suite_and_a_correct_one_a_test_that_passes()
    {
        var suites = await ReadAsync();
        var names = suites.Elements().Select(suite => suite.Attribute("name")!.Value).ToList();
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
        Assert.Contains(SampleFolder.OddPath, names);
        Assert.Empty(Assert.Single(suites.Elements().Single(suite => suite.Attribute("name")!.Value == "prod/correct.yaml").Elements()).Elements());
    }

    [Fact]
    public async Task Its_failures_are_the_errors_and_warnings_of_the_json_format()
    {
        var suites = await ReadAsync();
        var failures = suites.Descendants("failure")
            .Select(failure => (failure.Attribute("type")!.Value, failure.Parent!.Attribute("classname")!.Value, failure.Attribute("message")!.Value));
        var expected = (await JsonFinding.ReadAsync(_folder)).Where(finding => finding.Severity != "info").Select(finding => (finding.Severity, finding.Path, finding.Shown));
        Assert.Equal(expected.Order(), failures.Order());
    }

    [Fact]
    public async Task No_two_tests_of_a_file_have_the_same_name()
    {
        var suites = await ReadAsync();
        Assert.All(suites.Elements(), suite => Assert.Distinct(suite.Elements().Select(test => test.Attribute("name")!.Value)));
    }

    private async Task<XElement> ReadAsync() => XDocument.Parse((await SampleFolder.RunAsync(_folder, "--format", "junit")).Output).Root!;

    private static int CountOf(XElement suite, string name) => int.Parse(suite.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
