using System.Threading.Tasks;

namespace InstanceLint.Tests;

/// <summary>Each rule that C# can break, where it is broken.</summary>
public class SquiggleTests
{
    [Fact]
    public Task INST2004_is_at_the_amount() => Roslyn.VerifyAsync(
        """
        var gpu = InstanceType.Define("gpu")
            .Requests(cpu: "4", memory: "16Gi")
            .Limits(cpu: "8", memory: {|INST2004:"32GB"|}, gpu: 1)
            .Build();
        """);
}
