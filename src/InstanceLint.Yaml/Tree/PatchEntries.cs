using System;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Scalars;

namespace InstanceLint.Yaml.Tree;

/// <summary>The entries of a strategic merge patch that control merging and aren't part of the result.</summary>
internal static class PatchEntries
{
    /// <summary>Whether an entry is a directive, or deletes a field by being null.</summary>
    internal static bool IsDirective(YamlNode key, YamlNode value) =>
        key.Target is YamlScalar name
        && (name.Text is "$patch" or "$retainKeys"
            || name.Text.StartsWith("$setElementOrder/", StringComparison.Ordinal)
            || name.Text.StartsWith("$deleteFromPrimitiveList/", StringComparison.Ordinal)
            || (value.Target is YamlScalar scalar && KubectlScalars.Resolve(scalar).Kind == ScalarKind.Null));
}
