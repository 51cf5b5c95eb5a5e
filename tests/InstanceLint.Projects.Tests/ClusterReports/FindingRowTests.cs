using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.ClusterReports;

namespace InstanceLint.Projects.Tests;

/// <summary>Each finding is in the row of its definition.</summary>
public class FindingRowTests
{
    private const string Type = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata: { name: a }\nspec: { resources: { requests: { cpu: \"1\", memory: 1Gi }, limits: { cpu: \"2\", memory: 2Gi } } }\n";

    [Fact]
    public void Those_of_one_name_are_told_apart()
    {
        var report = Report.Build(Report.File("a.yaml", Type.Replace("2Gi", "2GB") + "---\n" + Type.Replace("1Gi", "3Gi")));
        Assert.Equal(["INST2004", "INST4001,INST2009", ""], report.Clusters[0].InstanceTypes.Select(row => IdsOf(row.Findings)));
        Assert.Empty(report.Others);
        Assert.Equal(3, report.Findings.Count);
    }

    [Fact]
    public void A_step_has_its_own_and_the_job_the_rest()
    {
        const string Job = "name: j\ncompute: { target: aks, instance_type: a }\nresources: { instance_type: a }\njobs:\n  x: { resources: { instance_type: b } }\n  y:\n    command: run\n    resources: { limits: {}, instance_type: a }\ninstance_type: a\n";
        var workloads = Report.Build(Report.File("a.yaml", Type), Report.File("b.yaml", Job)).Clusters[0].Workloads;
        Assert.Equal(["j INST3010,INST3010", "j: jobs.x INST3007", "j: jobs.y INST3010"], workloads.Select(row => $"{row.Name} {IdsOf(row.Findings)}"));
    }

    [Fact]
    public void Those_about_no_row_are_kept()
    {
        var report = Report.Build(
            Report.File("broken.yaml", "# amlarc.azureml.com\n[\n"),
            Report.File("types.yaml", Type),
            Report.File("endpoint.yaml", "$schema: https://azuremlschemas.azureedge.net/latest/kubernetesOnlineEndpoint.schema.json\nname: e\ninstance_type: a\n"),
            Report.File("job.yaml", "name: j\ncompute: azureml:aks\ncommand: run\ninstance_type: a\n"));
        Assert.Equal("INST1001,INST3010,INST3010", IdsOf(report.Others));
        Assert.Equal(report.Findings, report.Others);
    }

    private static string IdsOf(IEnumerable<ReportedFinding> findings) => string.Join(',', findings.Select(finding => finding.Rule.Id));
}
