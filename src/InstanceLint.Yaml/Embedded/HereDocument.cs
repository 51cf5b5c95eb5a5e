using System.Text;

namespace InstanceLint.Yaml.Embedded;

/// <summary>The operator of a here document in a shell script, such as <c>&lt;&lt;-'EOF'</c>.</summary>
/// <param name="Delimiter">The line that ends it.</param>
/// <param name="IsQuoted">Whether a part of the delimiter is quoted, so the shell expands nothing.</param>
/// <param name="StripsTabs">Whether the shell removes the tabs at the start of each line.</param>
internal sealed record HereDocument(string Delimiter, bool IsQuoted, bool StripsTabs)
{
    /// <summary>
    /// Returns its text. It's unknown if the shell changes its lines, or removes tabs that aren't the same in all lines, which YAML can't
    /// have been meant with.
    /// </summary>
    /// <param name="lines">The lines of the script.</param>
    /// <param name="first">Its first line.</param>
    /// <param name="end">The line with the delimiter.</param>
    internal EmbeddedText Read(FileLines lines, int first, int end)
    {
        var body = new StringBuilder();
        var isUnknown = false;
        var tabs = -1;
        for (var i = first; i < end; i++)
        {
            var line = lines[i];
            if (StripsTabs && !IndentedLine.IsBlank(line))
            {
                var own = TabsIn(line);
                isUnknown |= tabs >= 0 && own != tabs;
                tabs = own;
            }

            line = StripsTabs ? IndentedLine.Blank(line, TabsIn(line)) : line;
            var expanded = IsQuoted ? line : ShellExpansion.Replace(line);
            isUnknown |= expanded is null || ShellExpansion.IsOnlyVariable(expanded);
            body.Append(expanded ?? line).Append(lines.EndOf(i));
        }

        return new EmbeddedText(first + 1, body.ToString(), isUnknown);
    }

    private static int TabsIn(string line)
    {
        var tabs = 0;
        while (tabs < line.Length && line[tabs] == '\t')
        {
            tabs++;
        }

        return tabs;
    }
}
