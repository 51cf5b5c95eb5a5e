namespace InstanceLint.Fluent;

/// <summary>The type of a value in YAML.</summary>
public enum YamlValueKind
{
    /// <summary>No value.</summary>
    Null,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A date, with or without a time.</summary>
    Date,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>Fields with values.</summary>
    Mapping,
}
