using System;

namespace InstanceLint.Yaml.Edits;

/// <summary>A text is not written in a way that can be edited for certain.</summary>
internal sealed class NotEditableException(string reason) : Exception(reason);
