using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.LanguageServer.Navigation;
using InstanceLint.Projects;
using InstanceLint.Rules.Model;

namespace InstanceLint.LanguageServer.Tests;

public class DocumentSymbolsTests
{
    private const string Head = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\n";

    // Each row: its name, the text, and a line for each symbol with its range and selection.
    private static readonly (string Name, string Text, string Symbols)[] Rows =
    [
        ("an instance type", Head + "metadata:\n  name: gpu\nspec:\n  nodeSelector: { pool: gpu }\n  resources:\n    requests:\n      cpu: 1\n    limits:\n      cpu: \"2\"\n      memory: 4Gi\n\n# end\n", """
            InstanceType/gpu 1:1-12:18 4:9-4:12
              nodeSelector (pool: gpu) 6:3-6:30 6:3-6:15
              requests (cpu: 1) 8:5-9:13 8:5-8:13
              limits (cpu: 2, memory: 4Gi) 10:5-12:18 10:5-10:11
            """),
        ("a list", "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceTypeList\nitems:\n- metadata:\n    name: a\n- metadata:\n    name: b\n  spec:\n    resources:\n      limits:\n", """
            InstanceType/a 4:3-5:12 5:11-5:12
            InstanceType/b 6:3-10:14 7:11-7:12
              limits 10:7-10:14 10:7-10:13
            """),
        ("a list of any kind", "apiVersion: v1\nkind: List\nitems:\n- " + Head.Replace("\n", "\n  ", StringComparison.Ordinal) + "metadata: { name: a }\n- apiVersion: v1\n  kind: Pod\n", "InstanceType/a 4:3-6:24 6:21-6:22"),
        ("a deployment", "name: blue\ntype: kubernetes\nendpoint_name: x\ninstance_type: gpu\nresources:\n  requests:\n    cpu: \"1\"\n", """
            Deployment/blue (gpu) 1:1-7:13 1:7-1:11
              requests (cpu: 1) 6:3-7:13 6:3-6:11
            """),
        ("a job with steps", "display_name: nightly\ncompute: azureml:a\njobs:\n  prepare:\n    command: a\n  train:\n    resources:\n      instance_type: gpu\n    jobs:\n      inner:\n        command: a\n", """
            Job/nightly 1:1-11:19 1:15-1:22
              prepare 4:3-5:15 4:3-4:10
              train (gpu) 6:3-11:19 6:3-6:8
                inner 10:7-11:19 10:7-10:12
            """),
        ("a job without a name", "command: a\ncompute: azureml:a\nresources: { instance_type: gpu }\n", "Job (gpu) 1:1-3:34 1:1-1:8"),
        ("a scheduled job", "name: daily\ntrigger: {}\ncreate_job:\n  name: report\n  command: a\n  compute: azureml:a\n  resources:\n    instance_type: gpu\n", "Job/report (gpu) 1:1-8:23 4:9-4:15"),
        ("several documents", Head + "metadata: { name: a }\n---\nreplicas: 1\n---\n" + Head + "metadata: { name: b }\n", """
            InstanceType/a 1:1-3:22 3:19-3:20
            InstanceType/b 7:1-9:22 9:19-9:20
            """),
        ("a text with an error", Head + "metadata: { name: a }\n---\n" + Head + "metadata: { name: b }\nspec: [\n", """
            InstanceType/a 1:1-3:22 3:19-3:20
            InstanceType/b 5:1-8:8 7:19-7:20
            """),
        ("another document", "replicas: 1\n", ""),
        ("nothing", "", ""),
    ];

    public static IEnumerable<TheoryDataRow<string, string, string>> Texts =>
        Rows.Select(row => new TheoryDataRow<string, string, string>(row.Name, row.Text, row.Symbols) { TestDisplayName = row.Name });

    public static IEnumerable<TheoryDataRow<string>> Corpus => CorpusCases.All;

    [Theory]
    [MemberData(nameof(Texts))]
    public void Shows(string name, string text, string symbols)
    {
        Assert.NotEmpty(name);
        Assert.Equal(symbols.ReplaceLineEndings("\n"), string.Join('\n', SymbolsIn(text).SelectMany(symbol => Lines(symbol, string.Empty))));
    }

    [Fact]
    public void A_step_that_contains_itself_is_shown_once() =>
        Assert.Equal(["Job", "a"], All(SymbolsIn("compute: azureml:a\nresources: {}\njobs:\n  a: &a\n    jobs:\n      b: *a\n")).Select(static symbol => symbol.Name));

    /// <summary>An editor requires that each selection is in its range, and each range in that of its parent.</summary>
    [Theory]
    [MemberData(nameof(Corpus))]
    public void Ranges_are_nested(string path)
    {
        foreach (var file in CorpusCases.Read(path))
        {
            foreach (var symbol in All(SymbolsIn(file.Text)))
            {
                Assert.True(IsIn(symbol.Selection, symbol.Range), symbol.ToString());
                Assert.All(symbol.Children, child => Assert.True(IsIn(child.Range, symbol.Range), child.ToString()));
            }
        }
    }

    private static bool IsIn(SourceSpan inner, SourceSpan outer) => outer.Start <= inner.Start && inner.End <= outer.End;

    private static IReadOnlyList<DocumentSymbol> SymbolsIn(string text) => DocumentSymbols.In(text, new TextSource("open.yaml", text));

    private static IEnumerable<DocumentSymbol> All(IEnumerable<DocumentSymbol> symbols) =>
        symbols.SelectMany(static symbol => All(symbol.Children).Prepend(symbol));

    private static IEnumerable<string> Lines(DocumentSymbol symbol, string indent) =>
        symbol.Children.SelectMany(child => Lines(child, indent + "  "))
            .Prepend($"{indent}{symbol.Name}{(symbol.Detail.Length > 0 ? $" ({symbol.Detail})" : "")} {Show(symbol.Range)} {Show(symbol.Selection)}");

    private static string Show(SourceSpan span) => $"{span.Start.Line}:{span.Start.Column}-{span.End.Line}:{span.End.Column}";
}
