using System;
using System.Collections.Generic;
using InstanceLint.Fluent.Contents;
using InstanceLint.Rules.Definitions;

namespace InstanceLint.Fluent;

/// <summary>Defines a Kubernetes online deployment, step by step. It never changes: every step returns a new builder.</summary>
public sealed class KubernetesOnlineDeploymentBuilder
{
    private readonly DeploymentContent _content;

    internal KubernetesOnlineDeploymentBuilder(DeploymentContent content) => _content = content;

    /// <summary>Sets the endpoint (<c>endpoint_name</c>).</summary>
    /// <param name="name">The endpoint's name.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public KubernetesOnlineDeploymentBuilder Endpoint(string name) =>
        new(_content with { Endpoint = Argument.NotNull(name, nameof(name)) });

    /// <summary>Sets the model.</summary>
    /// <param name="path">Its path, or the reference <c>azureml:name:version</c> of a registered one.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public KubernetesOnlineDeploymentBuilder Model(string path) =>
        new(_content with { Model = Argument.NotNull(path, nameof(path)), IsMlflow = false });

    /// <summary>
    /// Sets a model in the format of MLflow (<c>model.type: mlflow_model</c>), which needs a request of 2 cores and 4 GB
    /// (Azure Machine Learning: INST3006).
    /// </summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public KubernetesOnlineDeploymentBuilder MlflowModel(string path) =>
        new(_content with { Model = Argument.NotNull(path, nameof(path)), IsMlflow = true });

    /// <summary>Sets the code that scores (<c>code_configuration</c>).</summary>
    /// <param name="code">The folder of the code.</param>
    /// <param name="scoringScript">The script in that folder.</param>
    /// <exception cref="ArgumentNullException">The code or the script is null.</exception>
    public KubernetesOnlineDeploymentBuilder CodeConfiguration(string code, string scoringScript) => new(_content with
    {
        Code = Argument.NotNull(code, nameof(code)),
        ScoringScript = Argument.NotNull(scoringScript, nameof(scoringScript)),
    });

    /// <summary>Sets a registered environment, in place of an image.</summary>
    /// <param name="reference">Its reference, such as <c>azureml:name:version</c>.</param>
    /// <exception cref="ArgumentNullException">The reference is null.</exception>
    public KubernetesOnlineDeploymentBuilder Environment(string reference) =>
        new(_content with { Environment = new(Argument.NotNull(reference, nameof(reference)), null, null) });

    /// <summary>Sets an image for an environment, in place of a registered one.</summary>
    /// <param name="image">The image.</param>
    /// <param name="condaFile">The conda file that says what is installed on it, if any.</param>
    /// <exception cref="ArgumentNullException">The image is null.</exception>
    public KubernetesOnlineDeploymentBuilder EnvironmentImage(string image, string? condaFile = null) =>
        new(_content with { Environment = new(null, Argument.NotNull(image, nameof(image)), condaFile) });

    /// <summary>Sets the instance type by its name, which cannot be judged unless a <see cref="Cluster"/> has it.</summary>
    /// <param name="name">The name of one that the cluster has (Azure Machine Learning: INST3007).</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public KubernetesOnlineDeploymentBuilder InstanceType(string name) =>
        new(_content with { InstanceType = new(Argument.NotNull(name, nameof(name)), null) });

    /// <summary>Sets the instance type, with which the deployment is judged.</summary>
    /// <param name="type">The instance type.</param>
    /// <exception cref="ArgumentNullException">The instance type is null.</exception>
    public KubernetesOnlineDeploymentBuilder InstanceType(InstanceType type) =>
        new(_content with { InstanceType = InstanceTypeChoice.From(Argument.NotNull(type, nameof(type))) });

    /// <summary>
    /// Sets what is asked for; what is left out stays as it was. With any resources both must be there (Azure Machine Learning: INST3001),
    /// neither may be above its limit (Kubernetes: INST2009) or the instance type's (Azure Machine Learning: INST3004).
    /// </summary>
    /// <param name="cpu">Cores, such as <c>0.1</c>, or thousandths of one, such as <c>100m</c>: see <see cref="Cpu"/>.</param>
    /// <param name="memory">
    /// Bytes with a unit, such as <c>0.2Gi</c>, at least 1 MB (Azure Machine Learning: INST3002): see <see cref="Memory"/>.
    /// </param>
    public KubernetesOnlineDeploymentBuilder Requests(Cpu? cpu = null, Memory? memory = null) =>
        new(_content with { Requests = _content.Requests.WithAmounts(cpu, memory) });

