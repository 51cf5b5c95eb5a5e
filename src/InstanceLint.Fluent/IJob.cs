using System.Collections.Generic;

namespace InstanceLint.Fluent;

/// <summary>A job, a component or a schedule. Only the types of this library can be added to a cluster.</summary>
public interface IJob
{
    /// <summary>The name (<c>name</c>), or <see langword="null"/> if not set.</summary>
    string? Name { get; }

    /// <summary>
    /// The names of the instance types of the job and its steps (<c>resources.instance_type</c>) that run on Kubernetes, by the path of the
    /// step: empty for the job itself, otherwise such as <c>jobs.train</c> or <c>trial</c>.
    /// </summary>
    IReadOnlyDictionary<string, string> InstanceTypes { get; }
}
