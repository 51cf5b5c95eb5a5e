using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents;

/// <summary>Reads the fields of a definition, and reports those that have the wrong YAML type.</summary>
internal sealed class FieldReader(ScalarReader scalars, List<Finding> findings)
{
    private Scalar _name;
    private string? _subject;

    /// <summary>The definition's name in messages.</summary>
    internal string Subject
    {
        get => _subject ??= InstanceTypeDefinition.SubjectOf(_name);
        set => _subject = value;
    }

    /// <summary>Starts the next instance type. Its name in messages is created only when it's needed.</summary>
    internal void StartInstanceType(Scalar name) => (_name, _subject) = (name, null);

    /// <summary>Reads the mapping in a field, with the span at which to report missing fields.</summary>
    internal Section ReadMapping(YamlMapping parent, string name, string path, string wanted, SourceSpan parentSpan)
    {
        if (parent.Find(name) is not { } field)
        {
            return new Section(null, parentSpan, IsComplete: parent.IsComplete);
        }

        if (field.Value is YamlMapping mapping)
        {
            return mapping.IsTemplate
                ? new Section(null, field.Key.Span, IsComplete: false)
                : new Section(mapping, field.Key.Span, mapping.IsComplete && !parent.IsRepeated(name));
        }

        // Null counts as a missing mapping, without a finding here.
        AddMisshapen(field, path, wanted);
        return new Section(null, field.Key.Span, IsComplete: IsNull(field) && !parent.IsRepeated(name));
    }

    /// <summary>Reads a field's single value. A mapping or list is reported, and the value is then unknown.</summary>
    internal Scalar Read(YamlEntry field, string parentPath, string wanted)
    {
        if (scalars.Read(field) is { } scalar)
        {
            return scalar;
        }

        // A template as the key can be replaced with anything, including a mapping or list.
        if (!TemplateVariable.IsIn(field.Name))
        {
            AddMisshapen(field, parentPath + "." + field.Name, wanted);
        }

        return Scalar.Unknown(string.Empty, field.Key.Span);
    }

    /// <summary>Reports a field that has the wrong YAML type, unless it's null.</summary>
    internal void AddMisshapen(YamlEntry field, string path, string wanted)
    {
        if (!IsNull(field) && Shape(field.Value, field.Key.Span) is { } shape)
        {
            // A mapping or list can be long, so its key is underlined.
            var (span, text) = field.Value is YamlScalar scalar ? (scalar.Span, scalar.Text) : (field.Key.Span, string.Empty);
            var (cause, hint) = text.IndexOf('=') >= 0 ? (string.Empty, ", with ': ' instead of '='")
                : text.IndexOf(':') >= 0 ? (" because a space is missing after ':'", string.Empty)
                : (string.Empty, string.Empty);
            findings.Add(FieldMustHaveItsShape.Rule.Misshapen(Subject, span, path, shape + cause, wanted + hint));
        }
    }

    /// <summary>Reports a key in braces without a space after its colon, such as <c>cpu:"1"</c>, which is read as a key alone.</summary>
    internal bool TryAddGlued(YamlEntry field, string path)
    {
        var colon = field.Name.IndexOf(':');
        if (colon <= 0 || colon == field.Name.Length - 1 || field.Value is not YamlScalar { IsNothing: true } || !field.Scalar.IsPlain
            || TemplateVariable.IsIn(field.Name))
        {
            return false;
        }

        findings.Add(FieldMustHaveItsShape.Rule.Glued(Subject, field.Key.Span, path, field.Name, colon));
        return true;
    }

    private bool IsNull(YamlEntry field) => scalars.Read(field) is { State: ScalarState.Known, Kind: ScalarKind.Null };

    /// <summary>Describes the YAML type of a value, or returns <see langword="null"/> if it's unknown.</summary>
    internal string? Shape(YamlNode node, SourceSpan place) => scalars.Read(node, place) switch
    {
        null => node is YamlSequence sequence ? sequence.IsIncomplete ? null : "a list" : "a mapping",
        { State: ScalarState.Known, Kind: ScalarKind.Null } => "empty",
        { State: ScalarState.Known } => "a single value",
        _ => null,
    };
}
