using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Fluent.Contents;

/// <summary>A definition that is being changed.</summary>
/// <param name="content">The content that it starts with.</param>
internal sealed class Draft(Content content)
{
    private readonly DraftMapping _root = new(content.Root, string.Empty, content.Format.Order);
    private readonly List<PassedInstanceType> _types = [.. content.InstanceTypes];
    private IReadOnlyDictionary<string, string[]>? _steps;

    /// <summary>The document with the changes so far.</summary>
    internal YamlMapping Root => _root.Complete();

    /// <summary>The paths of the steps of a job, by their texts.</summary>
    internal IReadOnlyDictionary<string, string[]> Steps => _steps ??= Workloads.StepsOf(Root);

    /// <summary>Sets a field, and creates the mappings around it.</summary>
    internal void Set(YamlNode value, params string[] path)
    {
        ForgetSteps(path);
        _types.RemoveAll(passed => passed.Path.SequenceEqual(path, StringComparer.Ordinal));
        Parent(path).Set(path[path.Length - 1], value);
    }

    /// <summary>Sets texts in a mapping.</summary>
    internal void Set(IEnumerable<KeyValuePair<string, string>> texts, params string[] path)
    {
        foreach (var text in texts)
        {
            Set(Nodes.Text(text.Value), [.. path, text.Key]);
        }
    }

    /// <summary>Removes a field if it exists.</summary>
    internal void Remove(params string[] path)
    {
        ForgetSteps(path);
        Parent(path).Remove(path[path.Length - 1]);
    }

    /// <summary>Sets the name of an instance type that is passed as an object.</summary>
    internal void Set(InstanceType type, params string[] path)
    {
        Set(Nodes.Text(type.Name), path);
        _types.Add(new PassedInstanceType(path, type));
    }

    /// <summary>Returns the changed content.</summary>
    internal Content Complete() => content with { Root = Root, InstanceTypes = _types };

    // Only a field at the root can bring other steps.
    private void ForgetSteps(string[] path) => _steps = path.Length == 1 ? null : _steps;

    private DraftMapping Parent(string[] path) => path.Take(path.Length - 1).Aggregate(_root, static (at, name) => at.Child(name));

    /// <summary>A mapping that is being changed.</summary>
    private sealed class DraftMapping(YamlMapping? original, string path, FieldOrder order)
    {
        private readonly List<YamlEntry> _fields = original is null ? [] : [.. original.Fields];
        private readonly Dictionary<string, DraftMapping> _children = new(StringComparer.Ordinal);
        private Dictionary<string, int>? _places;
        private bool _isChanged;

        private bool IsChanged => _isChanged || _children.Values.Any(static child => child.IsChanged);

        internal DraftMapping Child(string name)
        {
            if (!_children.TryGetValue(name, out var child))
            {
                child = new DraftMapping(
                    PlaceOf(name) is >= 0 and var place ? _fields[place].Value as YamlMapping : null,
                    path.Length == 0 ? name : path + "." + name,
                    order);
                _children.Add(name, child);
            }

            return child;
        }

        internal void Set(string name, YamlNode value)
        {
            _children.Remove(name);
            Put(name, value);
        }

        internal void Remove(string name)
        {
            _children.Remove(name);
            Delete(name);
        }

        internal YamlMapping Complete()
        {
            foreach (var child in _children.Where(static child => child.Value.IsChanged))
            {
                var mapping = child.Value.Complete();
                if (mapping.Fields.Count > 0)
                {
                    Put(child.Key, mapping);
                }
                else
                {
                    Delete(child.Key);
                }
            }

            return _isChanged || original is null ? Nodes.Mapping(_fields, original) : original;
        }

        private void Delete(string name)
        {
            if (PlaceOf(name) is >= 0 and var place)
            {
                _fields.RemoveAt(place);
                _places = null;
                _isChanged = true;
            }
        }

        private void Put(string name, YamlNode value)
        {
            _isChanged = true;
            if (PlaceOf(name) is >= 0 and var place)
            {
                _fields[place] = _fields[place] with { Value = value };
                return;
            }

            var at = NewPlaceOf(name);
            _fields.Insert(at, Nodes.Field(name, value));
            if (at == _fields.Count - 1)
            {
                _places?.Add(name, at);
            }
            else
            {
                _places = null;
            }
        }

        // After the last field that is documented to precede it or, if there is none, before the first one that is documented to follow it.
        // Fields without a documented place follow all others.
        private int NewPlaceOf(string name)
        {
            var rank = order.RankOf(path, name);
            if (rank < 0)
            {
                return _fields.Count;
            }

            var before = _fields.FindLastIndex(field => order.RankOf(path, field.Name) is >= 0 and var other && other < rank);
            var after = _fields.FindIndex(field => order.RankOf(path, field.Name) > rank);
            return before >= 0 ? before + 1 : Math.Max(after, 0);
        }

        private int PlaceOf(string name)
        {
            if (_places is null)
            {
                _places = new Dictionary<string, int>(_fields.Count, StringComparer.Ordinal);
                for (var i = 0; i < _fields.Count; i++)
                {
                    _places[_fields[i].Name] = i;
                }
            }

            return _places.TryGetValue(name, out var place) ? place : -1;
        }
    }
}
