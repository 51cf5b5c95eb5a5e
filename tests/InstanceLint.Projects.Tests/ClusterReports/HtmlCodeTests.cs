using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using InstanceLint.Projects.ClusterReports;

namespace InstanceLint.Projects.Tests;

/// <summary>The style sheet and the script of the page.</summary>
public partial class HtmlCodeTests
{
    // The colors of text on each background, at least 4.5 to 1 as in WCAG AA.
    [Theory]
    [InlineData("text", "page card chip target")]
    [InlineData("soft", "page card target")]
    [InlineData("accent", "page card target")]
    [InlineData("error", "card target")]
    [InlineData("warning", "card target")]
    [InlineData("message", "card target")]
    public void Text_can_be_read_on_light_and_dark_screens(string text, string backgrounds)
    {
        var schemes = HtmlCode.Style.Split(":root {").Skip(1).Select(Colors).ToArray();
        Assert.Equal(2, schemes.Length);
        foreach (var colors in schemes)
        {
            Assert.All(backgrounds.Split(' '), background => Assert.InRange(Contrast(colors[text], colors[background]), 4.5, 21));
        }
    }

    [Fact]
    public void Paper_is_light() => Assert.Single(HtmlCode.Style.Split('\n'), line => line.Contains("prefers-color-scheme", StringComparison.Ordinal) && line.Contains("@media screen and", StringComparison.Ordinal));

    // The script of a page that is XML too can't contain these, and code from texts would need the policy to allow it.
    [Theory]
    [InlineData("<")]
    [InlineData("&")]
    [InlineData("innerHTML")]
    [InlineData("insertAdjacentHTML")]
    [InlineData("document.write")]
    [InlineData("eval(")]
    [InlineData("Function(")]
    [InlineData(".style")]
    public void Script_makes_no_code_of_text(string text) => Assert.DoesNotContain(text, HtmlCode.Script, StringComparison.Ordinal);

    private static Dictionary<string, string> Colors(string css) => ColorPattern().Matches(css[..css.IndexOf('}', StringComparison.Ordinal)])
        .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["color"].Value);

    private static double Contrast(string first, string second)
    {
        double[] both = [Luminance(first), Luminance(second)];
        return (both.Max() + 0.05) / (both.Min() + 0.05);
    }

    private static double Luminance(string color)
    {
        double[] parts = [.. Enumerable.Range(0, 3).Select(part => int.Parse(color.AsSpan(2 * part, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex("--(?<name>[a-z]+): #(?<color>[0-9a-f]{6});", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ColorPattern();
}
