using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Definitions;

/// <summary>A cluster: all that its manifests define, and what the project says of it.</summary>
public sealed class ClusterDefinition : Cluster, ISubject
{
    /// <summary>The instance type that every cluster has.</summary>
    public const string DefaultInstanceType = "defaultinstancetype";

    private readonly List<InstanceTypeOutline> _instanceTypes = [];
    private readonly Dictionary<string, InstanceTypeOutline> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known;
    private readonly HashSet<string> _ambiguous = new(StringComparer.Ordinal);
    private readonly HashSet<string> _patched = new(StringComparer.Ordinal);
    private readonly List<InstanceTypeOutline> _patches = [];
    private readonly bool _hasUnknownName;
    private SuggestedNames? _suggestions;
    private ILookup<string?, string>? _suggested;
    private HashSet<string>? _referenced;

    /// <summary>A cluster.</summary>
    /// <param name="settings">What the project says of it.</param>
    /// <param name="manifests">Its manifests, in any order.</param>
    public ClusterDefinition(ClusterSettings settings, IEnumerable<ManifestOutline> manifests)
        : base(settings)
    {
        _hasUnknownName = settings.IsIncomplete;
        _known = new HashSet<string>(settings.KnownInstanceTypes, StringComparer.Ordinal);

        Manifests = [.. manifests];
        foreach (var manifest in Manifests)
        {
            (manifest.IsPatch ? _patches : _instanceTypes).AddRange(manifest.InstanceTypes);
            _hasUnknownName |= manifest.IsBroken;
        }

        _instanceTypes.Sort(static (left, right) =>
            left.IsCode == right.IsCode ? SourceSpan.Compare(left.Name.Span, right.Name.Span) : left.IsCode.CompareTo(right.IsCode));
        foreach (var definition in _instanceTypes)
        {
            // A broken name may be any once it is repaired.
            var name = definition.Name;
            _hasUnknownName |= !name.IsString || !ObjectName.IsValid(name.Value);
            if (!name.IsString)
            {
                continue;
            }

            if (!_byName.TryGetValue(name.Value, out var first))
            {
                _byName.Add(name.Value, definition);
            }
            else
            {
                HasRepeatedNames = true;
                if (first.Name.Span != name.Span || !name.Span.IsText)
                {
                    _ambiguous.Add(name.Value);
                }
            }
        }

        // A kustomization may apply a patch to any instance type, whatever name the patch has.
        foreach (var patch in _patches)
        {
            if (patch.Name.IsString && Defines(patch.Name.Value))
            {
                _patched.Add(patch.Name.Value);
            }
            else
            {
                _hasUnknownName = true;
                _patched.UnionWith(_byName.Keys);
            }
        }
    }

    /// <summary>The instance type that every cluster has, as long as nothing replaces it.</summary>
    internal static InstanceTypeOutline BuiltInDefault { get; } = MakeBuiltInDefault();

    /// <summary>Its manifests.</summary>
    public IReadOnlyList<ManifestOutline> Manifests { get; }

    /// <summary>
    /// All instance types that its manifests define, by path, line and column, those of manifests before those of programs.
    /// </summary>
    public IReadOnlyList<InstanceTypeOutline> InstanceTypes => _instanceTypes;

    /// <summary>These, and the parts of instance types that patches hold.</summary>
    internal IEnumerable<InstanceTypeOutline> InstanceTypesAndPatches => _instanceTypes.Concat(_patches);

    SourceSpan ISubject.Span => _instanceTypes.Count > 0 ? _instanceTypes[0].Name.Span : default;

    /// <summary>
    /// Whether all its instance types can be seen, and it has any of its own, so that a name that is not among them is wrong.
    /// </summary>
    public bool KnowsItsInstanceTypes => !_hasUnknownName && _byName.Count + _known.Count > 0;

    /// <summary>Whether it has an instance type of a name.</summary>
    /// <param name="name">The name.</param>
    public bool Has(string name) => name == DefaultInstanceType || Defines(name);

    /// <summary>Whether the project defines or knows an instance type of a name, the built-in one aside.</summary>
    /// <param name="name">The name.</param>
    public bool Defines(string name) => _byName.ContainsKey(name) || _known.Contains(name);

    /// <summary>The first definition of a name, or <see langword="null"/> where it is not to be seen.</summary>
    /// <param name="name">The name.</param>
    public InstanceTypeOutline? Find(string name) => _byName.TryGetValue(name, out var definition) ? definition : null;

    /// <summary>
    /// The instance type that a deployment runs on, or <see langword="null"/> where it is not to be
    /// seen, has several definitions or is patched.
    /// </summary>
    /// <param name="deployment">The deployment.</param>
    public InstanceTypeOutline? InstanceTypeOf(DeploymentOutline deployment) => InstanceTypeOf(deployment.Reference);

