using System.Collections.Generic;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Yaml.Tests;

/// <summary>Corpus/ok must be silent; each case of Corpus/err must say exactly what the .out file beside it says.</summary>
public class CorpusTests
{
    public static IEnumerable<TheoryDataRow<string>> Ok => CorpusCases.Ok;

    public static IEnumerable<TheoryDataRow<string>> Err => CorpusCases.Err;

    [Theory]
    [MemberData(nameof(Ok))]
    public void Is_silent(string name) => Assert.Equal(string.Empty, Findings.Print(Lint(name)));

    [Theory]
    [MemberData(nameof(Err))]
    public void Says_exactly(string name)
    {
        var findings = Lint(name);
        Assert.NotEmpty(findings);
        Golden.Verify(CorpusCases.OutputOf(name), Findings.Print(findings));
    }

    [Theory]
    [MemberData(nameof(Err))]
    public void Says_the_same_in_any_culture(string name)
    {
        var expected = Findings.Print(Lint(name));
        var culture = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            foreach (var other in new[] { "pt-PT", "de-DE", "tr-TR", "ar-SA" })
            {
                System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo(other);
                Assert.Equal(expected, Findings.Print(Lint(name)));
            }
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = culture;
        }
    }

    private static IReadOnlyList<Finding> Lint(string name)
    {
        var files = CorpusCases.Read(name);
        return Findings.In(files, extension: CorpusCases.ExtensionOf(files));
    }
}
