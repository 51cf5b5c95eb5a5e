using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Definitions;

/// <summary>A cluster: everything that its manifests define, and its settings in the project.</summary>
public sealed class ClusterDefinition : Cluster, ISubject
{
    /// <summary>The name of the instance type that every cluster has.</summary>
    public const string DefaultInstanceType = "defaultinstancetype";

    private readonly InstanceTypeIndex _index;
    private readonly HashSet<string> _known;
    private readonly HashSet<string> _patched = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InstanceTypeOutline> _live = new(StringComparer.Ordinal);
    private readonly List<InstanceTypeOutline> _patches = [];
    private readonly int _unknown;
    private SuggestedNames? _suggestions;
    private ILookup<string?, string>? _suggested;
    private HashSet<string>? _referenced;

    /// <summary>Creates a cluster.</summary>
    /// <param name="settings">The cluster's settings in the project.</param>
    /// <param name="manifests">The outlines of its manifests, in any order.</param>
    /// <param name="live">The instance types that the cluster itself has, or <see langword="null"/> if they aren't known.</param>
    public ClusterDefinition(
        ClusterSettings settings, IEnumerable<ManifestOutline> manifests, IReadOnlyList<InstanceTypeOutline>? live = null)
        : base(settings)
    {
        Live = live;
        foreach (var type in live ?? [])
        {
            _live[type.Name.Value] = type;
        }

        _known = new HashSet<string>(settings.KnownInstanceTypes, StringComparer.Ordinal);

        Manifests = [.. manifests];
        var types = new List<InstanceTypeOutline>(Manifests.Sum(static manifest => manifest.InstanceTypes.Count));
        foreach (var manifest in Manifests)
        {
            (manifest.IsPatch ? _patches : types).AddRange(manifest.InstanceTypes);
            _unknown += UnknownIn(manifest);
        }

        _index = new InstanceTypeIndex(types);

        // A kustomization can apply a patch to any instance type, regardless of the name in the patch.
        foreach (var patch in _patches)
        {
            if (patch.Name.IsString && Defines(patch.Name.Value))
            {
                _patched.Add(patch.Name.Value);
            }
            else
            {
                _unknown++;
                _patched.UnionWith(_index.Names);
            }
        }
    }

    private ClusterDefinition(ClusterDefinition before, IReadOnlyList<ManifestOutline> manifests, InstanceTypeIndex index, int unknown)
        : base(before.Settings)
    {
        (Live, Manifests, _index, _unknown) = (before.Live, manifests, index, unknown);
        (_known, _live) = (before._known, before._live);
    }

    /// <summary>Returns the cluster after some of its manifests have changed, without looking at the others if that is possible.</summary>
    /// <param name="manifests">All its manifests now.</param>
    /// <param name="changes">Those that have changed, before and now.</param>
    internal ClusterDefinition With(
        IReadOnlyList<ManifestOutline> manifests, IReadOnlyCollection<(ManifestOutline Before, ManifestOutline Now)> changes)
    {
        var hasPatches = _patches.Count > 0 || changes.Any(static change => change.Before.IsPatch || change.Now.IsPatch);
        var index = hasPatches ? null : _index.Replace(
            [.. changes.SelectMany(static change => change.Before.InstanceTypes)],
            [.. changes.SelectMany(static change => change.Now.InstanceTypes)]);
        return index is null
            ? new ClusterDefinition(Settings, manifests, Live)
            : new ClusterDefinition(
                this, manifests, index, _unknown + changes.Sum(static change => UnknownIn(change.Now) - UnknownIn(change.Before)));
    }

    /// <summary>The instance type that every cluster has unless a manifest defines one with the same name.</summary>
    internal static InstanceTypeOutline BuiltInDefault { get; } = MakeBuiltInDefault();

    /// <summary>The outlines of its manifests.</summary>
    public IReadOnlyList<ManifestOutline> Manifests { get; }

    /// <summary>
    /// The instance types that its manifests define, sorted by path, line and column. Those in manifests precede those in programs.
    /// </summary>
    public IReadOnlyList<InstanceTypeOutline> InstanceTypes => _index.Types;

