using System.Collections.Generic;
using System.Linq;
using InstanceLint.Analyzers.Clusters;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Analyzers.Library;
using InstanceLint.Analyzers.Values;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis;

namespace InstanceLint.Analyzers.Chains;

/// <summary>What was found in one combination of the choices that a chain depends on.</summary>
/// <param name="Elements">The elements that were read.</param>
/// <param name="Steps">The calls of the chain.</param>
/// <param name="Definitions">The definitions, with the instance types that they are compared with.</param>
/// <param name="Findings">The findings.</param>
internal sealed record ChainReading(
    string Elements, IReadOnlyList<ChainStep> Steps, IReadOnlyList<Definition> Definitions, IReadOnlyList<Finding> Findings);

/// <summary>Checks the definition of a chain, and adds it to the cluster.</summary>
internal sealed class ChainCheck(ProgramCluster cluster, DefinitionReader reader, ReferenceReader references, ExpectedFailures expected)
{
    // The rules that compare a deployment with the instance type that is passed to it.
    private static readonly HashSet<string> Comparing =
        [RuleIds.ResourcesMustFitInstanceType, RuleIds.LimitMustBeBelowInstanceType, RuleIds.MlflowNeedsTwoCpuAndFourGigabytes];

    /// <summary>Reads and checks one chain.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="worlds">The combination of choices in which it was read.</param>
    /// <param name="isOwn">Whether the chain is in the member that is read, so its definition belongs to the cluster.</param>
    internal ChainReading Read(Chain chain, Worlds worlds, bool isOwn)
    {
        var definitions = new List<Definition>();
        var findings = new List<Finding>();
        if (expected.Hold(chain))
        {
            AddPart(chain, reader.ReadPart(chain), isOwn);
        }
        else if (!chain.IsComplete)
        {
            var part = reader.ReadPart(chain);
            definitions.AddRange(part.Definitions);
            findings.AddRange(LintAlone(part));
            AddPart(chain, part, isOwn);
            if (chain is { IsBuilt: true, Kind: DefinitionKind.Deployment } && part.Definitions[0] is DeploymentDefinition rest)
            {
                Compare(rest, references.Find(chain));
            }
        }
        else
        {
            ReadComplete();
        }

        return new ChainReading(worlds.Elements, chain.Steps, definitions, findings);

        void ReadComplete()
        {
            switch (chain.Kind)
            {
                case DefinitionKind.InstanceType:
                    var type = reader.ReadInstanceType(chain);
                    Lint(type);
                    if (isOwn)
                    {
                        cluster.Add(type, worlds.IsUncertain);
                    }

                    break;
                case DefinitionKind.Deployment:
                    var (deployment, handed) = (reader.ReadDeployment(chain), references.Find(chain));
                    Lint(deployment);
                    Compare(deployment, handed);
                    if (isOwn && !worlds.IsUncertain)
                    {
                        cluster.Add(handed is null ? deployment : deployment.On(handed.Name));
                    }

                    break;
                case DefinitionKind.Job:
                    var (job, given) = (reader.ReadJob(chain), references.Find(chain));
                    Lint(job);
                    if (isOwn && !worlds.IsUncertain)
                    {
                        cluster.Add(given is null ? job : On(job, given.Name));
                    }

                    break;
                default:
                    var settings = reader.ReadCluster(chain);
                    if (isOwn)
                    {
                        cluster.Add(worlds.IsUncertain ? CodeCluster.Unknown : settings);
                    }

                    break;
            }
        }

        void Lint(Definition definition)
        {
            definitions.Add(definition);
            findings.AddRange(LintAlone(new Manifest([definition], [])));
        }

        void Compare(DeploymentDefinition deployment, CodeReference? reference)
        {
            if (reference is not null)
            {
                definitions.Add(reference.Type);
                var both = new Manifest([reference.Type, deployment.On(reference.Name)], []);
                findings.AddRange(Linter.Lint([new ClusterDefinition(Alone, [Linter.Outline(both)])])
                    .Where(static finding => Comparing.Contains(finding.Rule.Id)));
            }
        }
    }

    private static IEnumerable<Finding> LintAlone(Manifest manifest) => Linter.LintAlone(manifest)
        .Where(static finding => DiagnosticDescriptors.Find(finding.Rule) is { } descriptor
            && !DiagnosticDescriptors.NeedsCluster(descriptor));

    private static ClusterSettings Alone { get; } = ClusterSettings.None(string.Empty) with { IsIncomplete = true };

    private void AddPart(Chain chain, Manifest part, bool isOwn)
    {
        if (isOwn)
        {
            cluster.AddPart(chain, part);
        }
    }

    private static JobDefinition On(JobDefinition job, Scalar name) =>
        new([.. job.References.Select((reference, i) => i == 0 ? reference with { Name = name } : reference)]);
}