    /// <summary>The same of any workload.</summary>
    /// <param name="reference">What it says of its instance type.</param>
    public InstanceTypeOutline? InstanceTypeOf(InstanceTypeReference reference) =>
        reference.NamesNone ? Resolve(DefaultInstanceType) : reference.Name.IsString ? Resolve(reference.Name.Value) : null;

    /// <summary>Whether it has several instance types of a name.</summary>
    /// <param name="name">The name.</param>
    internal bool HasSeveral(string name) => _ambiguous.Contains(name);

    /// <summary>Whether it has, or may have, instance types whose names cannot be seen.</summary>
    internal bool HasUnknownNames => _hasUnknownName;

    /// <summary>Whether any name is given twice, be it by the same text behind an alias.</summary>
    internal bool HasRepeatedNames { get; }

    /// <summary>Whether a deployment without an instance type gets the built-in one.</summary>
    public bool HasBuiltInDefault => !_hasUnknownName && !Defines(DefaultInstanceType);

    /// <summary>Whether a deployment that was read is one of Kubernetes, in this cluster.</summary>
    /// <param name="deployment">The deployment.</param>
    public bool Runs(DeploymentOutline deployment) =>
        deployment.IsCertain || (deployment.Reference.Name.IsString && Defines(deployment.Reference.Name.Value));

    /// <summary>Whether a kustomization patches any of its instance types, so what they say in the end cannot be seen.</summary>
    internal bool HasPatches => Manifests.Any(static manifest => manifest.IsPatch);

    /// <summary>
    /// Whether an instance type with a broken name can be given another one: no instance type has it or gets it when its own name is
    /// fixed, no patch looks for the old one, and each workload that uses the old one certainly gets the new one too.
    /// </summary>
    /// <param name="name">The broken name.</param>
    /// <param name="suggested">The other one.</param>
    public bool CanRename(string name, string suggested)
    {
        _suggested ??= _byName.Keys.Where(known => !ObjectName.IsValid(known)).ToLookup(ObjectName.Suggest, StringComparer.Ordinal);
        _referenced ??= new HashSet<string>(
            Manifests.SelectMany(ReferencesOf).Select(static reference => reference.Name.Value), StringComparer.Ordinal);
        return !Has(suggested) && !_ambiguous.Contains(name) && _suggested[suggested].All(other => other == name)
            && _instanceTypes.Where(type => type.Name.Text == name).Select(static type => type.Name.Span).Distinct().Count() <= 1
            && !HasPatches
            && (!_referenced.Contains(name) || IsTheOnlyUnknown(name));
    }

    private static IEnumerable<InstanceTypeReference> ReferencesOf(ManifestOutline manifest) =>
        manifest.Deployments.Select(static deployment => deployment.Reference)
            .Concat(manifest.Jobs.SelectMany(static job => job.References));

    // As long as any other name cannot be seen, a workload that is left with the old one is not reported.
    private bool IsTheOnlyUnknown(string name) =>
        !Settings.IsIncomplete
        && Manifests.All(static manifest => !manifest.IsBroken && !manifest.Suppressions.Any(HidesUnknownNames))
        && _instanceTypes.All(type => type.Name.Text == name || (type.Name.IsString && ObjectName.IsValid(type.Name.Value)));

    private static bool HidesUnknownNames(Suppression suppression) =>
        suppression.Rules.Any(static rule => rule.Id == RuleIds.InstanceTypeMustExist);

    /// <summary>The instance type that was probably meant by a name.</summary>
    internal SuggestedName Nearest(string name) =>
        (_suggestions ??= new SuggestedNames(this, [.. _byName.Keys, .. _known, DefaultInstanceType])).Nearest(name);

    private InstanceTypeOutline? Resolve(string name) =>
        _ambiguous.Contains(name) || _patched.Contains(name)
            ? null
            : Find(name) ?? (name == DefaultInstanceType && HasBuiltInDefault ? BuiltInDefault : null);

    // As the article gives it: it runs anything, and little of it.
    private static InstanceTypeOutline MakeBuiltInDefault()
    {
        return new InstanceTypeOutline(new InstanceTypeDefinition(
            Text(DefaultInstanceType), [], Section("requests", "100m", "2Gi"), Section("limits", "2", "2Gi")));

        static Scalar Text(string text) => Scalar.Known(ScalarKind.String, text, text, SourceSpan.BuiltIn);

        static ResourceSection Section(string name, string cpu, string memory) => new(
            "spec.resources." + name, SourceSpan.BuiltIn, IsPresent: true, IsComplete: true,
            [new Resource(Text(ResourceKinds.Cpu.Name), Text(cpu)), new Resource(Text(ResourceKinds.Memory.Name), Text(memory))]);
    }
}
