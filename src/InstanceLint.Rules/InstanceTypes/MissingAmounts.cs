using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>The amounts that a section lacks, as likely as they can be told: what the other section gives, else what another definition has.</summary>
internal sealed class MissingAmounts
{
    private readonly List<MissingAmount> _amounts = [];
    private bool _isCertain = true;

    /// <summary>Adds what of cpu and memory a section lacks.</summary>
    /// <param name="name">The section's name.</param>
    /// <param name="section">The section.</param>
    /// <param name="other">The other section of the same definition. A request may be as large as the limit, and the other way round.</param>
    /// <param name="example">A section that gives both.</param>
    internal MissingAmounts Add(string name, ResourceSection section, ResourceSection other, ResourceSection example)
    {
        Add(name, section, other, example, Resource.CpuName);
        Add(name, section, other, example, Resource.MemoryName);
        return this;
    }

    /// <summary>The repair, or <see langword="null"/> where an amount would be a guess.</summary>
    internal Repair? ToRepair() => _isCertain && _amounts.Count > 0 ? new Repair.Insertion(_amounts) : null;

    private void Add(string name, ResourceSection section, ResourceSection other, ResourceSection example, string resource)
    {
        if (ResourceMustBePresent.Gives(section, resource))
        {
            return;
        }

        // An amount that is broken or not to be seen leaves nothing to go by.
        var known = other.Find(resource) ?? (other.IsWhole ? example.Find(resource) : null);
        if (known?.SoundAmount is null)
        {
            _isCertain = false;
        }
        else
        {
            _amounts.Add(new MissingAmount(name, resource, known.Amount.Text));
        }
    }
}
