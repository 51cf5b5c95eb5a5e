using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using InstanceLint.Analyzers.Clusters;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Analyzers.Library;
using InstanceLint.Analyzers.Literals;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Chains;

/// <summary>Reads and checks the chains of one member, and adds their definitions to the cluster.</summary>
internal sealed class MemberReader(
    FluentLibrary library,
    ProgramCluster cluster,
    TestClasses tests,
    ISymbol owner,
    ImmutableArray<IOperation> blocks,
    Action<Chain>? reading)
{
    private readonly List<IInvocationOperation> _calls = [];

    /// <summary>Reports the findings in the member that don't depend on the cluster.</summary>
    internal void Check(OperationBlockAnalysisContext context)
    {
        FindCalls();
        if (_calls.Count == 0)
        {
            return;
        }

        var isTest = tests.Hold(owner);
        if (isTest)
        {
            cluster.IsIncomplete = true;
        }

        var locals = LocalValues.From(blocks);
        var reader = new DefinitionReader(new ValueReader(library, locals));
        var usage = new UsageReader(locals);
        var expected = new ExpectedFailures(library, locals);
        var references = new ReferenceReader(library, locals, reader);
        var definitions = new List<Definition>();
        var findings = new List<Finding>();
        var built = new HashSet<IOperation>();
        foreach (var chain in ReadChains(new ChainReader(library, locals)))
        {
            try
            {
                Read(chain);
            }
            catch (Exception exception) when (InternalError.Is(exception))
            {
                cluster.IsIncomplete = true;
                context.ReportDiagnostic(InternalError.ForDefinition(chain.First.NameSyntax, exception));
            }
        }

        ReportDiagnostics(context, new Manifest(definitions, findings));

        void Read(Chain chain)
        {
            reading?.Invoke(chain);
            if (usage.Check(chain.Last) is { } finding)
            {
                findings.Add(finding);
            }

            if (isTest)
            {
                return;
            }

            if (expected.Hold(chain))
            {
                cluster.AddPart(chain, reader.ReadPart(chain));
                return;
            }

            if (!chain.IsComplete)
            {
                var part = reader.ReadPart(chain);
                definitions.AddRange(part.Definitions);
                cluster.AddPart(chain, part);
                return;
            }

            // If Validate and Build are called on the same builder, that's one definition.
            if (!built.Add(chain.Steps[chain.Steps.Count - 2].Call))
            {
                return;
            }

            switch (chain.Kind)
            {
                case DefinitionKind.InstanceType:
                    var type = reader.ReadInstanceType(chain, DefinitionScope.Find(chain.First.Call, owner));
                    definitions.Add(type);
                    cluster.Add(type, DefinitionHolder.Find(chain.Last.Call, owner));
                    break;
                case DefinitionKind.Deployment:
                    var deployment = reader.ReadDeployment(chain);
                    definitions.Add(deployment);
                    cluster.Add(new CodeWorkload(deployment, null, references.Resolve(chain)));
                    break;
                case DefinitionKind.Job:
                    var job = reader.ReadJob(chain);
                    definitions.Add(job);
                    cluster.Add(new CodeWorkload(null, job, references.Resolve(chain)));
                    break;
                default:
                    cluster.Add(reader.ReadCluster(chain));
                    break;
            }
        }
    }

    private void FindCalls()
    {
        foreach (var block in blocks)
        {
            foreach (var operation in block.Descendants())
            {
                if (operation is not IInvocationOperation call)
                {
                    continue;
                }

                if (library.Find(call.TargetMethod) is { } method)
                {
                    _calls.Add(call);
                    cluster.IsIncomplete = method.Kind == DefinitionKind.InstanceType && new ChainStep(call, method).IsCheckedField;
                }

                if (library.IsParser(call.TargetMethod))
                {
                    cluster.IsIncomplete = true;
                }
            }
        }
    }

    private static void ReportDiagnostics(OperationBlockAnalysisContext context, Manifest manifest)
    {
        foreach (var finding in Linter.LintAlone(manifest))
        {
            if (DiagnosticDescriptors.Find(finding.Rule) is { } descriptor
                && !DiagnosticDescriptors.NeedsCluster(descriptor)
                && finding.Span.IsText)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    descriptor, Locations.ToLocation(finding.Span), FixProperties.Write(finding.Fix), finding.Message));
            }
        }
    }

    /// <summary>Returns each chain once: those that end in Build as far back as possible, and the remaining calls of others.</summary>
    private List<Chain> ReadChains(ChainReader reader)
    {
        var chains = new List<Chain>();
        foreach (var call in _calls)
        {
            if (library.Find(call.TargetMethod)!.Role == FluentRole.Build)
            {
                chains.Add(reader.Read(call));
            }
        }

        var followed = new HashSet<IOperation>(chains.SelectMany(chain => chain.Steps).Select(step => step.Call));
        foreach (var call in _calls)
        {
            if (library.Find(call.TargetMethod)!.Role != FluentRole.Build && !IsReceiver(call) && !followed.Contains(call))
            {
                chains.Add(reader.ReadExpression(call));
            }
        }

        return chains;
    }

    // Whether another call of the same expression continues the chain.
    private bool IsReceiver(IInvocationOperation call)
    {
        IOperation value = call;
        while (value.Parent is IConversionOperation || (value.Parent is IConditionalAccessOperation access && access.WhenNotNull == value))
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IInvocationOperation next => next.Instance == value && library.Find(next.TargetMethod) is not null,
            IConditionalAccessOperation => true,
            _ => false,
        };
    }
}
