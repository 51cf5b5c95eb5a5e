namespace InstanceLint.Fluent;

/// <summary>One result of one rule. It has the same ID and message as for YAML.</summary>
/// <param name="Id">The rule's ID, such as <c>INST2009</c>.</param>
/// <param name="Name">The rule's name, such as <c>RequestMustNotExceedLimit</c>.</param>
/// <param name="Severity">How serious the finding is.</param>
/// <param name="Message">
/// The problem, the value with its meaning, and what to do: one sentence on one line, the same in every culture.
/// </param>
/// <param name="HelpLink">The URL of the rule's page.</param>
public sealed record Finding(string Id, string Name, FindingSeverity Severity, string Message, string HelpLink);
