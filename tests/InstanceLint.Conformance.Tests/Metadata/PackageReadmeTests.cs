using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Conformance.Tests;

/// <summary>The README of each package says the same as the pages. With INSTANCELINT_UPDATE_GOLDEN=1 these tests write it.</summary>
[Collection(Pages.Collection)]
public class PackageReadmeTests
{
    public static IEnumerable<TheoryDataRow<string>> Packages => PackageReadme.All.Select(readme => new TheoryDataRow<string>(readme.Package));

    [Theory]
    [MemberData(nameof(Packages))]
    public void Sections_are_those_of_the_pages(string package)
    {
        var readme = PackageReadme.All.Single(readme => readme.Package == package);
        Golden.Verify(readme.FilePath, readme.Write());
    }
}
