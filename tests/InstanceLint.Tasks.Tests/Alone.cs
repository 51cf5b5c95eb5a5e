namespace InstanceLint.Tasks.Tests;

/// <summary>Tests that measure time, or change what the whole process may do, so that no other runs meanwhile.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
