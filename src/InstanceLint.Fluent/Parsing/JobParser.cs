using InstanceLint.Fluent.Contents;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Fluent.Parsing;

/// <summary>Parses command jobs.</summary>
internal static class JobParser
{
    internal static CommandJob Parse(string yaml)
    {
        var fields = WorkloadFields.From(Documents.Single(yaml, "command job", IsJob));
        var resources = fields.Mapping("resources");
        var content = new JobContent(fields.Text("command") ?? string.Empty)
        {
            Name = fields.Text("name"),
            DisplayName = fields.Text("display_name"),
            ExperimentName = fields.Text("experiment_name"),
            Description = fields.Text("description"),
            Code = fields.Text("code"),
            Environment = WorkloadFields.ReadEnvironment(fields),
            Compute = fields.Text("compute"),
            InstanceType = WorkloadFields.ReadInstanceType(resources),
            InstanceCount = resources?.Number("instance_count"),
        };
        fields.Skip("$schema", "type");
        fields.End();
        resources?.End();
        return new CommandJobBuilder(content).Build();
    }

    private static bool IsJob(YamlMapping document) => WorkloadFields.IsWorkload(document)
        && WorkloadFields.TextOf(document, "type") is "" or "command"
        && WorkloadFields.IsOfSchema(document, "commandJob", "command");
}
