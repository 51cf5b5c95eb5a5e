using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace InstanceLint.Conformance.Tests;

/// <summary>The C# in the guides compiles, and has the findings that the page shows.</summary>
[Collection(Pages.Collection)]
public class GuideTests
{
    public static IEnumerable<TheoryDataRow<string>> Guides => Directory.GetFiles(Repository.PathOf("docs"), "*.md")
        .Append(Repository.PathOf("README.md"))
        .Where(path => File.ReadAllText(path).Contains($"```{Example.CSharp}", StringComparison.Ordinal))
        .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)
        .Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Guides))]
    public void Code_does_what_the_page_says(string page)
    {
        var path = Repository.PathOf(page);
        var examples = Example.In(File.ReadAllText(path).ReplaceLineEndings("\n")).Where(example => example.Language == Example.CSharp).ToArray();
        Assert.NotEmpty(examples);
        Assert.All(examples, example => Golden.Verify(path, example.WithOutput(File.ReadAllText(path).ReplaceLineEndings("\n"), example.Lint())));
    }
}
