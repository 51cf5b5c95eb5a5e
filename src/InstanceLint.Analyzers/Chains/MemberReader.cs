using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Analyzers.Clusters;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Analyzers.Library;
using InstanceLint.Analyzers.Values;
using InstanceLint.Rules.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Chains;

/// <summary>Reads and checks the chains of one member, and adds their definitions to the cluster.</summary>
internal sealed class MemberReader
{
    // Helper methods that call others are read too, but not without end.
    private const int MaxDepth = 3;

    private readonly FluentLibrary _library;
    private readonly ProgramCluster _cluster;
    private readonly MemberCode _code;
    private readonly bool _isTest;
    private readonly ValueFlow _flow;
    private readonly ValuePlaces _places = new();
    private readonly ChainReader _chains;
    private readonly NameReader _names;
    private readonly ExpectedFailures _expected;
    private readonly ChainCheck _check;
    private readonly AmountReader _amounts;
    private readonly Action<Chain>? _reading;
    private readonly HashSet<IOperation> _followed = [];

    internal MemberReader(
        FluentLibrary library, SourceMembers members, ProgramCluster cluster, bool isTest, MemberCode code, Action<Chain>? reading)
    {
        (_library, _cluster, _isTest, _code, _reading) = (library, cluster, isTest, code, reading);
        _flow = new ValueFlow(members);
        _chains = new ChainReader(library, _flow);
        var values = new ValueReader(library, _flow, _places);
        var reader = new DefinitionReader(values);
        var references = new ReferenceReader(library, _flow, _chains, reader);
        _names = new NameReader(_flow, references, reader);
        _expected = new ExpectedFailures(library);
        _check = new ChainCheck(cluster, reader, references, _expected);
        _amounts = new AmountReader(library, values);
    }

    /// <summary>Reports the findings in the member that don't depend on the cluster.</summary>
    internal void Check(OperationBlockAnalysisContext context)
    {
        var frame = new Frame(_code);
        var calls = CallsOf(_code.Calls);
        var report = new MemberReport(context, _cluster, _code, _places);
        AddToCluster(calls);
        if (calls.Count > 0)
        {
            Read(calls, frame, report, isOwn: true);
        }

        if (!_isTest)
        {
            foreach (var text in ComposedYaml.Find(_code.Calls))
            {
                CheckNames(() => _names.CheckText(text, frame), frame, report);
            }

            ReadHelpers(_code.Calls, frame, report, MaxDepth);
            foreach (var finding in _amounts.Check(frame))
            {
                report.Report(finding);
            }
        }
    }

    private List<IInvocationOperation> CallsOf(IEnumerable<IInvocationOperation> calls) =>
        [.. calls.Where(call => _library.Find(call.TargetMethod) is not null || _library.IsList(call.TargetMethod))];

    private void AddToCluster(List<IInvocationOperation> calls)
    {
        _cluster.IsIncomplete = (_isTest && calls.Count > 0) || _code.Calls.Any(call => _library.IsParser(call.TargetMethod));
        foreach (var call in calls)
        {
            if (_library.Find(call.TargetMethod) is { } method)
            {
                _cluster.IsIncomplete = method.Kind == DefinitionKind.InstanceType && new ChainStep(call, method, null!).IsCheckedField;
            }
        }
    }

    // Reads the helper methods that the member calls, with what is passed to them.
    private void ReadHelpers(IEnumerable<IInvocationOperation> calls, Frame frame, MemberReport report, int depth)
    {
        foreach (var call in calls)
        {
            if (call.TargetMethod is { Parameters.Length: > 0, DeclaringSyntaxReferences: [var reference] } method
                && _library.Find(method) is null
                && MentionFilter.Mentions(reference.GetSyntax())
                && !Typing.IsIn(call.Syntax)
                && !_expected.Hold(call)
                && _flow.Enter(call, frame) is var (body, callee))
            {
                var inner = callee.Code.Calls.Where(other => body.Syntax.Span.Contains(other.Syntax.Span)).ToList();
                Read(CallsOf(inner), callee, report, isOwn: false);
                if (depth > 1)
                {
                    ReadHelpers(inner.Where(other => other != call), callee, report, depth - 1);
                }
            }
        }
    }

