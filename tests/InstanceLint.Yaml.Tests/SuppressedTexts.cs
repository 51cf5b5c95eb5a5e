using System;
using System.Collections.Generic;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Yaml.Tests;

/// <summary>Manifests that are valid except for the lines that a test adds.</summary>
internal static class SuppressedTexts
{
    private const string Head = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\n";

    /// <summary>Returns an instance type whose limits end with these lines.</summary>
    internal static string Type(string limit) => (Head +
        $$"""
        metadata:
          name: gpu
        spec:
          resources:
            requests:
              cpu: "1"
              memory: 4Gi
            limits:
              cpu: "2"
              {{limit}}

        """).ReplaceLineEndings("\n").Replace("      DEDENT", string.Empty);

    /// <summary>Returns an instance type with other limits.</summary>
    internal static string Flow(string limits) => Type("x").Replace("limits:\n      cpu: \"2\"\n      x", limits);

    /// <summary>Returns a list of two instance types, the first of which starts with this text.</summary>
    internal static string List(string item, string memory = "1Gi") =>
        $$"""
        apiVersion: amlarc.azureml.com/v1alpha1
        kind: InstanceTypeList
        items:
        {{item}}
          spec:
            resources:
              requests: { cpu: "1", memory: {{memory}} }
              limits: { cpu: "1", memory: 1Gi }
        - metadata: { name: other }
          spec:
            resources:
              requests: { cpu: "1", memory: 1Gi }
              limits: { cpu: "1", memory: 1Gi }

        """.ReplaceLineEndings("\n");

    /// <summary>Returns a deployment whose requests start with this text.</summary>
    internal static string Deployment(string request) =>
        $$"""
        name: blue
        type: kubernetes
        endpoint_name: churn
        instance_type: gpu
        resources:
          requests:
            {{request}}
            memory: 4Gi

        """.ReplaceLineEndings("\n");

    internal static string PlaceOf(Finding finding) => $"{finding.Span.Start.Line}:{finding.Span.Start.Column}-{finding.Span.End.Line}:{finding.Span.End.Column}";

    /// <summary>Returns the text between « and », as <see cref="PlaceOf"/> prints spans.</summary>
    internal static IEnumerable<string> MarkedPlaces(string marked)
    {
        var text = marked.TrimStart('\uFEFF');
        for (var start = text.IndexOf('«', StringComparison.Ordinal); start >= 0; start = text.IndexOf('«', StringComparison.Ordinal))
        {
            text = text.Remove(start, 1);
            var end = text.IndexOf('»', StringComparison.Ordinal);
            text = text.Remove(end, 1);
            var (from, to) = (Lines.PlaceOf(text, start), Lines.PlaceOf(text, end));
            yield return $"{from.Line}:{from.Column}-{to.Line}:{to.Column}";
        }
    }

    internal static string Unmark(string marked) => marked.Replace("«", string.Empty).Replace("»", string.Empty);
}
