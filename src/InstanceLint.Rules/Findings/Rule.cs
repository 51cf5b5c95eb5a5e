using System;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Findings;

/// <summary>The severity of a rule, unless the user configures another one.</summary>
public enum RuleSeverity
{
    /// <summary>A message in the build and a suggestion in the IDE.</summary>
    Info,

    /// <summary>A warning: the cluster rejects the definition, or a workload fails.</summary>
    Warning,
}

/// <summary>Who requires a rule.</summary>
public enum RuleSource
{
    /// <summary>The documentation of Azure Machine Learning, or its command line.</summary>
    AzureMachineLearning,

    /// <summary>The code or documentation of Kubernetes.</summary>
    Kubernetes,

    /// <summary>InstanceLint, because it couldn't check the definition otherwise.</summary>
    InstanceLint,

    /// <summary>The policy in the settings of the project.</summary>
    Policy,
}

/// <summary>The subject of a rule. It determines the first digit of the ID and usually the folder of the rule.</summary>
public enum RuleCategory
{
    /// <summary>INST1xxx: the manifest as a file.</summary>
    Manifests = 1,

    /// <summary>INST2xxx: the instance type.</summary>
    InstanceTypes = 2,

    /// <summary>INST3xxx: the deployment or job.</summary>
    Workloads = 3,

    /// <summary>INST4xxx: the cluster as a whole.</summary>
    Clusters = 4,

    /// <summary>INST5xxx: the C# that makes a definition.</summary>
    CSharp = 5,

    /// <summary>INST6xxx: the limits that a team sets for itself.</summary>
    Policy = 6,

    /// <summary>INST9xxx: the settings of InstanceLint itself.</summary>
    Settings = 9,
}

/// <summary>The languages in which a definition can break a rule.</summary>
[Flags]
public enum RuleLanguages
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Manifests are checked.</summary>
    Yaml = 1,

    /// <summary>C# is checked, so the rule has a descriptor in the analyzers.</summary>
    CSharp = 2,
}

/// <summary>The narrowest part of a manifest in which the findings of a rule can be suppressed.</summary>
public enum SuppressionScope
{
    /// <summary>Nothing: neither a comment nor an <c>InstanceLintSuppression</c> item suppresses the findings.</summary>
    None,

    /// <summary>A file, by an <c>InstanceLintSuppression</c> item. A comment works only in a file that can be read.</summary>
    File,

    /// <summary>A document, by a comment before its first key, because the findings don't belong to a key.</summary>
    Document,

    /// <summary>A key with its value, or a list item, by a comment on its line or alone on the line above.</summary>
    Node,
}

/// <summary>A rule. It has the same ID, name and meaning in YAML, in C# and at run time.</summary>
public abstract class Rule
{
    private const string Repository = "https://github.com/InstanceLint/InstanceLint/";

    private protected Rule(string id, RuleSource source, string title, RuleSeverity severity = RuleSeverity.Warning)
    {
        Id = id;
        Name = GetType().Name;
        Source = source;
        Title = title;
        Severity = severity;
        Category = CategoryOf(id);
        HelpLink = Repository + "blob/main/docs/rules/" + id + ".md";
    }

    /// <summary>The ID, such as <c>INST2009</c>.</summary>
    public string Id { get; }

    /// <summary>The name, such as <c>RequestMustNotExceedLimit</c>. It is also the name of the rule's type.</summary>
    public string Name { get; }

    /// <summary>Who requires the rule.</summary>
    public RuleSource Source { get; }

    /// <summary>The requirement, in one sentence.</summary>
    public string Title { get; }

    /// <summary>The severity, unless the user configures another one.</summary>
    public RuleSeverity Severity { get; }

    /// <summary>The subject of the rule.</summary>
    public RuleCategory Category { get; }

    /// <summary>The URL of the rule's page.</summary>
    public string HelpLink { get; }

    /// <summary>
    /// The languages that are checked. By default both, except YAML for <c>INST1xxx</c> and <c>INST9xxx</c>, and C# for <c>INST5xxx</c>.
    /// </summary>
    public virtual RuleLanguages Languages => Category switch
    {
        RuleCategory.Manifests or RuleCategory.Settings => RuleLanguages.Yaml,
        RuleCategory.CSharp => RuleLanguages.CSharp,
        _ => RuleLanguages.Yaml | RuleLanguages.CSharp,
    };

    /// <summary>The narrowest part of a manifest in which the findings can be suppressed. By default a key or a list item.</summary>
    public virtual SuppressionScope SuppressionScope =>
        Languages.HasFlag(RuleLanguages.Yaml) ? SuppressionScope.Node : SuppressionScope.None;

    /// <summary>Whether a comment or an item of the project can name the rule.</summary>
    internal bool IsSuppressible => SuppressionScope != SuppressionScope.None || !Languages.HasFlag(RuleLanguages.Yaml);

    /// <summary>Returns the category of the rule with an ID.</summary>
    /// <param name="id">The ID.</param>
    internal static RuleCategory CategoryOf(string id) => (RuleCategory)(id["INST".Length] - '0');

    /// <summary>
    /// Creates the finding for an internal error in this rule. It has the rule's ID, so a user can turn off this rule until the bug is
    /// fixed, and no other.
    /// </summary>
    /// <param name="span">The span of the subject that was checked.</param>
    /// <param name="work">What InstanceLint was doing, as the start of the message.</param>
    /// <param name="exception">The exception.</param>
    internal Finding Failed(SourceSpan span, string work, Exception exception) => At(
        span,
        $"{work} failed ({exception.GetType().Name}: {Wording.Plain(exception.Message)}); this is a bug in InstanceLint; report it at {Repository}issues") with
    {
        IsInternalError = true,
    };

    private protected Finding At(SourceSpan span, string message, Fix? fix = null) => new(this, span, message) { Fix = fix };

    /// <summary>Creates the fix that replaces the span with a text, or returns <see langword="null"/> if the text is null.</summary>
    private protected static Fix? Write(string? text) => text is null ? null : new Fix.Replacement(text);
}