    /// <summary>
    /// Reads each chain once: those that end in Build or Validate as far back as possible, and the remaining calls of others.
    /// </summary>
    private void Read(List<IInvocationOperation> calls, Frame frame, MemberReport report, bool isOwn)
    {
        var built = new HashSet<IOperation>();
        var ends = calls.Where(call => _library.Find(call.TargetMethod)?.Role == FluentRole.Build).ToList();
        foreach (var end in ends.Where(static call => !IsValidate(call)).Concat(ends.Where(IsValidate)))
        {
            Read(end, frame, report, isOwn, built, static (chains, call, at) => chains.Read(call, at));
        }

        foreach (var call in calls)
        {
            if (_library.Find(call.TargetMethod) is not { } method)
            {
                if (isOwn && !_isTest)
                {
                    CheckNames(() => _names.CheckList(call, frame), frame, report);
                }
            }
            else if (method.Role != FluentRole.Build && !IsReceiver(call) && !_followed.Contains(call))
            {
                Read(call, frame, report, isOwn, built, static (chains, last, at) => chains.ReadExpression(last, at));
            }
        }
    }

    private void Read(
        IInvocationOperation last,
        Frame frame,
        MemberReport report,
        bool isOwn,
        HashSet<IOperation> built,
        Func<ChainReader, IInvocationOperation, Frame, Chain> read)
    {
        var readings = new List<ChainReading>();
        _places.Clear();
        try
        {
            do
            {
                var chain = read(_chains, last, frame);
                _followed.UnionWith(chain.Steps.Select(static step => step.Call));
                if (chain.Steps.Any(static step => Typing.IsIn(step.Call.Syntax)))
                {
                    _cluster.IsIncomplete = true;
                    continue;
                }

                _reading?.Invoke(chain);
                if (isOwn && new UsageReader(_code).Check(chain.Last) is { } finding)
                {
                    report.Report(finding);
                }

                if (_isTest || IsRepeated(chain, built))
                {
                    continue;
                }

                var reading = _check.Read(chain, frame.Worlds, isOwn);
                readings.Add(reading);
                if (reading.Findings.Count > 0)
                {
                    chain.Steps.ForEach(step => _places.Add(step.NameSyntax, step.Call, step.Frame.Code));
                }

                if (isOwn && chain.Kind == DefinitionKind.Cluster && _names.CheckCluster(chain) is var names && !frame.Worlds.IsUncertain)
                {
                    names.ForEach(report.Report);
                }
            }
            while (frame.Worlds.Next());
        }
        catch (Exception exception) when (InternalError.Is(exception))
        {
            _cluster.IsIncomplete = true;
            report.Fail(last, exception);
            while (frame.Worlds.Next())
            {
                // Nothing else is read of this chain.
            }
        }

        report.Add(readings, isOwn);
    }

    // If a definition is chosen, another one may be given instead.
    private static void CheckNames(Func<List<Finding>> check, Frame frame, MemberReport report)
    {
        do
        {
            var findings = check();
            if (!frame.Worlds.IsUncertain)
            {
                findings.ForEach(report.Report);
            }
        }
        while (frame.Worlds.Next());
    }

    private static bool IsValidate(IInvocationOperation call) => call.TargetMethod.Name == FluentNames.Validate;

    // If Validate and Build are called on the same builder, that's one definition.
    private static bool IsRepeated(Chain chain, HashSet<IOperation> built) => chain.IsBuilt && chain.Steps.Count > 1
        && chain.Steps[chain.Steps.Count - 2] is var before
        && !built.Add(before.Call)
        && IsValidate(chain.Last.Call);

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
            IInvocationOperation next => next.Instance == value && _library.Find(next.TargetMethod) is not null,
            IConditionalAccessOperation => true,
            _ => false,
        };
    }
}
