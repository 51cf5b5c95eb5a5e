using System;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Findings;

/// <summary>How bad it is to break a rule, unless the user decides otherwise.</summary>
public enum RuleSeverity
{
    /// <summary>A message in the build, a suggestion in the IDE.</summary>
    Info,

    /// <summary>A warning: the cluster refuses the definition, or a workload fails on it.</summary>
    Warning,
}

/// <summary>Who demands a rule.</summary>
public enum RuleSource
{
    /// <summary>The documentation of Azure Machine Learning.</summary>
    AzureMachineLearning,

    /// <summary>Kubernetes itself.</summary>
    Kubernetes,

    /// <summary>InstanceLint: nothing can be judged otherwise.</summary>
    InstanceLint,
}

/// <summary>What a rule is about, which is also the drawer it lies in and the thousand of its ID.</summary>
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
}

/// <summary>The languages in which a definition can break a rule.</summary>
[Flags]
public enum RuleLanguages
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A manifest can break it.</summary>
    Yaml = 1,

    /// <summary>C# can break it, so it has a descriptor of the analyzers that the compiler runs.</summary>
    CSharp = 2,
}

/// <summary>The narrowest part of a manifest in which the findings of a rule can be suppressed.</summary>
public enum SuppressionScope
{
    /// <summary>None: no comment and no <c>InstanceLintSuppression</c> item suppresses them.</summary>
    None,

    /// <summary>A file, by an <c>InstanceLintSuppression</c> item: a comment works only in a file that can be read.</summary>
    File,

    /// <summary>A document, by a comment before its first key: these findings belong to no key.</summary>
    Document,

    /// <summary>A key with its value, or a list item, by a comment on its line or alone on the line above.</summary>
    Node,
}

/// <summary>One rule: one ID, one name, one meaning, in YAML, in C# and at run time alike.</summary>
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

    /// <summary>The name, such as <c>RequestMustNotExceedLimit</c>; the rule's type has the same.</summary>
    public string Name { get; }

    /// <summary>Who demands it.</summary>
    public RuleSource Source { get; }

    /// <summary>What it demands, in one sentence.</summary>
    public string Title { get; }

    /// <summary>How bad it is to break it.</summary>
    public RuleSeverity Severity { get; }

    /// <summary>What it is about.</summary>
    public RuleCategory Category { get; }

    /// <summary>The address of its page.</summary>
    public string HelpLink { get; }

    /// <summary>
    /// The languages that can break it. By default both, except that <c>INST1xxx</c> is about YAML and <c>INST5xxx</c> about C#.
    /// </summary>
    public virtual RuleLanguages Languages => Category switch
    {
        RuleCategory.Manifests => RuleLanguages.Yaml,
        RuleCategory.CSharp => RuleLanguages.CSharp,
        _ => RuleLanguages.Yaml | RuleLanguages.CSharp,
    };

    /// <summary>The narrowest part of a manifest in which its findings can be suppressed. By default a key or a list item.</summary>
    public virtual SuppressionScope SuppressionScope =>
        Languages.HasFlag(RuleLanguages.Yaml) ? SuppressionScope.Node : SuppressionScope.None;

    /// <summary>What the rule of an ID is about.</summary>
    /// <param name="id">The ID.</param>
    internal static RuleCategory CategoryOf(string id) => (RuleCategory)(id["INST".Length] - '0');

    /// <summary>
    /// InstanceLint itself failed, where it should have judged by this rule. It bears the rule's ID, so that whoever meets the bug
    /// can turn down what cannot be judged, and nothing else, until the bug is repaired.
    /// </summary>
    /// <param name="span">What was judged.</param>
    /// <param name="work">What was done, as messages call it.</param>
    /// <param name="exception">How it failed.</param>
    internal Finding Failed(SourceSpan span, string work, Exception exception) => At(
        span,
        $"{work} failed ({exception.GetType().Name}: {Wording.Plain(exception.Message)}); this is a bug in InstanceLint, please report it at {Repository}issues") with
    {
        IsInternalError = true,
    };

    private protected Finding At(SourceSpan span, string message, Fix? fix = null) => new(this, span, message) { Fix = fix };

    /// <summary>The repair that writes a text, where there is one.</summary>
    private protected static Fix? Write(string? text) => text is null ? null : new Fix.Replacement(text);
}
