using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Conformance.Tests;

/// <summary>Pages and tables have the metadata of each rule. With INSTANCELINT_UPDATE_GOLDEN=1, these tests write it.</summary>
[Collection(Pages.Collection)]
public class PageMetadataTests
{
    private static readonly string Index = Repository.PathOf("docs", "rules", "README.md");

    public static IEnumerable<TheoryDataRow<string>> Ids => RuleTypes.All.Select(rule => new TheoryDataRow<string>(rule.Id));

    [Fact]
    public void Readme_has_every_category() => VerifyTable(Repository.PathOf("README.md"), "rules", RuleTables.Readme());

    [Fact]
    public void Index_has_every_rule() => VerifyTable(Index, "rules", RuleTables.Index());

    [Fact]
    public void Index_has_every_symptom() => VerifyTable(Index, "symptoms", RuleTables.Symptoms());

    [Theory]
    [MemberData(nameof(Ids))]
    public void Head_and_last_section_say_what_the_rule_says(string id)
    {
        var page = new RulePage(RuleTypes.All.Single(rule => rule.Id == id));
        Golden.Verify(page.FilePath, page.WithMetadata());
    }

    private static void VerifyTable(string path, string name, string table) => Golden.VerifyBlock(path, $"<!-- {name} -->", $"<!-- /{name} -->", $"\n{table}\n");
}
