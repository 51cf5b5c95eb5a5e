using System;

namespace InstanceLint.Yaml.Generators;

/// <summary>Texts that a template engine must render before they are YAML.</summary>
internal static class TemplateText
{
    private static readonly (string Open, string Close)[] Statements = [("{{", "}}"), ("{%", "%}")];

    /// <summary>
    /// Whether a line consists only of a statement of Helm or Jinja, such as <c>{{- if .Values.gpu }}</c> or <c>{% endif %}</c>. It can
    /// add or remove lines, so nothing in the text is certain.
    /// </summary>
    internal static bool Is(string text) => Array.Exists(Statements, statement => HasLine(text, statement.Open, statement.Close));

    private static bool HasLine(string text, string open, string close)
    {
        for (var at = text.IndexOf(open, StringComparison.Ordinal); at >= 0; at = text.IndexOf(open, at, StringComparison.Ordinal))
        {
            var start = text.LastIndexOf('\n', at) + 1;
            var end = text.IndexOf('\n', at) is >= 0 and var next ? next : text.Length;
            if (string.IsNullOrWhiteSpace(text.Substring(start, at - start))
                && text.Substring(at, end - at).TrimEnd().EndsWith(close, StringComparison.Ordinal))
            {
                return true;
            }

            at = end;
        }

        return false;
    }
}
