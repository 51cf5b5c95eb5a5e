using InstanceLint.Rules.Definitions;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents.Jobs;

/// <summary>Jobs. They are read only for the instance types that they and their steps refer to.</summary>
internal sealed class JobKind : DocumentKind
{
    internal override string Name => JobDefinition.KindName;

    internal override DocumentReader Reader => DocumentReader.AzureCli;

    internal override string[][] Words { get; } =
        [["Job.schema.json"], ["compute", "command"], ["compute", "trial"], ["compute", "jobs"], ["instance_type"]];

    internal override bool TryRead(YamlMapping document, DocumentContext context)
    {
        if (!IsJob(document, WorkloadSchema.Find(document), out var isCertain))
        {
            return false;
        }

        context.Definitions.Add(new JobReader(context, isCertain).Read(document));
        return true;
    }

    // A schema makes it certain. Without one, command and resources may also be values of a Helm chart.
    private static bool IsJob(YamlMapping document, string schema, out bool isCertain)
    {
        isCertain = false;
        if (schema.Length > 0)
        {
            return isCertain = WorkloadSchema.IsOf(schema, "Job");
        }

        if ((document.Find("command") ?? document.Find("trial") ?? document.Find("jobs")) is null)
        {
            return false;
        }

        isCertain = document.Find("compute") is not null;
        return isCertain || document.Find("resources") is not null;
    }
}
