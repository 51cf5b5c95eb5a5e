using System.Collections.Generic;
using InstanceLint.Yaml.Documents;

namespace InstanceLint.LanguageServer.Completions;

/// <summary>The fields of jobs and their steps that the Azure ML CLI reads.</summary>
internal static class JobFields
{
    private const string CommandType = "command";
    private const string SweepType = "sweep";
    private const string PipelineType = "pipeline";

    /// <summary>The fields of a command job.</summary>
    internal static FieldSet Command { get; } = new(() =>
    [
        Schema("commandJob"),
        Type(CommandType),
        .. Top("my-job"),
        .. OfCommand(),
        Compute(isUsual: true),
        Resources(isUsual: true),
        CommandLimits(),
        .. Data(),
    ]);

    /// <summary>The fields of a sweep job.</summary>
    internal static FieldSet Sweep { get; } = new(() =>
    [
        Schema("sweepJob"),
        Type(SweepType) with { IsUsual = true },
        .. Top("my-sweep"),
        new("trial", "The command that each trial runs.") { Fields = Trial, IsUsual = true },
        Compute(isUsual: true),
        .. OfSweep(isUsual: true),
        Resources(isUsual: false),
        .. Data(),
    ]);

    /// <summary>The fields of a pipeline job.</summary>
    internal static FieldSet Pipeline { get; } = new(() =>
    [
        Schema("pipelineJob"),
        Type(PipelineType) with { IsUsual = true },
        .. Top("my-pipeline"),
        Compute(isUsual: false),
        new("settings", "Settings of all steps.") { Fields = Settings, IsUsual = true },
        new("jobs", "The steps, by name.") { Fields = Steps, IsUsual = true },
        .. Data(),
    ]);

    /// <summary>The fields of a step of a pipeline.</summary>
    internal static FieldSet Step { get; } = new(() =>
    [
        new("type", "The kind of step.") { Choices = [CommandType, SweepType, PipelineType, "parallel", "spark"], IsUsual = true },
        new("component", "The component that the step runs: azureml:name:version, or file: and its path."),
        .. OfCommand(),
        Compute(isUsual: false),
        Resources(isUsual: true),
        new("trial", "The command that each trial of a sweep runs.") { Fields = Trial },
        .. OfSweep(isUsual: false),
        new("jobs", "The steps of a nested pipeline, by name.") { Fields = Steps },
        Inputs(),
        Outputs(),
        new("properties", "Properties of the step, as key: value.") { Fields = CommonFields.Texts },
        new("identity", "The identity with which the step accesses data.") { Fields = Identity },
        new("services", "Services that users can connect to while the step runs, by name.") { Fields = CommonFields.Texts },
    ]);

    private static FieldSet Steps { get; } = new()
    {
        Others = static name => new(name, "A step.") { Fields = Step },
    };

    private static FieldSet Trial { get; } = new(() => [.. OfCommand(), Resources(isUsual: true)]);

    private static FieldSet Settings { get; } = new(
        new("default_compute", "The compute target of steps that name none, as azureml:name.") { Example = "azureml:my-cluster", IsUsual = true },
        new("default_datastore", "The datastore for outputs of steps that name none."),
        new("continue_on_step_failure", "Whether other steps go on if one fails.") { Choices = CommonFields.Flags },
        new("force_rerun", "Whether to run steps again although nothing has changed.") { Choices = CommonFields.Flags },
        new("on_init", "The step that runs before all others."),
        new("on_finalize", "The step that runs after all others."));

    private static FieldSet Identity { get; } = new(
        new("type", "The kind of identity.") { Choices = ["managed_identity", "user_identity", "aml_token"], IsUsual = true },
        new("client_id", "The client ID of a managed identity."));

    private static Field Schema(string name) => new("$schema", "The URL of the JSON schema of the document.")
    {
        Choices = [WorkloadSchema.UrlOf(name)],
        IsUsual = true,
    };

    private static Field Type(string type) => new("type", "The kind of job.") { Choices = [type] };

