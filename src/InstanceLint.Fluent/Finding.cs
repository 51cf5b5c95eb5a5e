namespace InstanceLint.Fluent;

/// <summary>One broken rule: the same rule, the same ID and the same message as for YAML.</summary>
/// <param name="Id">The rule's ID, such as <c>INST2009</c>.</param>
/// <param name="Name">The rule's name, such as <c>RequestMustNotExceedLimit</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">
/// What was found, what that means, and what to write instead: one sentence on one line, the same in every culture.
/// </param>
/// <param name="HelpLink">The address of the rule's page.</param>
public sealed record Finding(string Id, string Name, FindingSeverity Severity, string Message, string HelpLink);
