using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Edits;

/// <summary>
/// The change of a text's content that edits intend. The content is all values, with aliases and merge keys resolved, and all comments.
/// </summary>
internal sealed class ContentChange
{
    private readonly ParsedText _before;
    private readonly IReadOnlyCollection<Effect> _effects;
    private readonly Dictionary<YamlNode, List<Effect>> _byNode = [];
    private readonly Dictionary<Effect, string> _places = [];
    private readonly HashSet<Effect> _unclear = [];
    private readonly TreePath _path = new();
    private AliasBudget _budget;

    /// <param name="before">The text before the edits.</param>
    /// <param name="effects">The effects of the edits.</param>
    internal ContentChange(ParsedText before, IReadOnlyCollection<Effect> effects)
    {
        (_before, _effects, _budget) = (before, effects, new AliasBudget(before.Text.Length));
        foreach (var effect in effects.Where(static effect => effect.Node is not null))
        {
            if (!_byNode.TryGetValue(effect.Node!, out var others))
            {
                _byNode.Add(effect.Node!, others = []);
            }

            others.Add(effect);
        }
    }

    /// <summary>Returns the effects that would change nothing, or also something else through an anchor.</summary>
    internal HashSet<Effect> FindUnclear()
    {
        for (var i = 0; i < _before.Documents.Count; i++)
        {
            _path.Push(i);
            Locate(_before.Documents[i]);
            _path.Pop();
        }

        _unclear.UnionWith(_effects.Where(effect => effect.Node is not null && !_places.ContainsKey(effect)));
        return _unclear;
    }

    /// <summary>
    /// Returns the part of a text in which other content than intended has changed, or <see langword="null"/> if none has.
    /// </summary>
    /// <param name="after">The text after the edits.</param>
    internal string? FindDifference(ParsedText after)
    {
        if (after.IsBroken || after.Documents.Count != _before.Documents.Count || !HasSameComments(after))
        {
            return TextUnits.None;
        }

        _budget = new AliasBudget(_before.Text.Length);
        for (var i = 0; i < _before.Documents.Count; i++)
        {
            _path.Push(i);
            if (!IsSame(_before.Documents[i], after.Documents[i]))
            {
                return TextUnits.Of(_path);
            }

            _path.Pop();
        }

        return null;
    }

    // Records where each effect applies.
    private void Locate(YamlNode node)
    {
        if (!_budget.TrySpend(1))
        {
            _unclear.UnionWith(_effects);
            return;
        }

        Locate(node.Target, static effect => effect is Effect.NewValue or Effect.Addition);
        if (node.Target is YamlMapping mapping)
        {
            foreach (var field in mapping.Fields)
            {
                _path.Push(field.Name);
                Locate(field.Key, static effect => effect is Effect.NewName or Effect.Removal);
                Locate(field.Value);
                _path.Pop();
            }
        }
        else if (node.Target is YamlSequence sequence)
        {
            for (var i = 0; i < sequence.Items.Count; i++)
            {
                _path.Push(i);
                Locate(sequence.Items[i]);
                _path.Pop();
            }
        }
    }

    private void Locate(YamlNode node, Predicate<Effect> applies)
    {
        if (!_byNode.TryGetValue(node, out var effects))
        {
            return;
        }

        var shape = _path.Shape;
        foreach (var effect in effects.FindAll(applies))
        {
            if (!_places.TryGetValue(effect, out var other))
            {
                _places.Add(effect, shape);
            }
            else if (!effect.IsSharable || other != shape)
            {
                _unclear.Add(effect);
            }
        }
    }

    // On a difference, the path still leads to it.
    private bool IsSame(YamlNode before, YamlNode after)
    {
        if (!_budget.TrySpend(1))
        {
            return false;
        }

        var (old, now) = (before.Target, after.Target);
        return old switch
        {
            YamlScalar scalar when FindAll<Effect.NewValue>(scalar) is { Count: 1 } changes =>
                now is YamlScalar value && ScalarValue.Of(value) == changes[0].Value,
            YamlScalar scalar when FindAll<Effect.Addition>(scalar) is { Count: 1 } additions => IsMappingOf(additions[0].Fields, now),
            YamlScalar scalar => now is YamlScalar value ? ScalarValue.AreEqual(scalar, value) : ScalarValue.IsNull(scalar) && IsEmpty(now),
            YamlMapping mapping => IsSameMapping(mapping, now),
            YamlSequence sequence => IsSameSequence(sequence, now),
            YamlAlias alias => now is YamlAlias other && alias.Name == other.Name,
            _ => false,
        };
    }

    private bool IsSameMapping(YamlMapping old, YamlNode now)
    {
        var (mapping, count) = (now as YamlMapping, 0);
        foreach (var field in old.Fields)
        {
            if (FindAll<Effect.Removal>(field.Key).Count > 0)
            {
                continue;
            }

            count++;
            var name = FindAll<Effect.NewName>(field.Key) is { Count: 1 } changes ? changes[0].Name : field.Name;
            _path.Push(field.Name);
            if (mapping?.Find(name) is not { } other || !IsSame(field.Value, other.Value))
            {
                return false;
            }

            _path.Pop();
        }

        foreach (var field in FindAll<Effect.Addition>(old).SelectMany(static addition => addition.Fields))
        {
            count++;
            if (mapping is null || !Has(mapping, field))
            {
                return false;
            }
        }

        return mapping?.Fields.Count == count || (count == 0 && IsEmpty(now));
    }

    private bool IsSameSequence(YamlSequence old, YamlNode now)
    {
        if (now is not YamlSequence sequence || sequence.Items.Count != old.Items.Count)
        {
            return old.Items.Count == 0 && IsEmpty(now);
        }

        for (var i = 0; i < old.Items.Count; i++)
        {
            _path.Push(i);
            if (!IsSame(old.Items[i], sequence.Items[i]))
            {
                return false;
            }

            _path.Pop();
        }

        return true;
    }

    private bool HasSameComments(ParsedText after)
    {
        var changed = _effects.OfType<Effect.NewComment>().ToDictionary(static effect => effect.Start, static effect => effect.Text);
        var expected = _before.Comments
            .Select(comment => changed.TryGetValue(comment.Start, out var text) ? text : comment.Text)
            .OfType<string>();
        return Sort(expected).SequenceEqual(Sort(after.Comments.Select(static comment => comment.Text)), StringComparer.Ordinal);

        static IEnumerable<string> Sort(IEnumerable<string> texts) => texts.OrderBy(static text => text, StringComparer.Ordinal);
    }

    private List<T> FindAll<T>(YamlNode node)
        where T : Effect => _byNode.TryGetValue(node, out var effects) ? [.. effects.OfType<T>()] : [];

    private static bool IsMappingOf(IReadOnlyList<NewField> fields, YamlNode node) =>
        node is YamlMapping mapping && mapping.Fields.Count == fields.Count && fields.All(field => Has(mapping, field));

    private static bool Has(YamlMapping mapping, NewField field) => mapping.Find(field.Name) is { } written
        && (field.Value is null
            ? IsMappingOf(field.Children, written.Value)
            : written.Value is YamlScalar scalar && ScalarValue.Of(scalar) == field.Value);

    // An empty mapping or list, and a field without a value.
    private static bool IsEmpty(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Fields.Count == 0,
        YamlSequence sequence => sequence.Items.Count == 0,
        YamlScalar scalar => ScalarValue.IsNull(scalar),
        _ => false,
    };
}
