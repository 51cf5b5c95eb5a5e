using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Model;

/// <summary>What can be said of a value.</summary>
public enum ScalarState
{
    /// <summary>It is not written.</summary>
    Absent,

    /// <summary>It is written and cannot be seen: a variable, a template, a placeholder. No rule judges it.</summary>
    Unknown,

    /// <summary>It is written and can be seen.</summary>
    Known,
}

/// <summary>The type that the reader of the definition gives a value.</summary>
public enum ScalarKind
{
    /// <summary>Text.</summary>
    String,

    /// <summary>A number without quotes.</summary>
    Number,

    /// <summary>A boolean, such as a plain <c>true</c> or <c>yes</c>.</summary>
    Boolean,

    /// <summary>A date without quotes.</summary>
    Date,

    /// <summary>Nothing: an empty value, <c>~</c> or <c>null</c>.</summary>
    Null,
}

/// <summary>A single value of a definition, with its type and its place.</summary>
public readonly struct Scalar
{
    /// <summary>The reader of instance types.</summary>
    public const string Kubectl = "kubectl";

    /// <summary>The reader of jobs and deployments.</summary>
    public const string AzureCli = "the Azure ML command line";

    private Scalar(ScalarState state, ScalarKind kind, string text, string value, SourceSpan span, string reader = Kubectl)
    {
        Reader = reader;
        State = state;
        Kind = kind;
        Text = text;
        Value = value;
        Span = span;
    }

    /// <summary>What can be said of it.</summary>
    public ScalarState State { get; }

    /// <summary>Its type; meaningful where it is known.</summary>
    public ScalarKind Kind { get; }

    /// <summary>The text as it is written, without quotes.</summary>
    public string Text { get; }

    /// <summary>The value that the cluster gets: a plain <c>017</c> arrives as <c>15</c>, a plain <c>yes</c> as <c>true</c>.</summary>
    public string Value { get; }

    /// <summary>Where it is written, or for an absent one where it is missed.</summary>
    public SourceSpan Span { get; }

    /// <summary>The program that gives it its type and value.</summary>
    public string Reader { get; }

    /// <summary>Whether it is a text that can be seen.</summary>
    public bool IsString => State == ScalarState.Known && Kind == ScalarKind.String;

    /// <summary>
    /// Whether another value may be the same; what cannot be seen may be any, and a number of GPUs may be written as a text.
    /// </summary>
    internal bool MayEqual(Scalar other) =>
        State == ScalarState.Unknown || other.State == ScalarState.Unknown || (State == other.State && Value == other.Value);

    /// <summary>A value that is not written.</summary>
    /// <param name="span">Where it is missed.</param>
    public static Scalar Absent(SourceSpan span) => new(ScalarState.Absent, ScalarKind.Null, string.Empty, string.Empty, span);

    /// <summary>A value that cannot be seen.</summary>
    /// <param name="text">What is written in its place.</param>
    /// <param name="span">Where.</param>
    public static Scalar Unknown(string text, SourceSpan span) => new(ScalarState.Unknown, ScalarKind.String, text, text, span);

    /// <summary>
    /// A text that is certainly a string, such as one between quotes; unknown where something is still to be replaced in it.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="span">Where it is written.</param>
    public static Scalar FromText(string text, SourceSpan span) =>
        TemplateVariable.IsIn(text) ? Unknown(text, span) : Known(ScalarKind.String, text, text, span);

    /// <summary>A value that can be seen.</summary>
    /// <param name="kind">The type that the reader gives it.</param>
    /// <param name="text">The text as it is written.</param>
    /// <param name="value">The value that the cluster gets.</param>
    /// <param name="span">Where.</param>
    /// <param name="reader">The program that gives it its type and value.</param>
    public static Scalar Known(ScalarKind kind, string text, string value, SourceSpan span, string reader = Kubectl) =>
        new(ScalarState.Known, kind, text, value, span, reader);
}
