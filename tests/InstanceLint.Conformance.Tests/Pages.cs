namespace InstanceLint.Conformance.Tests;

/// <summary>The collection of tests that write pages. They run one at a time, because several write the same page.</summary>
internal static class Pages
{
    internal const string Collection = "Pages";
}
