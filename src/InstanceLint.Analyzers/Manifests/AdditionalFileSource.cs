using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis;

namespace InstanceLint.Analyzers.Manifests;

/// <summary>A file with settings that the build passes to the compiler.</summary>
/// <param name="file">The file.</param>
internal sealed class AdditionalFileSource(AdditionalText file) : Source
{
    /// <inheritdoc/>
    public override string Path => file.Path;

    /// <summary>The file.</summary>
    internal AdditionalText File => file;
}
