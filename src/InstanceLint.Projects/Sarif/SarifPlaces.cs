using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.Sarif;

/// <summary>Writes places in files.</summary>
internal static class SarifPlaces
{
    /// <summary>The name of the folder that paths are relative to.</summary>
    internal const string Root = "%SRCROOT%";

    /// <summary>Writes the location of a file.</summary>
    internal static JsonObject FileOf(SourceRoot root, string path)
    {
        var (uri, isRelative) = root.Locate(path);
        return new() { { "uri", uri }, { "uriBaseId", isRelative ? Root : null } };
    }

    /// <summary>Writes a part of a file.</summary>
    internal static JsonObject RegionOf(Position start, Position end) => new()
    {
        { "startLine", start.Line },
        { "startColumn", start.Column },
        { "endLine", end.Line },
        { "endColumn", end.Column },
    };
}
