namespace InstanceLint.Package.Tests;

/// <summary>Collections of tests that must not run at the same time.</summary>
internal static class Collections
{
    /// <summary>Tests that build a sample in the repository, and the task with it.</summary>
    internal const string WorkingTree = "Working tree";
}
