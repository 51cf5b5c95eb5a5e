using System.IO;

namespace InstanceLint.Conformance.Tests;

/// <summary>
/// Source and build files contain metadata of each rule from its class. With INSTANCELINT_UPDATE_GOLDEN=1, these tests write it. A new rule
/// needs two runs with a build between them: the first one adds it to the catalog, and the second one shows its findings.
/// </summary>
[Collection(Pages.Collection)]
public class SourceMetadataTests
{
    // The file with the list of rules for CI builds.
    private const string TargetsOfCI = "InstanceLint.Ci.targets";

    [Fact]
    public void Catalogue_has_every_rule() => Golden.Verify(PathOf("Rules", "RuleCatalog.Rules.cs"), SourceTexts.Catalogue());

    [Fact]
    public void Every_rule_that_csharp_can_break_has_a_descriptor() =>
        Golden.Verify(PathOf("Analyzers", "Diagnostics", "DiagnosticDescriptors.Rules.cs"), SourceTexts.Descriptors());

    [Fact]
    public void Every_other_rule_has_a_descriptor_for_manifests() =>
        Golden.Verify(PathOf("Analyzers", "Diagnostics", "ManifestDiagnosticDescriptors.Rules.cs"), SourceTexts.ManifestDescriptors());

    [Fact]
    public void Every_descriptor_is_in_a_release() =>
        Golden.VerifyBlock(PathOf("Analyzers", "AnalyzerReleases.Unshipped.md"), "; rules", "; /rules", SourceTexts.Unshipped());

    [Fact]
    public void Code_fix_has_every_rule_that_it_fixes() => Golden.Verify(PathOf("CodeFixes", "DefinitionCodeFix.Rules.cs"), SourceTexts.CodeFix());

    [Fact]
    public void Every_rule_is_an_error_in_CI() =>
        Golden.VerifyBlock(Repository.PathOf("build", TargetsOfCI), "    <!-- rules -->", "    <!-- /rules -->", SourceTexts.ErrorsInCI());

    private static string PathOf(string project, params string[] parts) => Path.Combine([Repository.PathOf("src", "InstanceLint." + project), .. parts]);
}
