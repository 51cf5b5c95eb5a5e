using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Tests;

/// <summary>Creates values as readers do. <see cref="Definition"/> sets their spans.</summary>
internal static class Values
{
    /// <summary>A value that isn't written.</summary>
    internal static Scalar Absent { get; } = Scalar.Absent(default);

    /// <summary>Creates a string.</summary>
    internal static Scalar Text(string text) => Scalar.Known(ScalarKind.String, text, text, default);

    /// <summary>Creates a number without quotes, with the value that kubectl reads.</summary>
    internal static Scalar Number(string text, string? value = null) => Scalar.Known(ScalarKind.Number, text, value ?? text, default);

    /// <summary>Creates a boolean without quotes, with the value that kubectl reads.</summary>
    internal static Scalar Boolean(string text, string value) => Scalar.Known(ScalarKind.Boolean, text, value, default);

    /// <summary>Creates a date without quotes, as the Azure ML CLI reads it.</summary>
    internal static Scalar Date(string text) => Scalar.Known(ScalarKind.Date, text, text, default);

    /// <summary>Creates a null: an empty value, <c>~</c> or <c>null</c>.</summary>
    internal static Scalar Null(string text = "null") => Scalar.Known(ScalarKind.Null, text, string.Empty, default);

    /// <summary>Creates an unknown value.</summary>
    internal static Scalar Unknown(string text = "") => Scalar.Unknown(text, default);

    /// <summary>Returns the same value with another span.</summary>
    internal static Scalar At(this Scalar scalar, SourceSpan span) => scalar.State switch
    {
        ScalarState.Known => Scalar.Known(scalar.Kind, scalar.Text, scalar.Value, span, scalar.Reader),
        ScalarState.Unknown => Scalar.Unknown(scalar.Text, span),
        _ => Scalar.Absent(span),
    };
}
