using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Model;

/// <summary>What is known about a value.</summary>
public enum ScalarState
{
    /// <summary>The value is not written.</summary>
    Absent,

    /// <summary>The value is written but can't be seen: a variable, a template or a placeholder. No rule reports it.</summary>
    Unknown,

    /// <summary>The value is written and known.</summary>
    Known,
}

/// <summary>The type of a value for the tool that reads the definition.</summary>
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

    /// <summary>An empty value, <c>~</c> or <c>null</c>.</summary>
    Null,
}

/// <summary>A single value of a definition, with its type and its span.</summary>
public readonly struct Scalar
{
    /// <summary>The tool that reads instance types.</summary>
    public const string Kubectl = "kubectl";

    /// <summary>The tool that reads jobs and deployments.</summary>
    public const string AzureCli = "the Azure ML CLI";

    private Scalar(ScalarState state, ScalarKind kind, string text, string value, SourceSpan span, string reader = Kubectl)
    {
        Reader = reader;
        State = state;
        Kind = kind;
        Text = text;
        Value = value;
        Span = span;
    }

    /// <summary>What is known about the value.</summary>
    public ScalarState State { get; }

    /// <summary>The type. It's meaningful only if the value is known.</summary>
    public ScalarKind Kind { get; }

    /// <summary>The text as written, without quotes.</summary>
    public string Text { get; }

    /// <summary>The value that the cluster gets: a plain <c>017</c> becomes <c>15</c>, a plain <c>yes</c> becomes <c>true</c>.</summary>
    public string Value { get; }

    /// <summary>The span of the value or, if it's absent, the span at which to report that.</summary>
    public SourceSpan Span { get; }

    /// <summary>The tool that determines type and value.</summary>
    public string Reader { get; }

    /// <summary>Whether it is a known string.</summary>
    public bool IsString => State == ScalarState.Known && Kind == ScalarKind.String;

    /// <summary>Creates a value that is not written.</summary>
    /// <param name="span">The span at which to report that.</param>
    public static Scalar Absent(SourceSpan span) => new(ScalarState.Absent, ScalarKind.Null, string.Empty, string.Empty, span);

    /// <summary>Creates an unknown value.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="span">The span of the text.</param>
    public static Scalar Unknown(string text, SourceSpan span) => new(ScalarState.Unknown, ScalarKind.String, text, text, span);

    /// <summary>Creates a string, such as a text in quotes. It's unknown if the text contains a variable or placeholder.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The span of the text.</param>
    public static Scalar FromText(string text, SourceSpan span) =>
        TemplateVariable.IsIn(text) ? Unknown(text, span) : Known(ScalarKind.String, text, text, span);

    /// <summary>Creates a number without quotes, as written by a program.</summary>
    /// <param name="text">The number.</param>
    /// <param name="span">The span of the number.</param>
    public static Scalar FromNumber(string text, SourceSpan span) => Known(ScalarKind.Number, text, text, span);

    /// <summary>Creates a known value.</summary>
    /// <param name="kind">The type for the tool that reads it.</param>
    /// <param name="text">The text as written.</param>
    /// <param name="value">The value that the cluster gets.</param>
    /// <param name="span">The span of the text.</param>
    /// <param name="reader">The tool that determines type and value.</param>
    public static Scalar Known(ScalarKind kind, string text, string value, SourceSpan span, string reader = Kubectl) =>
        new(ScalarState.Known, kind, text, value, span, reader);
}
