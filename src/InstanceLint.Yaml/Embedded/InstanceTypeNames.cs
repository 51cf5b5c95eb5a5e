using System.Collections.Generic;

namespace InstanceLint.Yaml.Embedded;

/// <summary>The names of instance types in an ARM template.</summary>
/// <param name="Names">The names, in the order of the template. A name that several compute targets have appears once.</param>
/// <param name="IsComplete">Whether these are all. They aren't if a name is an expression, or the text isn't a template.</param>
public sealed record InstanceTypeNames(IReadOnlyList<string> Names, bool IsComplete);
