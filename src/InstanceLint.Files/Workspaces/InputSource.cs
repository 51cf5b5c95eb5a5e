using System.Collections.Generic;
using System.Threading;
using InstanceLint.Projects;
using InstanceLint.Rules.Manifests;

namespace InstanceLint.Files.Workspaces;

/// <summary>A manifest that was read from standard input: the content of a file that isn't saved, or a stream.</summary>
internal sealed class InputSource : ManifestSource
{
    private const string StreamPath = "<stdin>";

    private readonly byte[] _bytes;

    private InputSource(string path, byte[] bytes, bool isFile, IReadOnlyList<string> clusters)
        : base(path, isNamed: true, clusters) => (_bytes, IsFile) = (bytes, isFile);

    /// <inheritdoc/>
    public override bool IsFile { get; }

    /// <inheritdoc/>
    public override bool IsFixable => false;

    /// <summary>Creates the source of a stream. It's no file, so it can have several documents.</summary>
    internal static InputSource Stream(byte[] bytes, string cluster) => new(StreamPath, bytes, isFile: false, [cluster]);

    /// <summary>Creates the source of a file that isn't saved.</summary>
    internal static InputSource File(string path, byte[] bytes, IReadOnlyList<string> clusters) => new(path, bytes, isFile: true, clusters);

    /// <inheritdoc/>
    public override SourceContent Read(CancellationToken cancellation) => _bytes.Length > ManifestMustBeReadable.MaxBytes
        ? SourceContent.FromProblem(ManifestMustBeReadable.Rule.TooLarge(this))
        : ManifestBytes.Decode(this, _bytes);
}
