using InstanceLint.Rules.Definitions;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents.Jobs;

/// <summary>
/// Jobs, also those of schedules, and components. They are read only for the instance types that they and their steps refer to.
/// </summary>
internal sealed class JobKind : DocumentKind
{
    internal override string Name => JobDefinition.KindName;

    internal override DocumentReader Reader => DocumentReader.AzureCli;

    internal override string[][] Words { get; } =
        [["Job.schema.json"], ["compute", "command"], ["compute", "trial"], ["compute", "jobs"], ["instance_type"], ["create_job"]];

    internal override bool TryRead(YamlMapping document, DocumentContext context)
    {
        if (document.Find("create_job")?.Value is YamlMapping scheduled && document.Find("trigger") is not null)
        {
            context.Definitions.Add(new JobReader(context, IsCertainly(scheduled)).Read(scheduled, "create_job."));
            return true;
        }

        if (!IsJob(document, WorkloadSchema.Find(document), out var isCertain))
        {
            return false;
        }

        context.Definitions.Add(new JobReader(context, isCertain).Read(document));
        return true;
    }

    private static bool IsCertainly(YamlMapping document) => IsJob(document, WorkloadSchema.Find(document), out var isCertain) && isCertain;

    // A schema makes it certain. Without one, command and resources may also be values of a Helm chart.
    private static bool IsJob(YamlMapping document, string schema, out bool isCertain)
    {
        isCertain = false;
        if (schema.Length > 0)
        {
            // A component has the steps of a job, but its fields are other ones.
            isCertain = WorkloadSchema.IsOf(schema, "Job");
            return isCertain || WorkloadSchema.IsOf(schema, "commandComponent") || WorkloadSchema.IsOf(schema, "pipelineComponent");
        }

        if ((document.Find("command") ?? document.Find("trial") ?? document.Find("jobs")) is null)
        {
            return false;
        }

        isCertain = document.Find("compute") is not null;
        return isCertain || document.Find("resources") is not null;
    }
}
