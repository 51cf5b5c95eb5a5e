using System;
using System.Collections.Generic;
using InstanceLint.Fluent.Contents;
using InstanceLint.Rules.Definitions;

namespace InstanceLint.Fluent;

/// <summary>Builds a <see cref="KubernetesOnlineDeployment"/>. Immutable: every method returns a new builder.</summary>
public sealed class KubernetesOnlineDeploymentBuilder
{
    private static readonly string[] RequestsPath = ["resources", "requests"];
    private static readonly string[] LimitsPath = ["resources", "limits"];

    private readonly Content _start;
    private readonly Edits<Draft> _edits;

    internal KubernetesOnlineDeploymentBuilder(Content start)
        : this(start, Edits<Draft>.None)
    {
    }

    private KubernetesOnlineDeploymentBuilder(Content start, Edits<Draft> edits) => (_start, _edits) = (start, edits);

    /// <summary>Sets the deployment's name (<c>name</c>).</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder Name(string name)
    {
        Argument.NotNull(name, nameof(name));
        return Edit(draft => draft.Set(Nodes.Text(name), "name"));
    }

    /// <summary>Sets the endpoint that the deployment belongs to (<c>endpoint_name</c>).</summary>
    /// <param name="name">The name of the endpoint.</param>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder Endpoint(string name)
    {
        Argument.NotNull(name, nameof(name));
        return Edit(draft => draft.Set(Nodes.Text(name), "endpoint_name"));
    }

    /// <summary>Sets the model (<c>model</c>). It replaces a model set before.</summary>
    /// <param name="path">The path of the model, or the reference of a registered model, such as <c>azureml:name:version</c>.</param>
    /// <exception cref="ArgumentNullException">The path is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder Model(string path)
    {
        Argument.NotNull(path, nameof(path));
        return Edit(draft => draft.Set(Workloads.Model(path), "model"));
    }

    /// <summary>
    /// Sets a model in MLflow format (<c>model.type: mlflow_model</c>). It requires requests of at least 2 CPU cores and 4 GB (4 · 10^9
    /// bytes) of memory (Azure Machine Learning: INST3006).
    /// </summary>
    /// <param name="path">The path of the model.</param>
    /// <exception cref="ArgumentNullException">The path is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder MlflowModel(string path)
    {
        Argument.NotNull(path, nameof(path));
        return Edit(draft => draft.Set(
            Nodes.Mapping([Nodes.Field("path", Nodes.Text(path)), Nodes.Field("type", Nodes.Text(DeploymentDefinition.MlflowModelType))]),
            "model"));
    }

    /// <summary>Sets the scoring code (<c>code_configuration</c>).</summary>
    /// <param name="code">The path of the folder with the code.</param>
    /// <param name="scoringScript">The path of the scoring script in that folder.</param>
    /// <exception cref="ArgumentNullException">The code or the script is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder CodeConfiguration(string code, string scoringScript)
    {
        Argument.NotNull(code, nameof(code));
        Argument.NotNull(scoringScript, nameof(scoringScript));
        return Edit(draft =>
        {
            draft.Set(Nodes.Text(code), "code_configuration", "code");
            draft.Set(Nodes.Text(scoringScript), "code_configuration", "scoring_script");
        });
    }

    /// <summary>Sets a registered environment (<c>environment</c>). It replaces an image set before.</summary>
    /// <param name="reference">The reference, such as <c>azureml:name:version</c>.</param>
    /// <exception cref="ArgumentNullException">The reference is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder Environment(string reference)
    {
        Argument.NotNull(reference, nameof(reference));
        return Edit(draft => draft.Set(Nodes.Text(reference), "environment"));
    }

    /// <summary>Sets the environment's image (<c>environment.image</c>). It replaces a registered environment.</summary>
    /// <param name="image">The name of the container image.</param>
    /// <param name="condaFile">The path of its conda file (<c>environment.conda_file</c>), or <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException">The image is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder EnvironmentImage(string image, string? condaFile = null)
    {
        Argument.NotNull(image, nameof(image));
        return Edit(draft => draft.Set(Workloads.Environment(image, condaFile), "environment"));
    }

    /// <summary>Sets the instance type by name (<c>instance_type</c>). Only a <see cref="Cluster"/> can check that it exists.</summary>
    /// <param name="name">The name of an instance type of the deployment's cluster (Azure Machine Learning: INST3007).</param>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder InstanceType(string name)
    {
        Argument.NotNull(name, nameof(name));
        return Edit(draft => draft.Set(Nodes.Text(name), "instance_type"));
    }

