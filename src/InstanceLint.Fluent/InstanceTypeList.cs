using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using InstanceLint.Fluent.Contents;
using InstanceLint.Fluent.Parsing;
using InstanceLint.Rules.Manifests;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Fluent;

/// <summary>Several instance types in one document (<c>amlarc.azureml.com/v1alpha1</c>, kind <c>InstanceTypeList</c>). Immutable.</summary>
[DebuggerDisplay("{Items.Count} instance types")]
public sealed class InstanceTypeList : Definition<InstanceTypeList>
{
    private readonly Content _content;
    private IReadOnlyList<InstanceType>? _items;

    internal InstanceTypeList(Content content) => _content = content;

    /// <summary>The instance types, in the order in which they were passed in.</summary>
    public IReadOnlyList<InstanceType> Items => _items ??=
        [.. ParsedManifest.ItemsOf(_content.Root).Select(item => new InstanceType(_content.ToItem(InstanceType.Complete(item))))];

    /// <summary>Creates a list of instance types.</summary>
    /// <param name="items">The instance types.</param>
    /// <exception cref="ArgumentNullException">The array or one of its items is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDefinitionException">Two instance types have the same name (Azure Machine Learning: INST4001).</exception>
    public static InstanceTypeList Of(params InstanceType[] items) => Of((IEnumerable<InstanceType>)items);

    /// <summary>Creates a list of instance types.</summary>
    /// <param name="items">The instance types.</param>
    /// <exception cref="ArgumentNullException">The sequence or one of its items is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDefinitionException">Two instance types have the same name (Azure Machine Learning: INST4001).</exception>
    public static InstanceTypeList Of(IEnumerable<InstanceType> items)
    {
        var all = Argument.NoneNull(items, nameof(items));
        DefinitionFindings.Enforce(DefinitionFindings.Find(DefinitionFindings.Alone, all.Select(static item => item.Content)));
        var root = Nodes.Mapping(
        [
            Nodes.Field("apiVersion", Nodes.Text(KindMustBeServed.ApiVersion)),
            Nodes.Field("kind", Nodes.Text(KindMustBeServed.InstanceTypeList)),
            Nodes.Field("items", Nodes.List(all.Select(ItemOf))),
        ]);
        return new InstanceTypeList(new Content(Formats.InstanceTypeList, root)) { _items = all };
    }

    private protected override void Write(TextWriter output) => _content.Write(output);

    // Items of a list need neither apiVersion nor kind.
    private static YamlMapping ItemOf(InstanceType type) =>
        Nodes.Mapping(type.Content.Root.Fields.Where(static field => field.Name is not ("apiVersion" or "kind")));
}