    /// <summary>
    /// Sets what may be used at most; what is left out stays as it was. With GPUs cpu and memory must be there
    /// (Azure Machine Learning: INST3003).
    /// </summary>
    /// <param name="cpu">
    /// Cores, such as <c>0.2</c>, less than the instance type's (Azure Machine Learning: INST3004, INST3005): see <see cref="Cpu"/>.
    /// </param>
    /// <param name="memory">
    /// Bytes with a unit, such as <c>0.5Gi</c>, less than the instance type's (Azure Machine Learning: INST3004,
    /// INST3005): see <see cref="Memory"/>.
    /// </param>
    /// <param name="gpu">
    /// The number of NVIDIA GPUs (<c>nvidia.com/gpu</c>), not negative, no more than the instance type's (Azure
    /// Machine Learning: INST2008, INST3004).
    /// </param>
    public KubernetesOnlineDeploymentBuilder Limits(Cpu? cpu = null, Memory? memory = null, int? gpu = null) =>
        new(_content with { Limits = _content.Limits.WithAmounts(cpu, memory, gpu) });

    /// <summary>Sets how much is asked for of any resource.</summary>
    /// <param name="resource">
    /// The resource's name: <c>cpu</c>, <c>memory</c>, or one with a domain, such as <c>rdma/hca</c> (Azure Machine Learning: INST2011),
    /// but no GPUs (Azure Machine Learning: INST2007).
    /// </param>
    /// <param name="amount">
    /// A Kubernetes quantity, such as <c>1</c>; of cpu cores, of memory bytes (Azure Machine Learning: INST2004).
    /// </param>
    /// <exception cref="ArgumentNullException">The resource or the amount is null.</exception>
    public KubernetesOnlineDeploymentBuilder Request(string resource, string amount) => new(_content with
    {
        Requests = _content.Requests.WithAmount(Argument.NotNull(resource, nameof(resource)), Argument.NotNull(amount, nameof(amount))),
    });

    /// <summary>Sets how much may be used at most of any resource.</summary>
    /// <param name="resource">
    /// The resource's name: <c>cpu</c>, <c>memory</c>, <c>gpu</c>, or one with a domain, such as <c>rdma/hca</c>
    /// (Azure Machine Learning: INST2011).
    /// </param>
    /// <param name="amount">
    /// A Kubernetes quantity, such as <c>1</c>; of cpu cores, of memory bytes (Azure Machine Learning: INST2004).
    /// </param>
    /// <exception cref="ArgumentNullException">The resource or the amount is null.</exception>
    public KubernetesOnlineDeploymentBuilder Limit(string resource, string amount) => new(_content with
    {
        Limits = _content.Limits.WithAmount(Argument.NotNull(resource, nameof(resource)), Argument.NotNull(amount, nameof(amount))),
    });

    /// <summary>Sets the number of instances (<c>instance_count</c>).</summary>
    /// <param name="count">The number.</param>
    public KubernetesOnlineDeploymentBuilder InstanceCount(int count) => new(_content with { InstanceCount = count });

    /// <summary>Sets whether Application Insights watches it (<c>app_insights_enabled</c>).</summary>
    /// <param name="enabled">Whether it does.</param>
    public KubernetesOnlineDeploymentBuilder AppInsightsEnabled(bool enabled = true) => new(_content with { AppInsightsEnabled = enabled });

    /// <summary>Sets the description.</summary>
    /// <param name="text">The description.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public KubernetesOnlineDeploymentBuilder Description(string text) =>
        new(_content with { Description = Argument.NotNull(text, nameof(text)) });

    /// <summary>The deployment, if no rule forbids it.</summary>
    /// <exception cref="InvalidDefinitionException">A finding is a warning.</exception>
    public KubernetesOnlineDeployment Build()
    {
        DefinitionFindings.Enforce(Validate());
        return new KubernetesOnlineDeployment(_content);
    }

    /// <summary>
    /// All that the rules find, infos too, such as a <c>&lt;placeholder&gt;</c> that is still there (Azure Machine Learning:
    /// INST1007); empty where there is nothing.
    /// </summary>
    public IReadOnlyList<Finding> Validate() => DefinitionFindings.Find(
        DefinitionFindings.Incomplete, new Manifest([.. InstanceTypeChoice.Along(_content.InstanceType), _content.ToDefinition()], []));
}
