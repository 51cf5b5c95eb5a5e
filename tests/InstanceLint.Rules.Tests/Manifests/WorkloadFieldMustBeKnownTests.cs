using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;

namespace InstanceLint.Rules.Tests;

/// <summary>Readers find the fields; here is which ones are near misses.</summary>
public class WorkloadFieldMustBeKnownTests
{
    private static readonly string[] Fields = ["resources", "instance_type", "instance_count", "scale_settings"];

    [Theory]
    [InlineData("name")]
    [InlineData("sources")]
    [InlineData("services")]
    [InlineData("instance")]
    [InlineData("instances")]
    [InlineData("instance_size")]
    [InlineData("instance_image")]
    [InlineData("request_settings")]
    [InlineData("settings")]
    [InlineData("distribution")]
    [InlineData("max_instance_count")]
    [InlineData("process_count_per_instance")]
    [InlineData("")]
    public void Another_name_is_not_near(string name) => Assert.Null(WorkloadFieldMustBeKnown.FindNear(name, Fields));

    [Theory]
    [InlineData("resource", "resources")]
    [InlineData("Resources", "resources")]
    [InlineData("resorces", "resources")]
    [InlineData("instance_typ", "instance_type")]
    [InlineData("instanceType", "instance_type")]
    [InlineData("instance-type", "instance_type")]
    [InlineData("instnace_type", "instance_type")]
    [InlineData("instanceCount", "instance_count")]
    [InlineData("scaleSettings", "scale_settings")]
    [InlineData("scale_setting", "scale_settings")]
    public void A_near_miss(string name, string field) => Assert.Equal(field, WorkloadFieldMustBeKnown.FindNear(name, Fields));

    [Fact]
    public void It_says_the_right_name_and_renames_if_that_is_free()
    {
        var finding = Misspelt(isFree: true);
        Assert.Equal("deployment 'blue': the document has no field 'instanceType'; use 'instance_type'", finding.Message);
        Assert.Equal(new Fix.Replacement("instance_type"), finding.Fix);
        Assert.Null(Misspelt(isFree: false).Fix);
    }

    private static Finding Misspelt(bool isFree) =>
        WorkloadFieldMustBeKnown.Rule.Misspelt(Definition.Place("x"), "deployment 'blue'", string.Empty, "instanceType", "instance_type", isFree);
}
