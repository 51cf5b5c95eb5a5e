using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Tests;

public class SuggestionTests
{
    private static readonly string[] Fields = ["nodeSelector", "resources", "requests", "limits", "metadata", "cpu"];

    [Theory]
    [InlineData("nodeSelectors", "nodeSelector")]
    [InlineData("node_selector", "nodeSelector")]
    [InlineData("node-selector", "nodeSelector")]
    [InlineData("node selector", "nodeSelector")]
    [InlineData("NODESELECTOR", "nodeSelector")]
    [InlineData("nodeselektor", "nodeSelector")]
    [InlineData("noedSelector", "nodeSelector")]
    [InlineData("resource", "resources")]
    [InlineData("ressources", "resources")]
    [InlineData("request", "requests")]
    [InlineData("requets", "requests")]
    [InlineData("reqeusts", "requests")]
    [InlineData("limit", "limits")]
    [InlineData("limtis", "limits")]
    [InlineData("metdata", "metadata")]
    [InlineData("cpus", "cpu")]
    [InlineData("CPU", "cpu")]
    [InlineData("cp", "cpu")]
    public void Near(string name, string expected)
    {
        Assert.Equal(expected, Suggestion.Nearest(name, Fields));
        Assert.Equal(expected, Culture.Under("tr-TR", () => Suggestion.Nearest(name, Fields)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("_ _")]
    [InlineData("x")]
    [InlineData("replicas")]
    [InlineData("tolerations")]
    [InlineData("affinity")]
    [InlineData("gpu-count")]
    [InlineData("メモリ")]
    public void Far(string name) => Assert.Null(Suggestion.Nearest(name, Fields));

    [Theory]
    [InlineData("gpu-smal", true, "gpu-small", "cpu")]
    [InlineData("gpu-smal", false, "gpu-small", "gpu-smalt")]
    [InlineData("gpu-larg", false, "gpu-large", "cpu-large")]
    [InlineData("GPU_Large", true, "gpu-large", "cpu-large")]
    [InlineData("GPU_Large", false, "gpu-large", "gpularge")]
    [InlineData("gpu-a100", false, "gpu-a10")]
    [InlineData("gpu-a10", false, "gpu-a100")]
    [InlineData("gpu-a100", false, "gpu-v100-1")]
    [InlineData("gpu_a100", true, "gpu-a100", "gpu-a10")]
    [InlineData("v1-0", false, "v10")]
    public void Certain(string name, bool isCertain, params string[] names) => Assert.Equal(isCertain, Suggestion.Find(name, names).IsCertain);

    [Fact]
    public void The_first_of_equally_near_ones_wins()
    {
        Assert.Equal("cat", Suggestion.Nearest("cut", ["cat", "cot"]));
        Assert.Equal("cot", Suggestion.Nearest("cut", ["cot", "cat"]));
        Assert.Equal("cut", Suggestion.Nearest("cut", ["cot", "cat", "cut"]));
    }

    [Fact]
    public void Nothing_is_near_to_nothing()
    {
        Assert.Null(Suggestion.Nearest("limits", []));
        Assert.Null(Suggestion.Nearest("limits", [string.Empty, "-"]));
    }

    [Fact]
    public void What_is_too_long_is_no_slip()
    {
        Assert.Equal(new string('a', 64), Suggestion.Nearest(new string('a', 63), [new string('a', 64)]));
        Assert.Null(Suggestion.Nearest(new string('a', 65), [new string('a', 64)]));
        Assert.Null(Suggestion.Nearest(new string('a', 64), [new string('a', 65)]));
        Assert.Null(Suggestion.Nearest(new string('l', 1 << 20), Fields));
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("a", "", 1)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "ab", 1)]
    [InlineData("abc", "abd", 1)]
    [InlineData("abc", "abcd", 1)]
    [InlineData("abcd", "badc", 2)]
    [InlineData("abc", "xyz", 3)]
    [InlineData("nvidia.com.gpu", "nvidia.com/gpu", 1)]
    public void Distance(string from, string to, int expected)
    {
        Assert.Equal(expected, Suggestion.Distance(from, to));
        Assert.Equal(expected, Suggestion.Distance(to, from));
    }
}
