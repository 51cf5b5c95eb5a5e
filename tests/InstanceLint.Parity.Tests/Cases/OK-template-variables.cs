using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class OK_template_variables
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("#{name}#")
        .NodeSelector("pool", "${POOL}")
        .Requests(cpu: "${{ parameters.cpu }}", memory: "{{ .Values.memory }}")
        .Limits(cpu: "$(CPU)", memory: "__MEMORY__")
        .Limit("nvidia.com/gpu", "$GPUS")
        .Validate();
}
