using System.Linq;
using InstanceLint.Yaml.Embedded;

namespace InstanceLint.Yaml.Tests;

/// <summary>Which here documents a shell script has, and what of them is known.</summary>
public class ShellScriptTests
{
    // Each script has one here document with the line "a: 1".
    public static TheoryData<string, string> Operators => new()
    {
        { "plain", "cat <<EOF\na: 1\nEOF\n" },
        { "to kubectl", "cat <<EOF | kubectl apply -f -\na: 1\nEOF\n" },
        { "after kubectl", "kubectl apply -f - <<EOF\na: 1\nEOF\n" },
        { "to a file", "cat > a.yaml << EOF\na: 1\nEOF\n" },
        { "file after it", "cat <<EOF> a.yaml\na: 1\nEOF\n" },
        { "semicolon after it", "cat <<EOF; echo\na: 1\nEOF\n" },
        { "with a descriptor", "cat 3<<EOF <&3\na: 1\nEOF\n" },
        { "blank before the delimiter", "cat << EOF\na: 1\nEOF\n" },
        { "tab before the delimiter", "cat <<\tEOF\na: 1\nEOF\n" },
        { "single quotes", "cat <<'EOF'\na: 1\nEOF\n" },
        { "double quotes", "cat <<\"EOF\"\na: 1\nEOF\n" },
        { "backslash", "cat <<\\EOF\na: 1\nEOF\n" },
        { "partly quoted", "cat <<E\"O\"F\na: 1\nEOF\n" },
        { "delimiter with blanks", "cat <<'END OF IT'\na: 1\nEND OF IT\n" },
        { "delimiter with signs", "cat <<-!EOF.1\na: 1\n!EOF.1\n" },
        { "empty delimiter", "cat <<''\na: 1\n\n" },
        { "no line end after the delimiter", "cat <<EOF\na: 1\nEOF" },
        { "CRLF", "cat <<EOF\r\na: 1\r\nEOF\r\n" },
        { "tabs before the delimiter line", "cat <<-EOF\na: 1\n\t\tEOF\n" },
        { "blank between minus and delimiter", "cat <<- EOF\na: 1\nEOF\n" },
        { "in a function", "f() {\n  cat <<EOF\na: 1\nEOF\n}\n" },
        { "in a loop", "for i in 1 2; do cat <<EOF; done\na: 1\nEOF\n" },
        { "in a case", "case $1 in\n  a) cat <<EOF ;;\na: 1\nEOF\nesac\n" },
        { "in a command substitution", "x=$(cat <<EOF\na: 1\nEOF\n)\n" },
        { "in a quoted command substitution", "kubectl apply -f - <<< \"$(cat <<EOF\na: 1\nEOF\n)\"\n" },
        { "in backticks", "x=`cat <<EOF\na: 1\nEOF\n`\n" },
        { "in a subshell", "(cd x && cat <<EOF)\na: 1\nEOF\n" },
        { "after a continued line", "cat <<EOF | \\\n  kubectl apply -f -\na: 1\nEOF\n" },
        { "after a quote with a line end", "cat <<EOF \"a\nb\"\na: 1\nEOF\n" },
        { "comment after it", "cat <<EOF # <<OTHER\na: 1\nEOF\n" },
        { "after an apostrophe in a comment", "# it's\ncat <<EOF\na: 1\nEOF\n" },
        { "after an escaped apostrophe", "echo it\\'s\ncat <<EOF\na: 1\nEOF\n" },
        { "after an apostrophe in quotes", "echo \"it's\"\ncat <<EOF\na: 1\nEOF\n" },
        { "after an ANSI quote", "echo $'it\\'s'\ncat <<EOF\na: 1\nEOF\n" },
        { "after the number of arguments", "if [ $# -lt 1 ]; then exit; fi\ncat <<EOF\na: 1\nEOF\n" },
        { "after the length of a variable", "echo ${#x} ${x#*\"}\"} ${x:-'}'}\ncat <<EOF\na: 1\nEOF\n" },
        { "after arithmetic", "echo $((1 << (2 + 3)))\ncat <<EOF\na: 1\nEOF\n" },
        { "after a condition with arithmetic", "if ((x << 2)); then echo; fi\ncat <<EOF\na: 1\nEOF\n" },
        { "after a here string", "cat <<< a\ncat <<EOF\na: 1\nEOF\n" },
        { "after an operator without its delimiter", "cat <<NO\ncat <<EOF\na: 1\nEOF\n" },
        { "before the same delimiter again", "cat <<EOF\na: 1\nEOF\nEOF\n" },
        { "in another script", "ssh host <<'REMOTE'\ncat <<EOF\na: 1\nEOF\nREMOTE\n" },
        { "in another script in another one", "a <<A\nb <<B\nc <<C\na: 1\nC\nB\nA\n" },
    };

