namespace InstanceLint.Fluent.Tests;

/// <summary>The YAML that definitions write.</summary>
public class EmissionTests
{
    [Fact]
    public void Instance_type_of_the_article_is_written_in_its_order() => Assert.Equal(
        """
        apiVersion: amlarc.azureml.com/v1alpha1
        kind: InstanceType
        metadata:
          name: myinstancetypename
        spec:
          nodeSelector:
            mylabel: mylabelvalue
          resources:
            requests:
              cpu: 700m
              memory: 1500Mi
            limits:
              cpu: "1"
              nvidia.com/gpu: 1
              memory: 2Gi

        """,
        Article.MyInstanceType.ToYaml());

    [Fact]
    public void List_of_the_article_is_written_in_its_order() => Assert.Equal(
        """
        apiVersion: amlarc.azureml.com/v1alpha1
        kind: InstanceTypeList
        items:
          - metadata:
              name: cpusmall
            spec:
              resources:
                requests:
                  cpu: 100m
                  memory: 100Mi
                limits:
                  cpu: "1"
                  nvidia.com/gpu: 0
                  memory: 1Gi
          - metadata:
              name: defaultinstancetype
            spec:
              resources:
                requests:
                  cpu: "1"
                  memory: 1Gi
                limits:
                  cpu: "1"
                  nvidia.com/gpu: 0
                  memory: 1Gi

        """,
        Article.List.ToYaml());

    [Fact]
    public void Job_of_the_article_is_written_in_its_order() => Assert.Equal(
        """
        $schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
        command: python -c "print('Hello world!')"
        environment:
          image: library/python:latest
        compute: azureml:k8s-compute
        resources:
          instance_type: myinstancetypename

        """,
        Article.Job.ToYaml());

    [Fact]
    public void Deployment_of_the_article_is_written_in_its_order() => Assert.Equal(
        """
        $schema: https://azuremlschemas.azureedge.net/latest/kubernetesOnlineDeployment.schema.json
        name: blue
        type: kubernetes
        app_insights_enabled: true
        endpoint_name: my-endpoint
        model:
          path: ./model/sklearn_mnist_model.pkl
        code_configuration:
          code: ./script/
          scoring_script: score.py
        environment:
          conda_file: file:./model/conda.yml
          image: mcr.microsoft.com/azureml/openmpi3.1.2-ubuntu18.04:latest
        instance_type: myinstancetypename

        """,
        Article.Deployment.ToYaml());

    [Fact]
    public void Deployment_with_resources_of_the_article_is_written_in_its_order() => Assert.Equal(
        """
        $schema: https://azuremlschemas.azureedge.net/latest/kubernetesOnlineDeployment.schema.json
        name: blue
        type: kubernetes
        app_insights_enabled: true
        endpoint_name: my-endpoint
        model:
          path: ./model/sklearn_mnist_model.pkl
        code_configuration:
          code: ./script/
          scoring_script: score.py
        environment:
          conda_file: file:./model/conda.yml
          image: mcr.microsoft.com/azureml/openmpi3.1.2-ubuntu18.04:latest
        resources:
          requests:
            cpu: "0.1"
            memory: 0.2Gi
          limits:
            cpu: "0.2"
            memory: 0.5Gi
        instance_type: myinstancetypename

        """,
        Article.DeploymentWithResources.ToYaml());

    [Fact]
    public void Full_deployment_is_written_in_order() => Assert.Equal(
        """
        $schema: https://azuremlschemas.azureedge.net/latest/kubernetesOnlineDeployment.schema.json
        name: blue
        type: kubernetes
        description: Two lines, one colon
        app_insights_enabled: false
        endpoint_name: digits
        model:
          path: ./model
          type: mlflow_model
        environment: azureml:env:1
        resources:
          requests:
            cpu: "2"
            memory: 4Gi
          limits:
            cpu: "4"
            nvidia.com/gpu: "1"
            memory: 8Gi
        instance_type: gpu
        instance_count: 2

        """,
        Definitions.FullDeployment.ToYaml());

    [Fact]
    public void Full_job_is_written_in_order() => Assert.Equal(
        """
        $schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
        name: train-1
        display_name: Train
        experiment_name: mnist
        description: "yes"
        code: ./src
        command: |-
          pip install -r requirements.txt
          python train.py --rate "0.1"
        environment: azureml:env:1
        compute: azureml:k8s
        resources:
          instance_type: gpu
          instance_count: 3

        """,
        Definitions.FullJob.ToYaml());

