using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using InstanceLint.Rules.Model;

namespace InstanceLint.Fluent.Contents;

/// <summary>Amounts of resources, in the order that the Azure Machine Learning documentation uses: CPU, GPUs, memory, others.</summary>
internal static class Amounts
{
    internal static OrderedMap Create(IEnumerable<KeyValuePair<string, string>> amounts) => OrderedMap.Empty.With(amounts).OrderedBy(Rank);

    internal static OrderedMap WithAmount(this OrderedMap amounts, string resource, string amount) =>
        amounts.With(resource, amount).OrderedBy(Rank);

    /// <summary>Returns the amounts with those that are not null set or replaced.</summary>
    internal static OrderedMap WithAmounts(this OrderedMap amounts, Cpu? cpu, Memory? memory, int? gpu = null)
    {
        amounts = cpu is null ? amounts : amounts.WithAmount(ResourceKinds.Cpu.Name, cpu.ToString());
        amounts = gpu is null ? amounts : amounts.WithAmount(ResourceKinds.Gpu.Name, gpu.Value.ToString(CultureInfo.InvariantCulture));
        return memory is null ? amounts : amounts.WithAmount(ResourceKinds.Memory.Name, memory.ToString());
    }

    /// <summary>Creates the section that the rules check.</summary>
    internal static ResourceSection ToSection(this OrderedMap amounts, string path, bool isOfDeployment = false) => new(
        path,
        default,
        IsPresent: amounts.Count > 0,
        IsComplete: true,
        [
            .. amounts.Select(amount =>
                new Resource(Scalar.FromText(amount.Key, default), AmountOf(amount, isOfDeployment), isOfDeployment)),
        ]);

    /// <summary>Whether an instance type has an amount without quotes, because Azure Machine Learning requires an integer.</summary>
    internal static bool IsInteger(KeyValuePair<string, string> amount) => ResourceKinds.Find(amount.Key) is { IsDevice: true }
        && int.TryParse(amount.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count)
        && count.ToString(CultureInfo.InvariantCulture) == amount.Value;

    private static Scalar AmountOf(KeyValuePair<string, string> amount, bool isOfDeployment) => !isOfDeployment && IsInteger(amount)
        ? Scalar.Known(ScalarKind.Number, amount.Value, amount.Value, default)
        : Scalar.FromText(amount.Value, default);

    private static int Rank(string resource) => ResourceKinds.Find(resource)?.WritingOrder ?? int.MaxValue;
}
