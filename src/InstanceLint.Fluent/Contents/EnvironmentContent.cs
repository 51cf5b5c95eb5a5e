using InstanceLint.Yaml.Writing;

namespace InstanceLint.Fluent.Contents;

/// <summary>The environment of a workload: a registered one by reference, or an image with what is installed on it.</summary>
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
