using System;
using System.Collections.Generic;
using InstanceLint.Fluent.Contents;
using InstanceLint.Rules.Definitions;

namespace InstanceLint.Fluent;

/// <summary>Builds a <see cref="KubernetesOnlineDeployment"/>. Immutable: every method returns a new builder.</summary>
public sealed class KubernetesOnlineDeploymentBuilder
{
    private readonly DeploymentContent _content;

    internal KubernetesOnlineDeploymentBuilder(DeploymentContent content) => _content = content;

    /// <summary>Sets the endpoint that the deployment belongs to (<c>endpoint_name</c>).</summary>
    /// <param name="name">The name of the endpoint.</param>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder Endpoint(string name) =>
        new(_content with { Endpoint = Argument.NotNull(name, nameof(name)) });

    /// <summary>Sets the model (<c>model</c>). It replaces a model set before.</summary>
    /// <param name="path">The path of the model, or the reference of a registered model, such as <c>azureml:name:version</c>.</param>
    /// <exception cref="ArgumentNullException">The path is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder Model(string path) =>
        new(_content with { Model = Argument.NotNull(path, nameof(path)), IsMlflow = false });

    /// <summary>
    /// Sets a model in MLflow format (<c>model.type: mlflow_model</c>). It requires requests of at least 2 CPU cores and 4 GB (4 · 10^9
    /// bytes) of memory (Azure Machine Learning: INST3006).
    /// </summary>
    /// <param name="path">The path of the model.</param>
    /// <exception cref="ArgumentNullException">The path is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder MlflowModel(string path) =>
        new(_content with { Model = Argument.NotNull(path, nameof(path)), IsMlflow = true });

