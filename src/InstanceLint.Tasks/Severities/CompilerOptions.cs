using System;
using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Tasks.Severities;

/// <summary>The properties of a project that tell the compiler what becomes of warnings.</summary>
internal sealed class CompilerOptions(string noWarn, string warningsAsErrors, string warningsNotAsErrors, bool treatWarningsAsErrors)
{
    /// <summary><c>NoWarn</c>.</summary>
    internal HashSet<string> NoWarn { get; } = Read(noWarn);

    /// <summary><c>WarningsAsErrors</c>.</summary>
    internal HashSet<string> WarningsAsErrors { get; } = Read(warningsAsErrors);

    /// <summary><c>WarningsNotAsErrors</c>.</summary>
    internal HashSet<string> WarningsNotAsErrors { get; } = Read(warningsNotAsErrors);

    /// <summary><c>TreatWarningsAsErrors</c>.</summary>
    internal bool TreatWarningsAsErrors => treatWarningsAsErrors;

    private static HashSet<string> Read(string list) => new(ClusterSettingsText.Split(list), StringComparer.OrdinalIgnoreCase);
}
