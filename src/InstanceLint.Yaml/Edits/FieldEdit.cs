using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Edits;

/// <summary>Adds, moves and removes fields.</summary>
internal sealed class FieldEdit
{
    private const string UnknownParent = "the field that contains it is not known";

    private readonly EntryPlace _place;
    private readonly FieldStyle _style;
    private readonly EntryEnds _ends;
    private readonly FieldInsertion _insertion;
    private readonly EntryRemoval _removal;
    private readonly List<TextChange> _changes = [];
    private readonly List<Effect> _effects = [];

    /// <param name="parsed">The text.</param>
    /// <param name="place">The entry that the finding is at.</param>
    internal FieldEdit(ParsedText parsed, EntryPlace place)
    {
        _place = place;
        _style = FieldStyle.Of(parsed, place.Mapping);
        _ends = new EntryEnds(parsed);
        _insertion = new FieldInsertion(parsed, _style, _changes, _effects);
        _removal = new EntryRemoval(parsed, _changes, _effects);
    }

    /// <summary>
    /// Adds a field after the entry that the finding is at, or a value if the field exists without one. An apiVersion is added at the
    /// start.
    /// </summary>
    internal EditResult Add(Fix.Addition addition)
    {
        var field = _style.Field(addition.Name, addition.Value);
        var reason = _place.Sibling(addition.Name) is { } empty ? Fill(empty, field)
            : addition.Name == "apiVersion" ? _insertion.Before(_place, field)
            : _insertion.After(_place, [field]);
        return Edit(reason, TextEdit.Nothing, field.Head);
    }

    /// <summary>Inserts amounts into the section that the finding is at, or together with new sections.</summary>
    internal EditResult Insert(IReadOnlyList<MissingAmount> amounts)
    {
        var sections = amounts.GroupBy(amount => amount.Section, StringComparer.Ordinal).ToList();
        List<NewField> bySection = [.. sections.Select(section => _style.Field(section.Key, Fields(section)))];
        var name = _place.IsKey ? _place.Name : string.Empty;
        var reason = name switch
        {
            "requests" or "limits" when sections.Count == 1 && sections[0].Key == name => _insertion.Under(_place, Fields(amounts)),
            "resources" => _insertion.Under(_place, bySection),
            "spec" => _insertion.Under(_place, [Resources(bySection)]),
            _ => _insertion.After(LastOf(_place.Mapping), [_style.Field("spec", [Resources(bySection)])]),
        };
        var fields = amounts.Select(amount => $"{amount.Section}.{amount.Resource}: {_style.Write(amount.Resource, amount.Amount)}");
        return Edit(reason, TextEdit.Nothing, string.Join(", ", fields));
    }

    /// <summary>Moves the entry to another section, or to the top level if the section is empty. Its style is kept.</summary>
    internal EditResult Move(string section)
    {
        var reason = _removal.Read(_place, out var written) ?? MoveInto(section, written) ?? _removal.Remove(_place, written);
        return reason is not null ? reason : Edit(
            null, PathOf(written), section.Length == 0 ? Wording.Plain(written.Source) : $"{section}.{Wording.Plain(written.Source)}");
    }

    /// <summary>Removes the entry, and keeps its comment.</summary>
    internal EditResult Remove()
    {
        var reason = _removal.Read(_place, out var written) ?? _removal.Remove(_place, written, keepsComment: true);
        return reason is not null ? reason : Edit(null, PathOf(written), TextEdit.Nothing);
    }

    private EditResult Edit(string? reason, string before, string after) =>
        reason is not null ? reason : new TextEdit(_changes, before, after, _effects);

    private NewField Copy(WrittenEntry written) =>
        new(_place.Name, ScalarValue.Of((YamlScalar)_place.Entry.Value), written.Line, []);

    private string? MoveInto(string section, WrittenEntry written)
    {
        var parent = _place.Parent;
        if (section.Length == 0)
        {
            return parent is not { Parent: null } || parent.Sibling(_place.Name) is not null ? $"{_place.Name} already exists at the top level"
                : CheckComment(written, parent.Mapping) ?? _insertion.Before(parent, Copy(written));
        }

        if (section is "requests" or "limits")
        {
            return parent is null || !ReferenceEquals(parent.Entry.Value, _place.Mapping) ? UnknownParent
                : MoveInto(parent.Sibling(section), section, LastOf(parent.Mapping, parent.Parent), written);
        }

        var others = _place.Mapping.Entries.Count - 1;
        var last = new EntryPlace(_place.Mapping, _place.Index == others ? others - 1 : others, null, IsKey: true);
        return parent is not null || last.Index < 0 ? UnknownParent : MoveInto(_place.Sibling(section), section, last, written);
    }

    private string? MoveInto(EntryPlace? target, string section, EntryPlace last, WrittenEntry written)
    {
        var field = Copy(written);
        if (target is null)
        {
            return CheckComment(written, last.Mapping) ?? _insertion.After(last, [_style.Field(section, [field])]);
        }

        var mapping = target.Entry.Value as YamlMapping;
        return mapping?.Find(_place.Name) is not null ? $"{section} already specifies {_place.Name}"
            : CheckComment(written, mapping) ?? _insertion.Under(target, [field]);
    }

    // In braces, the comment would hide the rest of the line.
    private static string? CheckComment(WrittenEntry written, YamlMapping? target) =>
        written.Comment.Length > 0 && target is { IsFlow: true } ? "its comment would be lost" : null;

    private string? Fill(EntryPlace empty, NewField field)
    {
        if (empty.Entry.Value is not YamlScalar { IsNothing: true } nothing)
        {
            return $"{empty.Name} already exists";
        }

        if (_ends.FindKey(empty, out var end) is { } reason)
        {
            return reason;
        }

        _changes.Add(new TextChange(end, end, field.Head.Substring(field.Head.IndexOf(' '))));
        _effects.Add(new Effect.NewValue(nothing, field.Value!));
        return null;
    }

    private string PathOf(WrittenEntry written) =>
        _place.Parent is { } parent ? $"{Wording.Plain(parent.Name)}.{Wording.Plain(written.Source)}" : Wording.Plain(written.Source);

    private List<NewField> Fields(IEnumerable<MissingAmount> amounts) =>
        [.. amounts.Select(amount => _style.Field(amount.Resource, amount.Amount))];

    private NewField Resources(IReadOnlyList<NewField> sections) => _style.Field("resources", sections);

    private static EntryPlace LastOf(YamlMapping mapping, EntryPlace? parent = null) =>
        new(mapping, mapping.Entries.Count - 1, parent, IsKey: true);
}