    [Fact]
    public void Registered_model_is_a_single_text() => Assert.Contains(
        "\nmodel: azureml:mnist:1\n", KubernetesOnlineDeployment.Define("blue").Model("azureml:mnist:1").Build().ToYaml());

    [Fact]
    public void Model_of_a_registry_is_a_single_text() => Assert.Contains(
        "\nmodel: azureml://registries/hub/models/mnist/versions/1\n",
        KubernetesOnlineDeployment.Define("blue").Model("azureml://registries/hub/models/mnist/versions/1").Build().ToYaml());

    [Fact]
    public void Model_in_a_datastore_is_a_path() => Assert.Contains(
        "\nmodel:\n  path: azureml://datastores/store/paths/model\n",
        KubernetesOnlineDeployment.Define("blue").Model("azureml://datastores/store/paths/model").Build().ToYaml());

    [Theory]
    [InlineData("yes", "\"yes\"")]
    [InlineData("y", "\"y\"")]
    [InlineData("017", "\"017\"")]
    [InlineData("1e3", "\"1e3\"")]
    [InlineData("12:30", "\"12:30\"")]
    [InlineData("2021-01-01", "\"2021-01-01\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("~", "\"~\"")]
    [InlineData("", "\"\"")]
    [InlineData("=", "\"=\"")]
    [InlineData("<<", "\"<<\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("a:", "\"a:\"")]
    [InlineData("a #b", "\"a #b\"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("a ", "\"a \"")]
    [InlineData("- a", "\"- a\"")]
    [InlineData("'a'", "\"'a'\"")]
    [InlineData("\"a\"", "\"\\\"a\\\"\"")]
    [InlineData("a\tb", "\"a\\tb\"")]
    [InlineData("a\\b", "a\\b")]
    [InlineData("a:b#c", "a:b#c")]
    [InlineData("olá", "olá")]
    [InlineData("a\r\nb", "\"a\\r\\nb\"")]
    [InlineData("a\nb", "|-\n  a\n  b")]
    [InlineData("a\nb\n", "|\n  a\n  b")]
    [InlineData("a\n\nb", "|-\n  a\n\n  b")]
    [InlineData("a\n  b: c # d", "|-\n  a\n    b: c # d")]
    [InlineData("a \nb", "\"a \\nb\"")]
    [InlineData(" a\nb", "\" a\\nb\"")]
    [InlineData("a\n\n", "\"a\\n\\n\"")]
    [InlineData("\u2028", "\"\\u2028\"")]
    [InlineData("1\n", "\"1\\n\"")]
    [InlineData("\u0663", "\"\u0663\"")]
    public void Text_is_quoted_where_a_reader_would_take_it_for_something_else(string text, string written) => Assert.Equal(
        $"$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json\ncommand: {written}\n",
        CommandJob.Define(text).Build().ToYaml());

    [Fact]
    public void Half_of_a_character_is_replaced() =>
        Assert.Equal("a\uFFFDb\uFFFD", CommandJob.Parse(CommandJob.Define("a\uD83Db\uDE00").Build().ToYaml()).Command);

    [Fact]
    public void Key_is_quoted_as_well() => Assert.Contains(
        "    \"yes\": \"no\"\n    \"1\": a\n", Definitions.Small.NodeSelector("yes", "no").NodeSelector("1", "a").Build().ToYaml());

    [Fact]
    public void Long_key_is_written_as_any_other() => Assert.Contains(
        $"    {new string('a', 60)}.{new string('b', 60)}.{new string('c', 60)}/d: e\n",
        Definitions.Small.NodeSelector($"{new string('a', 60)}.{new string('b', 60)}.{new string('c', 60)}/d", "e").Build().ToYaml());

    [Fact]
    public void Long_line_is_not_folded()
    {
        var text = string.Join(" ", System.Linq.Enumerable.Repeat("word", 1000));
        Assert.Contains($"command: {text}\n", CommandJob.Define(text).Build().ToYaml());
        Assert.Contains($"command: \"{text}: x\"\n", CommandJob.Define(text + ": x").Build().ToYaml());
    }
}
