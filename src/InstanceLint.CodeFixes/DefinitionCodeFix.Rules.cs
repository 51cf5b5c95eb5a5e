// Written from the rules by the tests with INSTANCELINT_UPDATE_GOLDEN=1; a change by hand fails them.
using System.Collections.Immutable;
using InstanceLint.Rules.Findings;

namespace InstanceLint.CodeFixes;

public sealed partial class DefinitionCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.NameMustBeValid,
        RuleIds.ResourceMustBePresent,
        RuleIds.QuantityMustParse,
        RuleIds.GpuBelongsInLimits,
        RuleIds.UnitMustSuitResource,
        RuleIds.ResourceMustBeSupported,
        RuleIds.RequestsMustBePresent,
        RuleIds.InstanceTypeMustExist,
        RuleIds.GpuRequestIsRedundant);
}
