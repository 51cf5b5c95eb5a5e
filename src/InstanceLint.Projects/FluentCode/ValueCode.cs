using System;
using System.Globalization;
using System.Linq;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Projects.FluentCode;

/// <summary>Writes values in C#.</summary>
/// <param name="resolve">Returns the type of a scalar for the tool that reads the document.</param>
internal sealed class ValueCode(Func<YamlScalar, TypedScalar> resolve)
{
    // More values than a person would want to read in code. A few lines with aliases can stand for billions.
    private const int MostValues = 10_000;

    private int _count;

    /// <summary>Returns an expression that converts to a value of the library, or <see langword="null"/> if there is none.</summary>
    internal string? Write(YamlNode node)
    {
        if (++_count > MostValues)
        {
            return null;
        }

        switch (node.Target)
        {
            case YamlScalar scalar:
                return WriteScalar(scalar);
            case YamlSequence { Tag: null } list:
                var items = list.Items.Select(Write).ToList();
                return items.Contains(null, StringComparer.Ordinal) ? null : $"YamlValue.List({string.Join(", ", items)})";
            case YamlMapping { Tag: null } mapping when mapping.Entries.TrueForAll(static entry => entry.Key.Target is YamlScalar):
                var fields = mapping.Fields.Select(field => (Name: CSharpText.Quote(field.Name), Value: Write(field.Value))).ToList();
                return fields.Exists(static field => field.Value is null)
                    ? null
                    : $"YamlValue.Mapping({string.Join(", ", fields.Select(static field => $"({field.Name}, {field.Value})"))})";
            default:
                return null;
        }
    }

    private string? WriteScalar(YamlScalar scalar)
    {
        var typed = resolve(scalar);
        return typed.Kind switch
        {
            _ when typed.IsRefused => null,

            // In Python, these are neither texts nor numbers.
            _ when scalar.Tag is YamlTags.Binary or YamlTags.Timestamp && resolve == AzureCliScalars.Resolve => null,
            ScalarKind.String => CSharpText.Quote(typed.Value),
            ScalarKind.Null => "YamlValue.Null",
            ScalarKind.Boolean => typed.Value == "true" ? "true" : "false",
            ScalarKind.Number when long.TryParse(typed.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) =>
                whole.ToString(CultureInfo.InvariantCulture),
            ScalarKind.Number when decimal.TryParse(typed.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
                number.ToString(CultureInfo.InvariantCulture) + "m",
            _ => scalar.Tag is null ? $"YamlValue.Parse({CSharpText.Quote(scalar.Text)})" : null,
        };
    }
}
