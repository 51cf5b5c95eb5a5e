namespace InstanceLint.Yaml.Tree;

/// <summary>The tags that YAML defines, in full.</summary>
internal static class YamlTags
{
    /// <summary>What <c>!!</c> is short for.</summary>
    internal const string Prefix = "tag:yaml.org,2002:";

    /// <summary>The tag of a value that its text alone gives a type, even in quotes.</summary>
    internal const string NonSpecific = "!";

    internal const string Binary = Prefix + "binary";
    internal const string Bool = Prefix + "bool";
    internal const string Float = Prefix + "float";
    internal const string Int = Prefix + "int";
    internal const string Map = Prefix + "map";
    internal const string Merge = Prefix + "merge";
    internal const string Null = Prefix + "null";
    internal const string OrderedMap = Prefix + "omap";
    internal const string Pairs = Prefix + "pairs";
    internal const string Seq = Prefix + "seq";
    internal const string Set = Prefix + "set";
    internal const string Str = Prefix + "str";
    internal const string Timestamp = Prefix + "timestamp";
    internal const string Value = Prefix + "value";

    /// <summary>Returns a tag as it's usually written.</summary>
    internal static string Shorten(string tag) =>
        tag.StartsWith(Prefix, System.StringComparison.Ordinal) ? "!!" + tag.Substring(Prefix.Length) : tag;
}
