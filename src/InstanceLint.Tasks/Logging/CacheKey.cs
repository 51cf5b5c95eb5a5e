using System;
using System.Collections.Generic;
using System.Text;
using InstanceLint.Files;
using InstanceLint.Projects.Severities;
using Microsoft.Build.Framework;

namespace InstanceLint.Tasks.Logging;

/// <summary>The inputs that determine the log, as one text. If it's the same, so is the log.</summary>
internal sealed class CacheKey
{
    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString();

    /// <summary>Adds a setting.</summary>
    internal CacheKey Add(string value)
    {
        _text.Append(value.Length).Append(' ').Append(value).Append('\n');
        return this;
    }

    /// <summary>Adds the version of an assembly, by one of its types.</summary>
    internal CacheKey Add(Type type) => Add(type.Module.ModuleVersionId.ToString());

    /// <summary>Adds items with some of their metadata.</summary>
    internal CacheKey Add(ITaskItem[] items, params string[] metadata)
    {
        foreach (var item in items)
        {
            Add(item.ItemSpec);
            foreach (var name in metadata)
            {
                Add(item.GetMetadata(name));
            }
        }

        return Add(string.Empty);
    }

    /// <summary>Adds the list of manifests.</summary>
    internal CacheKey Add(IEnumerable<ManifestFile> manifests)
    {
        foreach (var manifest in manifests)
        {
            Add(manifest.Path).Add(manifest.IsNamed ? "named" : string.Empty).Add(string.Join(";", manifest.Clusters));
        }

        return this;
    }

    /// <summary>Adds the content of configuration files.</summary>
    internal CacheKey Add(IEnumerable<ConfigFile> files)
    {
        foreach (var file in files)
        {
            if (file.MentionsUs)
            {
                Add(file.Path).Add(file.Text);
            }
        }

        return this;
    }
}
