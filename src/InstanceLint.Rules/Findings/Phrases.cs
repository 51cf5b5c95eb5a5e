using System.Globalization;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Findings;

/// <summary>Phrases for values, resources and places in messages.</summary>
internal static class Phrases
{
    /// <summary>
    /// Describes the type of a number or boolean without quotes: <c>3000 is a number</c>, <c>is yes, which
    /// kubectl reads as the boolean true</c>.
    /// </summary>
    internal static string AsRead(Scalar scalar)
    {
        var type = scalar.Kind switch
        {
            ScalarKind.Boolean => "boolean",
            ScalarKind.Date => "date",
            _ => "number",
        };
        return scalar.Text == scalar.Value
            ? $"{Wording.Plain(scalar.Text)} is a {type}"
            : $"is {Wording.Plain(scalar.Text)}, which {scalar.Reader} reads as the {type} {Wording.Plain(scalar.Value)}";
    }

    /// <summary>A value to write in double quotes. The words tell the quotes from those of the message.</summary>
    internal static string Quoted(string text) => "\"" + text + "\" (with quotes)";

    /// <summary>Examples of valid amounts of a resource.</summary>
    internal static string Example(ResourceKind? kind) =>
        kind?.Unit == ResourceUnit.Bytes ? "a number of bytes such as '512Mi' or '16Gi'" : "a number of cores such as '500m' or '2'";

    /// <summary>The meaning of an amount in the unit of its resource, such as <c>2,000 cores</c>.</summary>
    internal static string Meaning(ResourceKind? kind, Quantity amount) =>
        kind?.Unit == ResourceUnit.Bytes ? Wording.Bytes(amount) : Wording.Cores(amount);

    /// <summary>An amount with its resource, such as <c>2Gi memory</c>.</summary>
    internal static string Amount(Resource resource) =>
        Wording.Plain(resource.Amount.Text) + " " + (resource.Kind?.Noun ?? Wording.Plain(resource.Name.Text));

    /// <summary>
    /// The path and line of a span for a message about another span, without the folders that both share: <c> (types/gpu.yaml:12)</c>.
    /// Empty if the span isn't text.
    /// </summary>
    internal static string Place(SourceSpan place, SourceSpan seenFrom)
    {
        if (!place.IsText)
        {
            return place.Path.Length == 0 ? string.Empty : " (" + Wording.PlainWhole(place.Path) + ")";
        }

        var line = Line(place);
        if (place.Path == seenFrom.Path)
        {
            return " (line " + line + ")";
        }

        var shared = 0;
        for (var i = 0; i < place.Path.Length && i < seenFrom.Path.Length && place.Path[i] == seenFrom.Path[i]; i++)
        {
            shared = place.Path[i] is '/' or '\\' ? i + 1 : shared;
        }

        return " (" + Wording.Plain(place.Path.Substring(shared).Replace('\\', '/')) + ":" + line + ")";
    }

    /// <summary>The line of a span.</summary>
    internal static string Line(SourceSpan place) => place.Source.LineOf(place.Start).ToString(CultureInfo.InvariantCulture);
}
