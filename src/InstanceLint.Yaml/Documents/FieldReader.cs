using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents;

/// <summary>Reads fields of a definition, and reports those of another shape than they must have.</summary>
internal sealed class FieldReader(ScalarReader scalars, List<Finding> findings)
{
    private Scalar _name;
    private string? _subject;

    /// <summary>How messages call the definition.</summary>
    internal string Subject
    {
        get => _subject ??= InstanceTypeDefinition.SubjectOf(_name);
        set => _subject = value;
    }

    /// <summary>Goes on with an instance type; most are never called anything.</summary>
    internal void StartInstanceType(Scalar name) => (_name, _subject) = (name, null);

    /// <summary>The mapping under a field, and where to report what it lacks.</summary>
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

        // Null is as good as nothing.
        AddMisshapen(field, path, wanted);
        return new Section(null, field.Key.Span, IsComplete: IsNull(field) && !parent.IsRepeated(name));
    }

    /// <summary>A field's single value; any other shape is reported, and cannot be seen.</summary>
    internal Scalar Read(YamlField field, string parentPath, string wanted)
    {
        if (scalars.Read(field) is { } scalar)
        {
            return scalar;
        }

        // A template may put anything below a key of its own.
        if (!TemplateVariable.IsIn(field.Name))
        {
            AddMisshapen(field, parentPath + "." + field.Name, wanted);
        }

        return Scalar.Unknown(string.Empty, field.Key.Span);
    }

    /// <summary>Reports a field of another shape than it must have, unless it is null.</summary>
    internal void AddMisshapen(YamlField field, string path, string wanted)
    {
        if (!IsNull(field) && Shape(field.Value, field.Key.Span) is { } shape)
        {
            // A long mapping or list is pointed at by its key.
            var (span, hint) = field.Value is YamlScalar scalar ? (scalar.Span, Hint(scalar.Text)) : (field.Key.Span, string.Empty);
            findings.Add(FieldMustHaveItsShape.Rule.Misshapen(Subject, span, path, shape, wanted + hint));
        }
    }

    private static string Hint(string text) =>
        text.IndexOf('=') >= 0 ? ", with ': ' where '=' stands"
        : text.IndexOf(':') >= 0 ? ", with a space after each ':'"
        : string.Empty;

    private bool IsNull(YamlField field) => scalars.Read(field) is { State: ScalarState.Known, Kind: ScalarKind.Null };

    /// <summary>What a value is, or <see langword="null"/> where it cannot be seen.</summary>
    internal string? Shape(YamlNode node, SourceSpan place) => scalars.Read(node, place) switch
    {
        null => node is YamlSequence sequence ? sequence.IsIncomplete ? null : "a list" : "a mapping",
        { State: ScalarState.Known, Kind: ScalarKind.Null } => "empty",
        { State: ScalarState.Known } => "a single value",
        _ => null,
    };
}
