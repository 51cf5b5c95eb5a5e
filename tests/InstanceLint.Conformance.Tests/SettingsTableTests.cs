using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Settings;

namespace InstanceLint.Conformance.Tests;

/// <summary>The page about configuration has all keys of settings files.</summary>
[Collection(Pages.Collection)]
public class SettingsTableTests
{
    [Fact]
    public void The_page_has_a_row_for_each_key() => Golden.VerifyBlock(
        Repository.PathOf("docs", "configuration.md"),
        "<!-- settings -->",
        "<!-- /settings -->",
        "\n| Key | Meaning | Example |\n|---|---|---|\n" + string.Concat(Rows(SettingKeys.File, string.Empty)) + "\n");

    private static IEnumerable<string> Rows(SettingKey parent, string path) => parent.Keys.SelectMany(key => (IEnumerable<string>)
    [
        $"| `{path}{key.Name}` | {key.Description} | `{key.Example}` |\n",
        .. Rows(key, path + key.Name + (key.Form switch { SettingForm.Map => ".<name>.", SettingForm.List => "[].", _ => "." })),
    ]);
}