    /// <summary>Sets the instance type (<c>instance_type</c>) to a definition, which is checked together with the deployment.</summary>
    /// <param name="type">The instance type.</param>
    /// <exception cref="ArgumentNullException">The instance type is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder InstanceType(InstanceType type)
    {
        Argument.NotNull(type, nameof(type));
        return Edit(draft => draft.Set(type, "instance_type"));
    }

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
        Edit(draft => Resources.Set(draft, RequestsPath, cpu, memory));

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
        Edit(draft => Resources.Set(draft, LimitsPath, cpu, memory, gpu));

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
    public KubernetesOnlineDeploymentBuilder Request(string resource, string amount) => Set(RequestsPath, resource, amount);

    /// <summary>Removes the request of a resource, if there is one.</summary>
    /// <param name="resource">The resource name.</param>
    /// <exception cref="ArgumentNullException">The resource is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder WithoutRequest(string resource)
    {
        Argument.NotNull(resource, nameof(resource));
        return Edit(draft => draft.Remove([.. RequestsPath, resource]));
    }

    /// <summary>Sets the limit of any resource (<c>resources.limits</c>).</summary>
    /// <param name="resource">
    /// The resource name: <c>cpu</c>, <c>memory</c>, <c>nvidia.com/gpu</c> or <c>gpu</c> (Azure Machine Learning: INST2011).
    /// </param>
    /// <param name="amount">
    /// A Kubernetes quantity, such as <c>1</c>: cores for <c>cpu</c>, bytes for <c>memory</c> (Azure Machine Learning: INST2004).
    /// </param>
    /// <exception cref="ArgumentNullException">The resource or the amount is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder Limit(string resource, string amount) => Set(LimitsPath, resource, amount);

    /// <summary>Removes the limit of a resource, if there is one.</summary>
    /// <param name="resource">The resource name.</param>
    /// <exception cref="ArgumentNullException">The resource is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder WithoutLimit(string resource)
    {
        Argument.NotNull(resource, nameof(resource));
        return Edit(draft => draft.Remove([.. LimitsPath, resource]));
    }

    /// <summary>Sets the number of instances (<c>instance_count</c>).</summary>
    /// <param name="count">The number, one or more (Azure Machine Learning: INST3016).</param>
    public KubernetesOnlineDeploymentBuilder InstanceCount(int count) => Edit(draft => draft.Set(Nodes.Number(count), "instance_count"));

    /// <summary>
    /// Sets how the deployment scales (<c>scale_settings</c> with <c>type: target_utilization</c>). An argument that you leave out keeps
    /// its earlier value.
    /// </summary>
    /// <param name="minInstances">The least number of instances, one or more (Azure Machine Learning: INST3016).</param>
    /// <param name="maxInstances">The greatest number of instances, not less than the least (Azure Machine Learning: INST3016).</param>
    /// <param name="targetUtilizationPercentage">The utilization, in percent, at which instances are added.</param>
    /// <param name="pollingInterval">The number of seconds between two checks.</param>
    public KubernetesOnlineDeploymentBuilder ScaleSettings(
        int? minInstances = null, int? maxInstances = null, int? targetUtilizationPercentage = null, int? pollingInterval = null) =>
        Edit(draft =>
        {
            draft.Set(Nodes.Text("target_utilization"), "scale_settings", "type");
            Set("min_instances", minInstances);
            Set("max_instances", maxInstances);
            Set("target_utilization_percentage", targetUtilizationPercentage);
            Set("polling_interval", pollingInterval);

            void Set(string field, int? number)
            {
                if (number is { } value)
                {
                    draft.Set(Nodes.Number(value), "scale_settings", field);
                }
            }
        });

    /// <summary>Sets whether Application Insights monitors the deployment (<c>app_insights_enabled</c>).</summary>
    /// <param name="enabled">Whether to enable it.</param>
    public KubernetesOnlineDeploymentBuilder AppInsightsEnabled(bool enabled = true) =>
        Edit(draft => draft.Set(Nodes.Boolean(enabled), "app_insights_enabled"));

    /// <summary>Sets the description (<c>description</c>).</summary>
    /// <param name="text">The description, of one or more lines.</param>
    /// <exception cref="ArgumentNullException">The text is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder Description(string text)
    {
        Argument.NotNull(text, nameof(text));
        return Edit(draft => draft.Set(Nodes.Text(text), "description"));
    }

    /// <summary>Sets one tag (<c>tags</c>). Setting the same name again replaces its value.</summary>
    /// <param name="name">The name of the tag.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException">The name or the value is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder Tag(string name, string value) => Set("tags", name, value);

