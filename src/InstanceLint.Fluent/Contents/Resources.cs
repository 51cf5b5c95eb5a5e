using System.Globalization;
using InstanceLint.Rules.Model;

namespace InstanceLint.Fluent.Contents;

/// <summary>Sets amounts of resources in the sections of a definition.</summary>
internal static class Resources
{
    /// <summary>Sets the amounts that are not null.</summary>
    /// <param name="draft">The definition.</param>
    /// <param name="section">The path of the section.</param>
    /// <param name="cpu">The amount of CPU.</param>
    /// <param name="memory">The amount of memory.</param>
    /// <param name="gpu">The number of GPUs.</param>
    /// <param name="hasIntegers">Whether GPUs are written without quotes, as Azure Machine Learning requires in instance types.</param>
    internal static void Set(Draft draft, string[] section, Cpu? cpu, Memory? memory, int? gpu = null, bool hasIntegers = false)
    {
        if (cpu is not null)
        {
            draft.Set(Nodes.Text(cpu.ToString()), [.. section, ResourceKinds.Cpu.Name]);
        }

        if (memory is not null)
        {
            draft.Set(Nodes.Text(memory.ToString()), [.. section, ResourceKinds.Memory.Name]);
        }

        if (gpu is { } count)
        {
            Set(draft, section, ResourceKinds.Gpu.Name, count.ToString(CultureInfo.InvariantCulture), hasIntegers);
        }
    }

    /// <summary>Sets one amount.</summary>
    internal static void Set(Draft draft, string[] section, string resource, string amount, bool hasIntegers = false) =>
        draft.Set(hasIntegers && IsInteger(resource, amount) ? Nodes.Plain(amount) : Nodes.Text(amount), [.. section, resource]);

    private static bool IsInteger(string resource, string amount) =>
        ResourceKinds.Find(resource) is { IsDevice: true }
        && int.TryParse(amount, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count)
        && count.ToString(CultureInfo.InvariantCulture) == amount;
}
