using System.IO;
using System.Linq;

namespace InstanceLint.Conformance.Tests;

/// <summary>The C# in the guides compiles, and has the findings that the page shows.</summary>
[Collection(Pages.Collection)]
public class GuideTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/csharp.md")]
    [InlineData("src/InstanceLint.Fluent/README.md")]
    public void Code_does_what_the_page_says(string page)
    {
        var path = Repository.PathOf(page);
        var examples = Example.In(File.ReadAllText(path).ReplaceLineEndings("\n")).Where(example => example.Language == Example.CSharp).ToArray();
        Assert.NotEmpty(examples);
        Assert.All(examples, example => Golden.Verify(path, example.WithOutput(File.ReadAllText(path).ReplaceLineEndings("\n"), example.Lint())));
    }
}
