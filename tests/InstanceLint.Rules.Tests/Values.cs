using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Tests;

/// <summary>Values as a reader hands them over; <see cref="Definition"/> gives them their places.</summary>
internal static class Values
{
    /// <summary>Left out of the definition.</summary>
    internal static Scalar Absent { get; } = Scalar.Absent(default);

    /// <summary>A text, in quotes or of letters.</summary>
    internal static Scalar Text(string text) => Scalar.Known(ScalarKind.String, text, text, default);

    /// <summary>A plain number, and what kubectl makes of it.</summary>
    internal static Scalar Number(string text, string? value = null) => Scalar.Known(ScalarKind.Number, text, value ?? text, default);

    /// <summary>A plain boolean, and what kubectl makes of it.</summary>
    internal static Scalar Boolean(string text, string value) => Scalar.Known(ScalarKind.Boolean, text, value, default);

    /// <summary>A plain date, as the Azure Machine Learning command line reads it.</summary>
    internal static Scalar Date(string text) => Scalar.Known(ScalarKind.Date, text, text, default);

    /// <summary>An empty plain value, <c>~</c> or <c>null</c>.</summary>
    internal static Scalar Null(string text = "null") => Scalar.Known(ScalarKind.Null, text, string.Empty, default);

    /// <summary>A value that cannot be seen.</summary>
    internal static Scalar Unknown(string text = "") => Scalar.Unknown(text, default);

    /// <summary>The same value at another place.</summary>
    internal static Scalar At(this Scalar scalar, SourceSpan span) => scalar.State switch
    {
        ScalarState.Known => Scalar.Known(scalar.Kind, scalar.Text, scalar.Value, span, scalar.Reader),
        ScalarState.Unknown => Scalar.Unknown(scalar.Text, span),
        _ => Scalar.Absent(span),
    };
}
