using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Yaml.Tests;

/// <summary>Files in Corpus/ok have no findings. Each file in Corpus/err has exactly the findings in its .out file.</summary>
public class CorpusTests
{
    private static readonly string Corpus = Repository.PathOf("tests", "InstanceLint.Yaml.Tests", "Corpus");

    public static IEnumerable<TheoryDataRow<string>> Ok => Files("ok");

    public static IEnumerable<TheoryDataRow<string>> Err => Files("err");

    [Theory]
    [MemberData(nameof(Ok))]
    public void Is_silent(string file) => Assert.Equal(string.Empty, Findings.Print(Lint(file)));

    [Theory]
    [MemberData(nameof(Err))]
    public void Says_exactly(string file)
    {
        var findings = Lint(file);
        Assert.NotEmpty(findings);
        Golden.Verify(Path.Combine(Corpus, Path.ChangeExtension(file, ".out")), Findings.Print(findings));
    }

    [Theory]
    [MemberData(nameof(Err))]
    public void Says_the_same_in_any_culture(string file)
    {
        var expected = Findings.Print(Lint(file));
        var culture = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in new[] { "pt-PT", "de-DE", "tr-TR", "ar-SA" })
            {
                System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo(name);
                Assert.Equal(expected, Findings.Print(Lint(file)));
            }
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = culture;
        }
    }

    private static IReadOnlyList<Finding> Lint(string file)
    {
        var text = CorpusCases.Read(file);
        return Findings.In(text, extension: CorpusCases.ExtensionOf(text));
    }

    private static IEnumerable<TheoryDataRow<string>> Files(string folder) =>
        Directory.GetFiles(Path.Combine(Corpus, folder), "*.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Corpus, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(file => new TheoryDataRow<string>(file));
}
