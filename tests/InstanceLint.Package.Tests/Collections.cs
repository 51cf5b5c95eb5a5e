namespace InstanceLint.Package.Tests;

/// <summary>Tests that must not run at the same time.</summary>
internal static class Collections
{
    /// <summary>Those that build a sample within the repository, and the task with it.</summary>
    internal const string WorkingTree = "Working tree";
}
