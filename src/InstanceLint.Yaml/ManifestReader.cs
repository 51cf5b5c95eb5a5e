using System;
using System.Collections.Generic;
using InstanceLint.Rules;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;

namespace InstanceLint.Yaml;

/// <summary>Reads the text of a manifest. Never throws, whatever the text is.</summary>
public static class ManifestReader
{
    /// <summary>The definitions of ours in a text, and what is wrong with the text itself.</summary>
    /// <param name="text">The text of the whole file.</param>
    /// <param name="path">The file's path, for the findings.</param>
    /// <param name="isNamed">Whether the user listed this very file, so that it must be YAML even if it mentions nothing of ours.</param>
    public static Manifest Read(string text, string path, bool isNamed = false)
    {
        var mentionsGroup = Mentions(text, KindMustBeServed.Group);
        if (!mentionsGroup && !isNamed && !Mentions(text, KindMustBeServed.InstanceType))
        {
            return Nothing;
        }

        var findings = new List<Finding>();
        var definitions = new List<InstanceTypeDefinition>();
        var reader = new YamlTreeReader(text, path);
        var recognizer = new DocumentRecognizer(new InstanceTypeReader(text, definitions, findings), findings);
        while (reader.ReadDocument() is { } root)
        {
            recognizer.Recognize(root);
        }

        // What is no YAML and says nothing of instance types is somebody else's: a template, a binary file.
        if (reader.Break is { } problem && (mentionsGroup || isNamed))
        {
            findings.Add(problem);
        }

        return new Manifest(definitions, findings);
    }

    /// <summary>A file without anything of ours.</summary>
    public static Manifest Nothing { get; } = new([], []);

    private static bool Mentions(string text, string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0;
}
