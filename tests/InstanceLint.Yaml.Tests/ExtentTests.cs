using System.Linq;
using InstanceLint.Rules.Model;

namespace InstanceLint.Yaml.Tests;

/// <summary>A definition extends from its start to its bracket, or to the next node.</summary>
public class ExtentTests
{
    private const string Head = "apiVersion: amlarc.azureml.com/v1alpha1\n";

    // Each definition is between « and ».
    public static TheoryData<string> Marked => new()
    {
        "«" + Head + "kind: InstanceType\nmetadata: { name: a }\n»",
        "# a comment\n---\n«" + Head + "kind: InstanceType\nmetadata:\n  name: a\n»---\na: 1\n",
        "«" + Head + "kind: InstanceType\nmetadata:\n  name: a\n»---\n«" + Head + "kind: InstanceType\nmetadata: {}\n»...\n",
        Head + "kind: InstanceTypeList\nitems:\n  - «metadata: { name: a }\n    spec: {}\n\n  »- «metadata: { name: b }\n»",
        Head + "kind: InstanceTypeList\nitems: [«{ metadata: { name: a } »}, «{ metadata: { name: b } »}]\n",
        "«name: blue\nendpoint_name: e\ntype: kubernetes\n»---\nname: e\n",
        "«command: run\ncompute: azureml:aks\nresources: { instance_type: a }\n»",
        "compute: azureml:aks\njobs:\n  train:\n    «command: run\n    resources: { instance_type: a }\n  »test:\n    «resources: { instance_type: b }\n    command: run\n»tags: {}\n",
    };

    [Theory]
    [MemberData(nameof(Marked))]
    public void All_of_it_and_no_more(string marked)
    {
        var text = marked.Replace("«", string.Empty).Replace("»", string.Empty);
        var expected = marked.Split('«').Skip(1).Select((part, index) =>
        {
            var start = string.Concat(marked.Split('«').Take(index + 1)).Replace("»", string.Empty).Length;
            return (Lines.PlaceOf(text, start), Lines.PlaceOf(text, start + part.IndexOf('»')));
        });
        Assert.Equal(expected, ExtentsOf(text).Select(extent => ((extent.Start.Line, extent.Start.Column), (extent.End.Line, extent.End.Column))));
    }

    [Fact]
    public void What_breaks_off_has_no_end() =>
        Assert.Equal(int.MaxValue, Assert.Single(ExtentsOf(Head + "kind: InstanceType\nmetadata: { name: a }\nspec: [\n")).End.Line);

    private static SourceSpan[] ExtentsOf(string text)
    {
        var manifest = ManifestReader.Read(text, "manifest.yaml");
        return
        [
            .. manifest.InstanceTypes.Select(type => type.Extent),
            .. manifest.Deployments.Select(deployment => deployment.Extent),
            .. manifest.Jobs.SelectMany(job => job.References).Select(reference => reference.Extent),
        ];
    }
}
