using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using InstanceLint.Tasks.Files;
using InstanceLint.Tasks.Severities;
using Microsoft.Build.Framework;

namespace InstanceLint.Tasks.Logging;

/// <summary>All that decides on what is logged, as one text: when it is the same, so is the log.</summary>
internal sealed class Fingerprint
{
    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString();

    /// <summary>Adds a setting.</summary>
    internal Fingerprint Add(string value)
    {
        _text.Append(value.Length).Append(' ').Append(value).Append('\n');
        return this;
    }

    /// <summary>Adds the assembly of a type, as it was compiled.</summary>
    internal Fingerprint Add(Type type) => Add(type.Module.ModuleVersionId.ToString());

    /// <summary>Adds items with metadata of theirs.</summary>
    internal Fingerprint Add(ITaskItem[] items, params string[] metadata)
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

    /// <summary>Adds manifests, their files by size and the time when they were last written.</summary>
    internal Fingerprint Add(IEnumerable<ManifestItem> manifests)
    {
        foreach (var manifest in manifests)
        {
            Add(manifest.FullPath);
            if (manifest.File is { Exists: true } file)
            {
                AddState(file);
            }

            Add(manifest.IsNamed ? "named" : string.Empty).Add(string.Join(";", manifest.Clusters));
        }

        return this;
    }

    /// <summary>Adds kustomizations, by size and the time when they were last written.</summary>
    internal Fingerprint Add(Kustomizations kustomizations)
    {
        foreach (var file in kustomizations.Files)
        {
            Add(file.FullName);
            AddState(file);
        }

        return this;
    }

    /// <summary>Adds what configuration files say.</summary>
    internal Fingerprint Add(IEnumerable<ConfigFile> files)
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

    private void AddState(FileInfo file) => _text.Append(file.Length).Append(' ').Append(file.LastWriteTimeUtc.Ticks).Append('\n');
}
