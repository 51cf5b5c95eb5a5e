using System.Collections.Generic;
using System.Globalization;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Fluent.Contents;

/// <summary>Creates the nodes of definitions that are written in code, so they have no place in a text.</summary>
internal static class Nodes
{
    internal static YamlScalar Text(string text) => new(default, 0, text, isPlain: false);

    internal static YamlScalar Number(long number) => Plain(number.ToString(CultureInfo.InvariantCulture));

    internal static YamlScalar Boolean(bool value) => Plain(value ? "true" : "false");

    /// <summary>Creates a value whose text determines its type.</summary>
    internal static YamlScalar Plain(string text) => new(default, 0, text, isPlain: true);

    internal static YamlMapping Mapping(IEnumerable<YamlEntry> fields) => Mapping(fields, null);

    /// <summary>Creates a mapping that replaces another one.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="replaced">The other mapping, whose place and tag it gets, or <see langword="null"/>.</param>
    internal static YamlMapping Mapping(IEnumerable<YamlEntry> fields, YamlMapping? replaced)
    {
        var mapping = new YamlMapping(replaced?.Span ?? default, isFlow: false, new AliasBudget(0)) { Tag = replaced?.Tag };
        mapping.Entries.AddRange(fields);
        return mapping;
    }

    internal static YamlSequence List(IEnumerable<YamlNode> items)
    {
        var list = new YamlSequence(default);
        list.Items.AddRange(items);
        return list;
    }

    internal static YamlEntry Field(string name, YamlNode value) => new(Text(name), value);
}
