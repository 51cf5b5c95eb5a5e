using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Resources;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class ResourceMustBeSupportedTests
{
    [Theory]
    [InlineData("amd.com/gpu")]
    [InlineData("intel.com/gpu")]
    [InlineData("gpu.intel.com/i915")]
    [InlineData("gpu.intel.com/xe")]
    [InlineData("qat.intel.com/generic")]
    [InlineData("sgx.intel.com/epc")]
    [InlineData("rdma/hca")]
    [InlineData("rdma/rdma_shared_device_a")]
    [InlineData("nvidia.com/mig-1g.5gb")]
    [InlineData("nvidia.com/mig-1g.10gb.me")]
    [InlineData("nvidia.com/mig-3g.20gb.shared")]
    [InlineData("nvidia.com/gpu.shared")]
    [InlineData("nvidia.com/gpumem")]
    [InlineData("nvidia.com/gpumem-percentage")]
    [InlineData("nvidia.com/gpucores")]
    [InlineData("nvidia.com/pgpu")]
    [InlineData("nvidia.com/vgpu")]
    [InlineData("nvidia.com/GA102GL_A10")]
    [InlineData("nvidia.com/hostdev")]
    [InlineData("nvidia.com/sriov_rdma_a")]
    [InlineData("k8s.amazonaws.com/vgpu")]
    [InlineData("vpc.amazonaws.com/efa")]
    [InlineData("aws.amazon.com/neuroncore")]
    [InlineData("google.com/tpu")]
    [InlineData("habana.ai/gaudi")]
    [InlineData("huawei.com/Ascend910")]
    [InlineData("cambricon.com/mlu")]
    [InlineData("aliyun.com/gpu-mem")]
    [InlineData("tencent.com/vcuda-core")]
    [InlineData("volcano.sh/vgpu-number")]
    [InlineData("qualcomm.com/qaic")]
    [InlineData("xilinx.com/fpga-xilinx_u250_gen3x16_base-0")]
    [InlineData("smarter-devices/fuse")]
    [InlineData("devices.kubevirt.io/kvm")]
    [InlineData("openshift.io/sriov")]
    [InlineData("example.com/gpu")]
    [InlineData("media.com/gpu")]
    [InlineData("example.com/memory")]
    [InlineData("example.com/cpu")]
    [InlineData("gpu.intel.com/millicores")]
    [InlineData("amd.com/cpx_nps4")]
    [InlineData("nvidia.com/gpu.replicas")]
    [InlineData("example.com/gpus")]
    [InlineData("nvidia.com/tpu")]
    [InlineData("microsoft.com/dxg")]
    [InlineData("squat.ai/video")]
    [InlineData("hami.io/vgpu")]
    [InlineData("enflame.com/gcu")]
    [InlineData("metax-tech.com/gpu")]
    [InlineData("mthreads.com/gpu")]
    [InlineData("iluvatar.ai/gpu")]
    [InlineData("hygon.com/dcunum")]
    [InlineData("kunlunxin.com/xpu")]
    [InlineData("furiosa.ai/npu")]
    [InlineData("rebellions.ai/ATOM")]
    [InlineData("github.com/fuse")]
    [InlineData("mellanox.com/rdma_shared")]
    [InlineData("nvidia.com/cx6dx_sriov")]
    public void An_extended_resource_is_silent(string name)
    {
        Verdict.Silent(Definition.With(moreLimits: [(Text(name), Number("1"))]));
        Verdict.Silent(Definition.With(moreRequests: [(Text(name), Number("1"))], moreLimits: [(Text(name), Number("1"))]));
    }

    [Fact]
    public void The_three_known_ones_are_silent() => Verdict.Silent(Definition.With(gpuLimit: Number("1")));

    [Theory]
    [InlineData("")]
    [InlineData("$(RESOURCE)")]
    [InlineData("gpu")]
    [InlineData("cpus")]
    public void A_name_that_cannot_be_seen_is_silent(string name) => Verdict.Silent(Definition.With(moreLimits: [(Unknown(name), Text("1"))]));

    [Theory]
    [InlineData("CPU", "cpu")]
    [InlineData("Cpu", "cpu")]
    [InlineData("cpus", "cpu")]
    [InlineData("cpu ", "cpu")]
    [InlineData("pcu", "cpu")]
    [InlineData("cores", "cpu")]
    [InlineData("vCPU", "cpu")]
    [InlineData("vcpus", "cpu")]
    [InlineData("Memory", "memory")]
    [InlineData("memroy", "memory")]
    [InlineData("memmory", "memory")]
    [InlineData("mem", "memory")]
    [InlineData("ram", "memory")]
    [InlineData("gpu", "nvidia.com/gpu")]
    [InlineData("GPU", "nvidia.com/gpu")]
    [InlineData("gpus", "nvidia.com/gpu")]
    [InlineData("nvidia.com.gpu", "nvidia.com/gpu")]
    [InlineData("nvidia.com-gpu", "nvidia.com/gpu")]
    [InlineData("nvidia.com/gpus", "nvidia.com/gpu")]
    [InlineData("nvidia.com/GPU", "nvidia.com/gpu")]
    [InlineData("NVIDIA.com/gpu", "nvidia.com/gpu")]
    [InlineData("nvida.com/gpu", "nvidia.com/gpu")]
    [InlineData("nvdia.com/gpu", "nvidia.com/gpu")]
    [InlineData("nvidia.co/gpu", "nvidia.com/gpu")]
    [InlineData("nvidia/gpu", "nvidia.com/gpu")]
    public void A_misspelt_name(string name, string suggestion)
    {
        var message = Verdict.Single(Definition.With(moreLimits: [(Text(name), Text("1"))]), RuleIds.ResourceMustBeSupported, "key of limits." + name);
        Assert.EndsWith($": '{name}' in spec.resources.limits is not a supported resource; use '{suggestion}'", message);
        Verdict.Single(Definition.With(moreRequests: [(Text(name), Text("1"))]), RuleIds.ResourceMustBeSupported, "key of requests." + name);
        Assert.NotNull(new Resource(Text(suggestion), Text("1Gi")).Kind);
    }

    [Theory]
    [InlineData("storage")]
    [InlineData("pods")]
    [InlineData("disk")]
    [InlineData("tpu")]
    [InlineData("npu")]
    [InlineData("HPU")]
    [InlineData("requests")]
    [InlineData("x")]
    [InlineData("")]
    public void A_name_with_no_domain_and_nothing_near(string name)
    {
        var message = Verdict.Single(Definition.With(moreLimits: [(Text(name), Text("1"))]), RuleIds.ResourceMustBeSupported, "key of limits." + name);
        Assert.EndsWith("; " + ResourceMustBeSupported.Supported, message);
    }

    [Theory]
    [InlineData("ephemeral-storage")]
    [InlineData("hugepages-2Mi")]
    [InlineData("hugepages-1Gi")]
    [InlineData("alpha.kubernetes.io/nvidia-gpu")]
    [InlineData("kubernetes.io/batch-cpu")]
    public void A_resource_of_Kubernetes(string name) => Assert.EndsWith(
        $": '{name}' in spec.resources.limits is a resource of Kubernetes, but not of Azure Machine Learning; remove it",
        Verdict.Single(Definition.With(moreLimits: [(Text(name), Text("1"))]), RuleIds.ResourceMustBeSupported, "key of limits." + name));

    [Theory]
    [InlineData("rdma/hca")]
    [InlineData("amd.com/gpu")]
    [InlineData("nvidia.com/mig-1g.5gb")]
    [InlineData("disk")]
    [InlineData("")]
    public void In_a_deployment_the_Azure_CLI_accepts_three_only(string name)
    {
        var cluster = Cluster.Running(Deployment.Giving(moreLimits: [(Text(name), Text("1"))]));
        Assert.EndsWith(
            $": '{name}' in resources.limits is rejected by the Azure ML CLI; use only cpu, memory or nvidia.com/gpu",
            Verdict.Single(cluster, RuleIds.ResourceMustBeSupported, "key of resources.limits." + name));
    }

    [Theory]
    [InlineData("cpu")]
    [InlineData("memory")]
    [InlineData("gpu")]
    [InlineData("nvidia.com/gpu")]
    public void In_a_deployment_these_are_silent(string name) =>
        Assert.DoesNotContain(
            Linter.Lint([Cluster.Running(Deployment.Giving(moreLimits: [(Text(name), Text("1"))]))]),
            finding => finding.Rule.Id == RuleIds.ResourceMustBeSupported);

    [Theory]
    [InlineData("memoryInGB")]
    [InlineData("memory_in_gb")]
    [InlineData("memoryInGiB")]
    public void The_memory_of_another_api_has_no_unit(string name)
    {
        var finding = Assert.Single(Verdict.Lint(Definition.With(moreLimits: [(Text(name), Text("4"))])));
        Assert.EndsWith($": '{name}' in spec.resources.limits is not a supported resource; did you mean 'memory'?", finding.Message);
        Assert.Null(finding.Fix);
    }

    [Theory]
    [InlineData("nvidia.com/gpu", "nvidia.com/gpu")]
    [InlineData("nvidia_gpu", "nvidia.com/gpu")]
    [InlineData("nvidiaGpu", "nvidia.com/gpu")]
    [InlineData("amd.com/gpu", null)]
    [InlineData("/gpu", null)]
    [InlineData("nvidia.com/", null)]
    [InlineData("a/b/gpu", null)]
    public void Meant_looks_at_the_domain_too(string name, string? meant) => Assert.Equal(meant, ResourceNames.Find(name).Name);
}
