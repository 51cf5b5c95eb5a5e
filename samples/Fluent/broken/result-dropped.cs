using InstanceLint.Fluent;

internal static class ResultDropped
{
    internal static InstanceType Define()
    {
        var type = InstanceType.Define("result-dropped")
            .Requests(cpu: "1", memory: "2Gi")
            .Limits(cpu: "2", memory: "4Gi");
        type.NodeSelector("purpose", "ml");
        return type.Build();
    }
}
