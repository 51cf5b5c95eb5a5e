namespace InstanceLint.Projects;

/// <summary>Files with Azure ML content beside or above a project that has none.</summary>
/// <param name="Folder">Their folder, relative to that of the project.</param>
/// <param name="Pattern">The pattern that includes them.</param>
/// <param name="Files">Their number.</param>
public sealed record ManifestsElsewhere(string Folder, string Pattern, int Files);
