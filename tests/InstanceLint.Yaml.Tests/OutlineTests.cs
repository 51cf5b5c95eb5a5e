using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Parsing;

namespace InstanceLint.Yaml.Tests;

/// <summary>What a cluster keeps of an instance type is what was read.</summary>
public class OutlineTests
{
    public static IEnumerable<TheoryDataRow<string>> Cases => CorpusCases.All;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Has_every_value_and_its_span(string name)
    {
        foreach (var type in CorpusCases.Read(name).SelectMany(file => ManifestReader.Read(file.Text, file.Name).Definitions).OfType<InstanceTypeDefinition>())
        {
            var outline = new InstanceTypeOutline(type);
            Assert.Equal(type.NodeSelector.Select(Print), outline.NodeSelector.Select(Print));
            AssertEqual(type.Requests, outline.Requests);
            AssertEqual(type.Limits, outline.Limits);
            Assert.Same(outline.Requests, outline.Requests);
        }
    }

    [Fact]
    public void Texts_that_repeat_are_one_string()
    {
        const string Text = "limits: { cpu: 4, cpu: 4 }";
        Assert.Same(SharedText.Get(Text, 10, 3), SharedText.Get(Text, 18, 3));
        Assert.Equal("cpu", SharedText.Get(Text, 10, 3));
        Assert.Equal(string.Empty, SharedText.Get(Text, 3, 0));
        Assert.Equal(Text, SharedText.Get(Text, 0, Text.Length));
    }

    [Fact]
    public void Texts_with_the_same_place_are_told_apart()
    {
        // More texts than there are places.
        var texts = Enumerable.Range(0, 10_000).Select(number => $"gpu-{number}").ToArray();
        Assert.All(texts.Concat(texts), text => Assert.Equal(text, SharedText.Get("x" + text, 1, text.Length)));
    }

    private static void AssertEqual(ResourceSection expected, ResourceSection actual)
    {
        Assert.Equal((expected.Path, expected.Span, expected.IsPresent, expected.IsComplete), (actual.Path, actual.Span, actual.IsPresent, actual.IsComplete));
        Assert.Equal(expected.Resources.Select(Print), actual.Resources.Select(Print));
    }

    private static string Print(Resource resource) => $"{Print(resource.Name)} = {Print(resource.Amount)} {resource.Kind?.Name} {resource.ExactAmount} {resource.IsRepeated}";

    private static string Print(NodeSelectorTerm term) => $"{Print(term.Key)} = {Print(term.Value)}";

    private static string Print(Scalar scalar) => $"{scalar.State} {scalar.Kind} '{scalar.Text}' '{scalar.Value}' {scalar.Reader} {scalar.Span}";
}
