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
    private readonly ParsedText _parsed;
    private readonly EntryPlace _place;
    private readonly FieldStyle _style;
    private readonly FieldInsertion _insertion;
    private readonly EntryRemoval _removal;

    /// <param name="parsed">The text.</param>
    /// <param name="place">What the finding points at.</param>
    internal FieldEdit(ParsedText parsed, EntryPlace place)
    {
        _parsed = parsed;
        _place = place;
        _style = FieldStyle.Detect(parsed, place.Mapping);
        _insertion = new FieldInsertion(parsed, _style);
        _removal = new EntryRemoval(parsed, _insertion);
    }

    /// <summary>A field beside the one that is pointed at, or the value of one that is there without any. An apiVersion comes before, as everywhere.</summary>
    internal TextEdit Add(Fix.Addition addition)
    {
        var field = new NewField(_style.Field(addition.Name, addition.Value));
        var changes = _place.Sibling(addition.Name) is { } empty ? Fill(empty, addition.Value)
            : addition.Name == "apiVersion" ? _insertion.Before(_place, field)
            : _insertion.After(_place, [field]);
        return new TextEdit(changes, TextEdit.Nothing, field.Head, new Effect.Exchange([], [(addition.Name, _style.ValueOf(addition.Name, addition.Value))]));
    }

    /// <summary>Amounts in the section that is pointed at, or in one that comes with them.</summary>
    internal TextEdit Insert(IReadOnlyList<MissingAmount> amounts)
    {
        var sections = amounts.GroupBy(amount => amount.Section, StringComparer.Ordinal).ToList();
        List<NewField> bySection = [.. sections.Select(section => new NewField(_style.Head(section.Key), Fields(section)))];
        var name = _place.IsKey ? _place.Name : string.Empty;
        var changes = name switch
        {
            "requests" or "limits" when sections.Count == 1 && sections[0].Key == name => _insertion.Under(_place, Fields(amounts)),
            "resources" => _insertion.Under(_place, bySection),
            "spec" => _insertion.Under(_place, [Resources(bySection)]),
            _ => _insertion.After(LastOf(_place.Mapping), [new NewField(_style.Head("spec"), [Resources(bySection)])]),
        };
        var written = string.Join(", ", amounts.Select(amount => $"{amount.Section}.{amount.Resource}: {_style.Write(amount.Resource, amount.Amount)}"));
        return new TextEdit(
            changes, TextEdit.Nothing, written, new Effect.Exchange([], [.. amounts.Select(amount => (amount.Resource, _style.ValueOf(amount.Resource, amount.Amount)))]));
    }

    /// <summary>The entry in another section, as it is written.</summary>
    internal TextEdit Move(string section)
    {
        var (source, comment) = _removal.Read(_place);
        var place = _place.Parent;
        IReadOnlyList<TextChange> changes;
        if (section is "requests" or "limits")
        {
            changes = place is not null && ReferenceEquals(place.Entry.Value, _place.Mapping)
                ? Into(place.Sibling(section), section, LastOf(place.Mapping, place.Parent), source, comment)
                : throw new NotEditableException("nobody can tell what it is part of");
        }
        else if (section.Length > 0)
        {
            var others = _place.Mapping.Entries.Count - 1;
            var last = new EntryPlace(_place.Mapping, _place.Index == others ? others - 1 : others, null, IsKey: true);
            changes = place is null && last.Index >= 0
                ? Into(_place.Sibling(section), section, last, source, comment)
                : throw new NotEditableException("nobody can tell what it is part of");
        }
        else if (place is { Parent: null } && place.Sibling(_place.Name) is null)
        {
            changes = _insertion.Before(place, new NewField(WithComment(source, comment, place.Mapping.IsFlow)));
        }
        else
        {
            throw new NotEditableException($"{_place.Name} stands at the top already");
        }

        return new TextEdit(
            [.. changes, _removal.Remove(_place)],
            PathOf(source),
            section.Length == 0 ? Wording.Plain(source) : $"{section}.{Wording.Plain(source)}",
            new Effect.Exchange([Leaf], [Leaf]));
    }

    /// <summary>Nothing in place of the entry. Its comment stays.</summary>
    internal TextEdit Remove()
    {
        var (source, _) = _removal.Read(_place);
        return new TextEdit([_removal.Remove(_place, keepsComment: true)], PathOf(source), TextEdit.Nothing, new Effect.Exchange([Leaf], []));
    }

    private (string Name, string Value) Leaf => (_place.Name, TextContent.ValueOf((YamlScalar)_place.Entry.Value));

    private string PathOf(string source) => _place.Parent is { } parent ? $"{Wording.Plain(parent.Name)}.{Wording.Plain(source)}" : Wording.Plain(source);

    private IReadOnlyList<TextChange> Into(EntryPlace? target, string section, EntryPlace last, string source, string comment)
    {
        if (target is null)
        {
            var isFlow = last.Mapping.IsFlow;
            return _insertion.After(last, [new NewField(_style.Head(section), [new NewField(WithComment(source, comment, isFlow))])]);
        }

        if (target.Entry.Value is YamlMapping mapping && mapping.Find(_place.Name) is not null)
        {
            throw new NotEditableException($"{section} gives {_place.Name} already");
        }

        return _insertion.Under(target, [new NewField(WithComment(source, comment, target.Entry.Value is YamlMapping { IsFlow: true }))]);
    }

    // Behind a comment nothing of a mapping in braces would count.
    private static string WithComment(string source, string comment, bool isFlow) =>
        isFlow && comment.Length > 0 ? throw new NotEditableException("the comment behind it has no room there") : source + comment;

    private IReadOnlyList<TextChange> Fill(EntryPlace empty, string value)
    {
        if (empty.Entry.Value is not YamlScalar { IsNothing: true })
        {
            throw new NotEditableException($"{empty.Name} stands there already");
        }

        var end = _insertion.EndOfKey(empty);
        return [new TextChange(end, end, " " + _style.Write(empty.Name, value))];
    }

    private List<NewField> Fields(IEnumerable<MissingAmount> amounts) => [.. amounts.Select(amount => new NewField(_style.Field(amount.Resource, amount.Amount)))];

    private NewField Resources(IReadOnlyList<NewField> sections) => new(_style.Head("resources"), sections);

    private static EntryPlace LastOf(YamlMapping mapping, EntryPlace? parent = null) => new(mapping, mapping.Entries.Count - 1, parent, IsKey: true);
}