    /// <summary>The instance types that the cluster itself has, or <see langword="null"/> if they aren't known.</summary>
    public IReadOnlyList<InstanceTypeOutline>? Live { get; }

    /// <summary>The instance types and those parts of instance types that are patches.</summary>
    internal IEnumerable<InstanceTypeOutline> InstanceTypesAndPatches => InstanceTypes.Concat(_patches);

    SourceSpan ISubject.Span => InstanceTypes.Count > 0 ? InstanceTypes[0].Name.Span : default;

    /// <summary>
    /// Whether all instance types of the cluster are known and there is at least one, so a name that isn't among them is wrong.
    /// </summary>
    public bool KnowsItsInstanceTypes => !HasUnknownNames && _index.Count + _known.Count + _live.Count > 0;

    /// <summary>Whether the cluster has an instance type with a name.</summary>
    /// <param name="name">The name.</param>
    public bool Has(string name) => name == DefaultInstanceType || Defines(name);

    /// <summary>
    /// Whether the project defines or lists an instance type with a name, or the cluster itself has it. The built-in one doesn't count.
    /// </summary>
    /// <param name="name">The name.</param>
    public bool Defines(string name) => _index.Find(name) is not null || _known.Contains(name) || _live.ContainsKey(name);

    /// <summary>Returns the first definition with a name, or <see langword="null"/> if there is none in the project.</summary>
    /// <param name="name">The name.</param>
    public InstanceTypeOutline? Find(string name) => _index.Find(name);

    /// <summary>
    /// Returns the instance type that a deployment runs on, or <see langword="null"/> if it isn't defined in the project, has several
    /// definitions or is patched.
    /// </summary>
    /// <param name="deployment">The deployment.</param>
    public InstanceTypeOutline? InstanceTypeOf(DeploymentOutline deployment) => InstanceTypeOf(deployment.Reference);

    /// <summary>Returns the instance type that a workload runs on, or <see langword="null"/> as for a deployment.</summary>
    /// <param name="reference">The workload's reference to its instance type.</param>
    public InstanceTypeOutline? InstanceTypeOf(InstanceTypeReference reference) =>
        reference.NamesNone ? Resolve(DefaultInstanceType) : reference.Name.IsString ? Resolve(reference.Name.Value) : null;

    /// <summary>Returns the instance type with a name that the cluster itself has, or <see langword="null"/>.</summary>
    /// <param name="name">The name.</param>
    public InstanceTypeOutline? FindLive(string name) => _live.TryGetValue(name, out var type) ? type : null;

    /// <summary>Whether the final content of an instance type is unknown: a patch changes it, or its name is defined twice.</summary>
    /// <param name="type">The instance type.</param>
    internal bool HasUnknownContent(InstanceTypeOutline type) =>
        type.IsOptional || (type.Name.IsString && (_patched.Contains(type.Name.Value) || HasSeveral(type.Name.Value)));

    /// <summary>Whether the cluster has several instance types with a name.</summary>
    /// <param name="name">The name.</param>
    internal bool HasSeveral(string name) => _index.HasSeveral(name);

    /// <summary>The references of workloads to instance types that the cluster isn't known to have.</summary>
    internal IEnumerable<InstanceTypeReference> UndefinedReferences => Manifests
        .SelectMany(manifest => manifest.Deployments.Where(Runs).Select(static deployment => deployment.Reference)
            .Concat(manifest.Jobs.SelectMany(static job => job.References)))
        .Where(reference =>
            reference is { Name: { IsString: true, Value.Length: > 0 }, IsVirtualMachine: false } && !Has(reference.Name.Value));

    /// <summary>Whether the cluster has, or may have, instance types whose names are unknown.</summary>
    internal bool HasUnknownNames => Settings.IsIncomplete || Settings.HasUnknownNames || Settings.HasUnknownMembers
        || _unknown > 0 || _index.HasUnknownName;

    /// <summary>Whether any name is defined twice, even if it is the same text repeated by a YAML alias.</summary>
    internal bool HasRepeatedNames => _index.HasRepeatedNames;