    [Theory]
    [MemberData(nameof(Operators))]
    public void A_here_document_is_found(string name, string script)
    {
        var text = Assert.Single(ShellScript.Read(script));
        Assert.True(text.Body.TrimEnd() == "a: 1" && !text.IsUnknown, name);
        Assert.Equal(Lines.PlaceOf(script, script.IndexOf("a: 1", System.StringComparison.Ordinal)), Lines.PlaceOf(text.Text, text.Text.IndexOf("a: 1", System.StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("echo a\n")]
    [InlineData("cat <<EOF")]
    [InlineData("cat <<EOF\na: 1\n")]
    [InlineData("cat <<EOF\na: 1\n EOF\n")]
    [InlineData("cat <<EOF\na: 1\nEOF \n")]
    [InlineData("cat <<EOF\na: 1\nEOF;\n")]
    [InlineData("cat <<EOF\na: 1\n\tEOF\n")]
    [InlineData("cat <<EOF\na: 1\neof\n")]
    [InlineData("cat <<<EOF\na: 1\nEOF\n")]
    [InlineData("cat <<\na: 1\nEOF\n")]
    [InlineData("cat <\nEOF\nEOF\n")]
    [InlineData("# cat <<EOF\na: 1\nEOF\n")]
    [InlineData("echo a # cat <<EOF\na: 1\nEOF\n")]
    [InlineData("echo 'cat <<EOF'\na: 1\nEOF\n")]
    [InlineData("echo \"cat <<EOF\"\na: 1\nEOF\n")]
    [InlineData("echo 'a\ncat <<EOF\na: 1\nEOF\n'\n")]
    [InlineData("echo \\<<EOF\na: 1\nEOF\n")]
    [InlineData("x=$((1<<EOF))\na: 1\nEOF\n")]
    [InlineData("x=$(( (1<<EOF) + 1 ))\na: 1\nEOF\n")]
    [InlineData("((x<<EOF))\na: 1\nEOF\n")]
    [InlineData("echo ${x:-<<EOF}\na: 1\nEOF\n")]
    public void Other_text_is_none(string script) => Assert.Empty(ShellScript.Read(script));

    [Fact]
    public void Several_are_read_in_order()
    {
        var texts = ShellScript.Read("diff <(cat <<A) <(cat <<-'B')\na: 1\nA\nb: 2\nB\necho\ncat <<A <<C\nc: 3\nA\nd: 4\nC\ncat <<A <<NO\ne: 5\nA\n");
        Assert.Equal(["a: 1\n", "b: 2\n", "c: 3\n", "d: 4\n", "e: 5\n"], texts.Select(text => text.Body));
        Assert.Equal([2, 4, 8, 10, 13], texts.Select(text => text.Line));
    }

    // What a reader gets of a line in a here document that the shell expands.
    [Theory]
    [InlineData("a: 1", "a: 1")]
    [InlineData("a: $X", "a: $X")]
    [InlineData("a: ${X}", "a: $(X)")]
    [InlineData("a: ${X:-\"}\"}", "a: $(______)")]
    [InlineData("a: ${X:-${Y}} # b", "a: $(_______) # b")]
    [InlineData("a: $(b)", "a: $(b)")]
    [InlineData("a: $(b \"c: )\" # d)", "a: $(____________)")]
    [InlineData("a: $((1 + (2)))Gi", "a: $(_________)Gi")]
    [InlineData("a: `b \"c\"`", "a: $(____)")]
    [InlineData("a: $()", "a: $__")]
    [InlineData("a: ``", "a: $_")]
    [InlineData("a: $1 $# $@", "a: $_ $_ $_")]
    [InlineData("a: \\$X", "a: $_X")]
    [InlineData("a: \"\\${{ inputs.b }}\"", "a: \"$_{{ inputs.b }}\"")]
    [InlineData("a: \\`b\\`", "a: $_b$_")]
    [InlineData("a: \"\\\\ \\n\"", "a: \"$_ \\n\"")]
    [InlineData("$X: 1", "$X: 1")]
    [InlineData("- $X", "- $X")]
    public void An_expansion_becomes_a_variable(string line, string expected)
    {
        var text = Assert.Single(ShellScript.Read($"cat <<EOF\n{line}\nEOF\n"));
        Assert.Equal((expected + "\n", false), (text.Body, text.IsUnknown));
        Assert.Equal(line.Length, expected.Length);
        var quoted = Assert.Single(ShellScript.Read($"cat <<'EOF'\n{line}\nEOF\n"));
        Assert.Equal((line + "\n", false), (quoted.Body, quoted.IsUnknown));
    }

    [Theory]
    [InlineData("a: \\\n1")]
    [InlineData("a: $(b\nc)")]
    [InlineData("a: `b\nc`")]
    [InlineData("a: ${X:-\n1}")]
    [InlineData("a: $(b 'c\n')")]
    [InlineData("$X")]
    [InlineData("a:\n  ${X}")]
    [InlineData("a: 1\n`b`")]
    public void Lines_that_the_shell_changes_make_it_unknown(string body) =>
        Assert.True(Assert.Single(ShellScript.Read($"cat <<EOF\n{body}\nEOF\n")).IsUnknown);

    [Theory]
    [InlineData("\ta: 1\n", " a: 1\n", false)]
    [InlineData("\t\ta:\n\t\t  b: 1\n", "  a:\n    b: 1\n", false)]
    [InlineData("\ta: 1\n\n\t\n\tb: 2\n", " a: 1\n\n\n b: 2\n", false)]
    [InlineData("\t---\n\ta: 1\n\t...\n", "---\n a: 1\n...\n", false)]
    [InlineData("\t--- # b\n\t---a: 1\n", "--- # b\n ---a: 1\n", false)]
    [InlineData("\ta: 1 \t\r\n", " a: 1 \t\r\n", false)]
    [InlineData("a: 1\n", "a: 1\n", false)]
    [InlineData("\ta:\n\t\tb: 1\n", " a:\n  b: 1\n", true)]
    [InlineData("\ta: 1\nb: 2\n", " a: 1\nb: 2\n", true)]
    public void Tabs_that_the_shell_removes_become_blanks(string body, string expected, bool isUnknown)
    {
        var text = Assert.Single(ShellScript.Read($"cat <<-EOF\n{body}\tEOF\n"));
        Assert.Equal((expected, isUnknown), (text.Body, text.IsUnknown));
    }
}