    /// <summary>Sets several tags (<c>tags</c>). Existing names get the new values.</summary>
    /// <param name="values">The names and values.</param>
    /// <exception cref="ArgumentNullException">The values, a name or a value is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder Tags(IEnumerable<KeyValuePair<string, string>> values)
    {
        var all = Argument.NoneNull(values, nameof(values));
        return Edit(draft => draft.Set(all, "tags"));
    }

    /// <summary>Sets one property (<c>properties</c>). Setting the same name again replaces its value.</summary>
    /// <param name="name">The name of the property.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException">The name or the value is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder Property(string name, string value) => Set("properties", name, value);

    /// <summary>Sets several properties (<c>properties</c>). Existing names get the new values.</summary>
    /// <param name="values">The names and values.</param>
    /// <exception cref="ArgumentNullException">The values, a name or a value is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder Properties(IEnumerable<KeyValuePair<string, string>> values)
    {
        var all = Argument.NoneNull(values, nameof(values));
        return Edit(draft => draft.Set(all, "properties"));
    }

    /// <summary>Sets one environment variable (<c>environment_variables</c>). Setting the same name again replaces its value.</summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException">The name or the value is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder EnvironmentVariable(string name, string value) => Set("environment_variables", name, value);

    /// <summary>Sets several environment variables (<c>environment_variables</c>). Existing names get the new values.</summary>
    /// <param name="values">The names and values.</param>
    /// <exception cref="ArgumentNullException">The values, a name or a value is <see langword="null"/>.</exception>
    public KubernetesOnlineDeploymentBuilder EnvironmentVariables(IEnumerable<KeyValuePair<string, string>> values)
    {
        var all = Argument.NoneNull(values, nameof(values));
        return Edit(draft => draft.Set(all, "environment_variables"));
    }

    /// <summary>Sets any field at the root of the document, also one that has no member here.</summary>
    /// <param name="field">The name of the field, such as <c>liveness_probe</c>.</param>
    /// <param name="value">Its value, which replaces an existing one in its place.</param>
    /// <exception cref="ArgumentNullException">The field or the value is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The field is <c>type</c>, which makes it a Kubernetes online deployment.</exception>
    public KubernetesOnlineDeploymentBuilder With(string field, YamlValue value)
    {
        Argument.NotFixed(field, nameof(field), "a Kubernetes online deployment", "type");
        Argument.NotNull(value, nameof(value));
        return Edit(draft => draft.Set(value.ToNode(), field));
    }

    /// <summary>Removes any field at the root of the document, if it exists.</summary>
    /// <param name="field">The name of the field, such as <c>liveness_probe</c>.</param>
    /// <exception cref="ArgumentNullException">The field is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The field is <c>type</c>, which makes it a Kubernetes online deployment.</exception>
    public KubernetesOnlineDeploymentBuilder Without(string field)
    {
        Argument.NotFixed(field, nameof(field), "a Kubernetes online deployment", "type");
        return Edit(draft => draft.Remove(field));
    }

    /// <summary>Returns the deployment if no rule reports a warning.</summary>
    /// <exception cref="InvalidDefinitionException">A finding of <see cref="Validate"/> is a warning.</exception>
    public KubernetesOnlineDeployment Build()
    {
        var content = Complete();
        DefinitionFindings.Enforce(content.CheckWorkload());
        return new KubernetesOnlineDeployment(content);
    }

    /// <summary>
    /// Returns the findings of all rules, warnings and infos alike. A placeholder or variable that was not replaced is a warning (Azure
    /// Machine Learning: INST1007). Empty if there are none.
    /// </summary>
    public IReadOnlyList<Finding> Validate() => Complete().CheckWorkload();

    private Content Complete() => _edits.ApplyTo(new Draft(_start)).Complete();

    private KubernetesOnlineDeploymentBuilder Edit(Action<Draft> edit) => new(_start, _edits.Add(edit));

    private KubernetesOnlineDeploymentBuilder Set(string mapping, string name, string value)
    {
        Argument.NotNull(name, nameof(name));
        Argument.NotNull(value, nameof(value));
        return Edit(draft => draft.Set(Nodes.Text(value), mapping, name));
    }

    private KubernetesOnlineDeploymentBuilder Set(string[] section, string resource, string amount)
    {
        Argument.NotNull(resource, nameof(resource));
        Argument.NotNull(amount, nameof(amount));
        return Edit(draft => Resources.Set(draft, section, resource, amount));
    }
}