    /// <summary>Whether a deployment without an instance type runs on the built-in one.</summary>
    public bool HasBuiltInDefault => !HasUnknownNames
        && _index.Find(DefaultInstanceType) is null
        && !_known.Contains(DefaultInstanceType)
        && (FindLive(DefaultInstanceType) is not { } type || IsLikeBuiltIn(type));

    /// <summary>Whether a deployment is a Kubernetes deployment in this cluster.</summary>
    /// <param name="deployment">The deployment.</param>
    public bool Runs(DeploymentOutline deployment) =>
        deployment.IsCertain || (deployment.Reference.Name.IsString && Defines(deployment.Reference.Name.Value));

    /// <summary>Whether a kustomization patches instance types of the cluster, so their final content is unknown.</summary>
    internal bool HasPatches => Manifests.Any(static manifest => manifest.IsPatch);

    /// <summary>
    /// Whether an instance type with an invalid name can be renamed: no instance type has the new name or gets it when its own name is
    /// fixed, no patch targets the old name, and every workload that uses the old name certainly gets the new one too.
    /// </summary>
    /// <param name="name">The invalid name.</param>
    /// <param name="suggested">The new name.</param>
    public bool CanRename(string name, string suggested)
    {
        _suggested ??= _index.Names.Where(known => !ObjectName.IsValid(known)).ToLookup(ObjectName.Suggest, StringComparer.Ordinal);
        _referenced ??= new HashSet<string>(
            Manifests.SelectMany(ReferencesOf).Select(static reference => reference.Name.Value), StringComparer.Ordinal);
        return !Settings.HasUnknownNames && !Settings.HasUnknownMembers
            && !Has(suggested) && !HasSeveral(name) && _suggested[suggested].All(other => other == name)
            && InstanceTypes.Where(type => type.Name.Text == name).Select(static type => type.Name.Span).Distinct().Count() <= 1
            && !HasPatches
            && (!_referenced.Contains(name) || IsTheOnlyUnknown(name));
    }

    // Whether the manifest may have instance types that can't be seen, as a number.
    private static int UnknownIn(ManifestOutline manifest) => manifest.IsBroken || manifest.HasUnknownNames ? 1 : 0;

    private static IEnumerable<InstanceTypeReference> ReferencesOf(ManifestOutline manifest) =>
        manifest.Deployments.Select(static deployment => deployment.Reference)
            .Concat(manifest.Jobs.SelectMany(static job => job.References));

    // While another name is unknown, INST3007 doesn't report workloads that keep the old name.
    private bool IsTheOnlyUnknown(string name) =>
        !Settings.IsIncomplete
        && Manifests.All(static manifest => !manifest.IsBroken && !manifest.Suppressions.Any(SuppressesUnknownNames))
        && InstanceTypes.All(type => type.Name.Text == name || type.HasValidName);

    private static bool SuppressesUnknownNames(Suppression suppression) =>
        suppression.Rules.Any(static rule => rule.Id == RuleIds.InstanceTypeMustExist);

    /// <summary>Returns the instance type that was probably meant by a name.</summary>
    internal SuggestedName Nearest(string name) =>
        (_suggestions ??= new SuggestedNames(this, [.. _index.Names, .. _known, .. _live.Keys, DefaultInstanceType])).Nearest(name);

    private InstanceTypeOutline? Resolve(string name) =>
        Settings.HasUnknownMembers || HasSeveral(name) || _patched.Contains(name)
            ? null
            : Find(name) ?? (name == DefaultInstanceType && HasBuiltInDefault ? BuiltInDefault : FindLive(name));

    // The extension installs it as an instance type, which the cluster then shows.
    private static bool IsLikeBuiltIn(InstanceTypeOutline type) =>
        type.NodeSelector.Count == 0 && AreEqual(type.Requests, BuiltInDefault.Requests) && AreEqual(type.Limits, BuiltInDefault.Limits);

    private static bool AreEqual(ResourceSection left, ResourceSection right) =>
        left.Resources.Count == right.Resources.Count
        && right.Resources.All(resource => left.Find(resource.Name.Text)?.ExactAmount == resource.ExactAmount);

    // The default instance type of the Azure Machine Learning documentation.
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
