namespace InstanceLint.Fluent;

/// <summary>One result of one rule. It has the same ID and message as for YAML.</summary>
public sealed record Finding
{
    internal Finding(
        string id, string name, FindingSeverity severity, string message, string helpLink, string? path, int? line, int? column) =>
        (Id, Name, Severity, Message, HelpLink, Path, Line, Column) = (id, name, severity, message, helpLink, path, line, column);

    /// <summary>The rule's ID, such as <c>INST2009</c>.</summary>
    public string Id { get; }

    /// <summary>The rule's name, such as <c>RequestMustNotExceedLimit</c>.</summary>
    public string Name { get; }

    /// <summary>How serious the finding is.</summary>
    public FindingSeverity Severity { get; }

    /// <summary>The problem, the value with its meaning, and what to do: one sentence on one line, the same in every culture.</summary>
    public string Message { get; }

    /// <summary>The URL of the rule's page.</summary>
    public string HelpLink { get; }

    /// <summary>The path of the file as it was passed to <c>Load</c>, or <see langword="null"/> for anything else.</summary>
    public string? Path { get; }

    /// <summary>The line in the text that was read, from 1, or <see langword="null"/> for what was set in code.</summary>
    public int? Line { get; }

    /// <summary>The column in the text that was read, from 1, or <see langword="null"/> for what was set in code.</summary>
    public int? Column { get; }

    /// <summary>Returns the finding as in the output of a build: the place if there is one, the severity, the ID and the message.</summary>
    public override string ToString() => $"{Place()}{(Severity == FindingSeverity.Warning ? "warning" : "info")} {Id}: {Message}";

    private string Place() => (Path, Line) switch
    {
        (null, null) => string.Empty,
        (_, null) => Path + ": ",
        _ => $"{Path}({Line},{Column}): ",
    };
}
