namespace InstanceLint.Tasks.Tests;

/// <summary>Tests that measure time or change settings of the whole process, so no other tests must run at the same time.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