    /// <summary>Sets the scoring code (<c>code_configuration</c>).</summary>
    /// <param name="code">The path of the folder with the code.</param>
    /// <param name="scoringScript">The path of the scoring script in that folder.</param>
    /// <exception cref="ArgumentNullException">The code or the script is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder CodeConfiguration(string code, string scoringScript) => new(_content with
    {
        Code = Argument.NotNull(code, nameof(code)),
        ScoringScript = Argument.NotNull(scoringScript, nameof(scoringScript)),
    });

    /// <summary>Sets a registered environment (<c>environment</c>). It replaces an image set before.</summary>
    /// <param name="reference">The reference, such as <c>azureml:name:version</c>.</param>
    /// <exception cref="ArgumentNullException">The reference is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder Environment(string reference) =>
        new(_content with { Environment = new(Argument.NotNull(reference, nameof(reference)), null, null) });

    /// <summary>Sets the environment's image (<c>environment.image</c>). It replaces a registered environment.</summary>
    /// <param name="image">The name of the container image.</param>
    /// <param name="condaFile">The path of its conda file (<c>environment.conda_file</c>), or <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException">The image is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder EnvironmentImage(string image, string? condaFile = null) =>
        new(_content with { Environment = new(null, Argument.NotNull(image, nameof(image)), condaFile) });

    /// <summary>Sets the instance type by name (<c>instance_type</c>). Only a <see cref="Cluster"/> can check that it exists.</summary>
    /// <param name="name">The name of an instance type of the deployment's cluster (Azure Machine Learning: INST3007).</param>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder InstanceType(string name) =>
        new(_content with { InstanceType = new(Argument.NotNull(name, nameof(name)), null) });

    /// <summary>Sets the instance type (<c>instance_type</c>) to a definition, which is checked together with the deployment.</summary>
    /// <param name="type">The instance type.</param>
    /// <exception cref="ArgumentNullException">The instance type is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder InstanceType(InstanceType type) =>
        new(_content with { InstanceType = InstanceTypeChoice.From(Argument.NotNull(type, nameof(type))) });

    /// <summary>
    /// Sets the requests (<c>resources.requests</c>). An argument that you leave out keeps its earlier value. If the deployment has
    /// resources, both are required (Azure Machine Learning: INST3001). Neither must exceed its limit (Kubernetes: INST2009) or the limit
    /// of the instance type (Azure Machine Learning: INST3004).
    /// </summary>
    /// <param name="cpu">CPU in cores, such as <c>0.1</c>, or in thousandths of a core, such as <c>100m</c>. See <see cref="Cpu"/>.</param>
    /// <param name="memory">
    /// Memory in bytes with a unit, such as <c>0.2Gi</c>, at least 1 MB (Azure Machine Learning: INST3002). See <see cref="Memory"/>.
    /// </param>
    public KubernetesOnlineDeploymentBuilder Requests(Cpu? cpu = null, Memory? memory = null) =>
        new(_content with { Requests = _content.Requests.WithAmounts(cpu, memory) });

    /// <summary>
    /// Sets the limits (<c>resources.limits</c>). An argument that you leave out keeps its earlier value. If you set GPUs, CPU and memory
    /// are required (Azure Machine Learning: INST3003).
    /// </summary>
    /// <param name="cpu">
    /// CPU in cores, such as <c>0.2</c>. It must be less than the limit of the instance type (Azure Machine Learning: INST3004, INST3005).
    /// See <see cref="Cpu"/>.
    /// </param>
    /// <param name="memory">
    /// Memory in bytes with a unit, such as <c>0.5Gi</c>. It must be less than the limit of the instance type (Azure Machine Learning:
    /// INST3004, INST3005). See <see cref="Memory"/>.
    /// </param>
    /// <param name="gpu">
    /// The number of NVIDIA GPUs (<c>nvidia.com/gpu</c>), zero or more, and at most the limit of the instance type (Azure Machine Learning:
    /// INST2008, INST3004).
    /// </param>
    public KubernetesOnlineDeploymentBuilder Limits(Cpu? cpu = null, Memory? memory = null, int? gpu = null) =>
        new(_content with { Limits = _content.Limits.WithAmounts(cpu, memory, gpu) });

    /// <summary>Sets the request of any resource (<c>resources.requests</c>).</summary>
    /// <param name="resource">
    /// The resource name: <c>cpu</c>, <c>memory</c> or <c>nvidia.com/gpu</c> (Azure Machine Learning: INST2011). GPUs belong in limits: a
    /// request that differs from the limit is not allowed (Azure Machine Learning: INST2007), and one that equals it is redundant (Azure
    /// Machine Learning: INST3012).
    /// </param>
    /// <param name="amount">
    /// A Kubernetes quantity, such as <c>1</c>: cores for <c>cpu</c>, bytes for <c>memory</c> (Azure Machine Learning: INST2004).
    /// </param>
    /// <exception cref="ArgumentNullException">The resource or the amount is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder Request(string resource, string amount) => new(_content with
    {
        Requests = _content.Requests.WithAmount(Argument.NotNull(resource, nameof(resource)), Argument.NotNull(amount, nameof(amount))),
    });

    /// <summary>Sets the limit of any resource (<c>resources.limits</c>).</summary>
    /// <param name="resource">
    /// The resource name: <c>cpu</c>, <c>memory</c>, <c>nvidia.com/gpu</c> or <c>gpu</c> (Azure Machine Learning: INST2011).
    /// </param>
    /// <param name="amount">
    /// A Kubernetes quantity, such as <c>1</c>: cores for <c>cpu</c>, bytes for <c>memory</c> (Azure Machine Learning: INST2004).
    /// </param>
    /// <exception cref="ArgumentNullException">The resource or the amount is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder Limit(string resource, string amount) => new(_content with
    {
        Limits = _content.Limits.WithAmount(Argument.NotNull(resource, nameof(resource)), Argument.NotNull(amount, nameof(amount))),
    });

    /// <summary>Sets the number of instances (<c>instance_count</c>).</summary>
    /// <param name="count">The number, one or more (Azure Machine Learning: INST3016).</param>
    public KubernetesOnlineDeploymentBuilder InstanceCount(int count) => new(_content with { InstanceCount = count });

    /// <summary>Sets whether Application Insights monitors the deployment (<c>app_insights_enabled</c>).</summary>
    /// <param name="enabled">Whether to enable it.</param>
    public KubernetesOnlineDeploymentBuilder AppInsightsEnabled(bool enabled = true) => new(_content with { AppInsightsEnabled = enabled });

    /// <summary>Sets the description (<c>description</c>).</summary>
    /// <param name="text">The description, of one or more lines.</param>
    /// <exception cref="ArgumentNullException">The text is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder Description(string text) =>
        new(_content with { Description = Argument.NotNull(text, nameof(text)) });

    /// <summary>Returns the deployment if no rule reports a warning.</summary>
    /// <exception cref="InvalidDefinitionException">A finding of <see cref="Validate"/> is a warning.</exception>
    public KubernetesOnlineDeployment Build()
    {
        DefinitionFindings.Enforce(Validate());
        return new KubernetesOnlineDeployment(_content);
    }

    /// <summary>
    /// Returns the findings of all rules, warnings and infos alike, such as an info for a <c>&lt;placeholder&gt;</c> that was not replaced
    /// (Azure Machine Learning: INST1007). Empty if there are none.
    /// </summary>
    public IReadOnlyList<Finding> Validate() => DefinitionFindings.Find(
        DefinitionFindings.Incomplete, new Manifest([.. InstanceTypeChoice.Along(_content.InstanceType), _content.ToDefinition()], []));
}
