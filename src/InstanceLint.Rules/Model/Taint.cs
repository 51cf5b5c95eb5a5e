namespace InstanceLint.Rules.Model;

/// <summary>A taint of a node.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value, or empty.</param>
/// <param name="Effect">The effect, such as <c>NoSchedule</c>.</param>
public sealed record Taint(string Key, string Value, string Effect)
{
    /// <summary>Whether pods that don't tolerate it can't run on the node. <c>PreferNoSchedule</c> is only a preference.</summary>
    internal bool KeepsPodsAway => Effect is "NoSchedule" or "NoExecute";

    /// <summary>Returns the taint as <c>kubectl taint</c> takes it, such as <c>sku=gpu:NoSchedule</c>.</summary>
    public override string ToString() => (Value.Length == 0 ? Key : Key + "=" + Value) + ":" + Effect;
}