    private static IEnumerable<Field> Top(string name) =>
    [
        new("name", "The name of the job, which is unique in the workspace.") { Example = name },
        new("display_name", "The name that the studio shows."),
        new("experiment_name", "The experiment that the job is in."),
        new("description", "A description of the job."),
        new("tags", "Tags of the job, as key: value.") { Fields = CommonFields.Texts },
        new("properties", "Properties of the job, as key: value.") { Fields = CommonFields.Texts },
        new("identity", "The identity with which the job accesses data.") { Fields = Identity },
        new("services", "Services that users can connect to while the job runs, by name.") { Fields = CommonFields.Texts },
    ];

    private static IEnumerable<Field> OfCommand() =>
    [
        new("command", "The command to run.") { Example = "python train.py", IsUsual = true },
        new("code", "The local folder with the code.") { Example = "./src", IsUsual = true },
        CommonFields.Environment,
        new("environment_variables", "Environment variables of the process, as key: value.") { Fields = CommonFields.Texts },
        new("distribution", "How the processes of several instances work together.")
        {
            Fields = new(
                new("type", "The framework.") { Choices = ["pytorch", "mpi", "tensorflow", "ray"], IsUsual = true },
                new("process_count_per_instance", "The number of processes on each instance.") { Example = "1", IsUsual = true },
                new("worker_count", "The number of workers, for TensorFlow."),
                new("parameter_server_count", "The number of parameter servers, for TensorFlow.")),
        },
        new("queue_settings", "How the job waits for resources.")
        {
            Fields = new(
                new("job_tier", "The tier of the job.") { Choices = ["standard", "premium", "basic", "spot"] },
                new("priority", "The priority of the job.") { Choices = ["low", "medium", "high"] }),
        },
    ];

    private static IEnumerable<Field> OfSweep(bool isUsual) =>
    [
        new("sampling_algorithm", "How the values of a trial are chosen.") { Choices = ["random", "grid", "bayesian"], IsUsual = isUsual },
        new("search_space", "The values to choose from, by the name of the input.") { Fields = CommonFields.Texts, IsUsual = isUsual },
        new("objective", "What the best trial is.")
        {
            Fields = new(
                new("goal", "Whether the metric should be high or low.") { Choices = ["maximize", "minimize"], IsUsual = true },
                new("primary_metric", "The metric that the trials log.") { Example = "accuracy", IsUsual = true }),
            IsUsual = isUsual,
        },
        new("early_termination", "When to stop a trial that does badly.")
        {
            Fields = new(
                new("type", "The policy.") { Choices = ["bandit", "median_stopping", "truncation_selection"], IsUsual = true },
                new("delay_evaluation", "The intervals before the policy applies."),
                new("evaluation_interval", "How often the policy applies."),
                new("slack_factor", "How much worse a trial can be, as a ratio, for bandit."),
                new("slack_amount", "How much worse a trial can be, as an amount, for bandit."),
                new("truncation_percentage", "The percentage of trials to stop, for truncation_selection.")),
        },
        new("limits", "How long the job can take, and how many trials it has.")
        {
            Fields = new(
                new("max_total_trials", "The maximum number of trials.") { Example = "20", IsUsual = true },
                new("max_concurrent_trials", "The maximum number of trials at a time.") { Example = "4", IsUsual = true },
                new("timeout", "The seconds that the job can take."),
                new("trial_timeout", "The seconds that a trial can take.")),
            IsUsual = isUsual,
        },
    ];

    private static Field CommandLimits() => new("limits", "How long the job can take. Its resources have their limits in the instance type.")
    {
        Fields = new(new Field("timeout", "The seconds that the job can take.") { IsUsual = true }),
    };

    private static Field Compute(bool isUsual) => new("compute", "The compute target: the Kubernetes cluster as azureml:name.")
    {
        Example = "azureml:my-cluster",
        IsUsual = isUsual,
    };

    private static Field Resources(bool isUsual) => new("resources", "The instance type, and the number of instances.")
    {
        Fields = CommonFields.JobResources,
        IsUsual = isUsual,
    };

    private static IEnumerable<Field> Data() => [Inputs(), Outputs()];

    private static Field Inputs() => new("inputs", "Data and values that the command uses, by name.") { Fields = CommonFields.Texts };

    private static Field Outputs() => new("outputs", "Folders and files that the command writes, by name.") { Fields = CommonFields.Texts };
}
