using System;
using System.Linq;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Yaml.Tests;

/// <summary>A reader that throws becomes one finding that asks for a bug report, and the other documents are checked.</summary>
public class ReaderInternalErrorTests
{
    private const string Document = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata: { name: a }\n";

    [Fact]
    public void A_document_that_cannot_be_read_is_one_finding_and_the_others_are_checked()
    {
        var count = 0;
        var manifest = ManifestReader.Read(
            Document + "---\n" + Document + "---\n" + Document,
            new PathSource("manifest.yaml"),
            isNamed: false,
            (recognizer, root) =>
            {
                if (++count == 2)
                {
                    throw new FormatException("odd");
                }

                recognizer.Recognize(root);
            });
        Assert.Equal(2, manifest.InstanceTypes.Count);
        var problem = Assert.Single(manifest.Findings);
        Assert.Equal((RuleIds.ManifestMustBeReadable, true, new SourceSpan(new PathSource("manifest.yaml"), new(5, 1), new(5, 1))), (problem.Rule.Id, problem.IsInternalError, problem.Span));
        Assert.Equal("reading this document failed (FormatException: odd); this is a bug in InstanceLint; report it at https://github.com/InstanceLint/InstanceLint/issues", problem.Message);
    }

    [Fact]
    public void What_such_a_document_defines_may_be_any_instance_type()
    {
        var manifest = ManifestReader.Read(Document, new PathSource("manifest.yaml"), isNamed: false, static (_, _) => throw new FormatException("odd"));
        var other = ManifestReader.Read("$schema: commandJob.schema.json\ncommand: x\nresources: { instance_type: b }\n", "job.yaml");
        Assert.Equal([RuleIds.ManifestMustBeReadable], Linter.Lint([manifest, other]).Select(finding => finding.Rule.Id));
    }
}
