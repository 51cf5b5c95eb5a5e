using InstanceLint.Yaml.Writing;

namespace InstanceLint.Fluent.Contents;

/// <summary>The environment of a workload: either a reference to a registered one, or an image with an optional conda file.</summary>
internal sealed record EnvironmentContent(string? Reference, string? Image, string? CondaFile)
{
    internal void Write(ManifestWriter writer)
    {
        if (Reference is not null)
        {
            writer.Text("environment", Reference);
            return;
        }

        writer.Mapping("environment", () =>
        {
            writer.Text("conda_file", CondaFile);
            writer.Text("image", Image);
        });
    }
}
