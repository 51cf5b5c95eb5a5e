using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class OK_unusual_labels
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .NodeSelector("pool", "")
        .NodeSelector("example.com/Node_Pool.1", "A_b.C-d")
        .NodeSelector("ppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp", "vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv")
        .Requests(cpu: "4", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Validate();
}
