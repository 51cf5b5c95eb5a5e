using System.Collections.Immutable;
using InstanceLint.Projects;

namespace InstanceLint.LanguageServer.Workspaces;

/// <summary>What has changed in a project.</summary>
/// <param name="Edited">The paths of open documents whose text has changed.</param>
/// <param name="Saved">The paths of files that have changed on disk, so what was read of them doesn't count anymore.</param>
/// <param name="IsSearched">Whether to look for files and settings again.</param>
internal sealed record WorkspaceChange(ImmutableHashSet<string> Edited, ImmutableHashSet<string> Saved, bool IsSearched)
{
    /// <summary>Nothing has changed.</summary>
    internal static WorkspaceChange None { get; } =
        new(ImmutableHashSet.Create<string>(PathComparison.Default), ImmutableHashSet.Create<string>(PathComparison.Default), false);

    /// <summary>Something has changed, perhaps which files there are.</summary>
    internal static WorkspaceChange Search { get; } = None with { IsSearched = true };

    /// <summary>Returns this change and a later one.</summary>
    internal WorkspaceChange With(WorkspaceChange later) =>
        new(Edited.Union(later.Edited), Saved.Union(later.Saved), IsSearched || later.IsSearched);
}
