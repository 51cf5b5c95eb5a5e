using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace InstanceLint.Tasks.Tests;

/// <summary>How a browser displays the page.</summary>
public sealed partial class BrowserTests : IDisposable
{
    private static readonly string[] Widths = ["320", "480", "800", "1000", "1280", "1920"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Is_as_it_was_written_and_nothing_of_it_runs(bool isHostile)
    {
        Chromium.Require();
        var page = PageOf(isHostile);
        var (document, console) = await Chromium.OpenAsync(_folder, page, "--dump-dom");
        Assert.Empty(console);
        Assert.Equal(TagsOf(File.ReadAllText(page)), TagsOf(document));

        // A script would write to the console, so check that the test would find that.
        Assert.Single((await Chromium.OpenAsync(_folder, _folder.Write("heard.html", "<script>console.log(1)</script>"), "--dump-dom")).Console);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Fits_screens_of_every_width(bool isHostile)
    {
        Chromium.Require();
        Assert.Equal(Widths, await WidthsAsync(File.ReadAllText(PageOf(isHostile))));

        // A page that is too wide would be found.
        Assert.Equal(Widths.Select(_ => "2000"), await WidthsAsync("<!DOCTYPE html><body style='margin:0'><div style='width:2000px'>x</div>"));
    }

    [Theory]
    [InlineData("dark", "--blink-settings=preferredColorScheme=0")]
    [InlineData("light", "--blink-settings=preferredColorScheme=1")]
    public async Task Can_be_looked_at(string scheme, string setting)
    {
        Chromium.Require();
        var page = await ShootAsync(PageOf(isHostile: false), scheme, setting);
        var blank = await ShootAsync(_folder.Write("blank.html", "<!DOCTYPE html>"), "blank", setting);
        Assert.True(page.Length > 5 * blank.Length, $"{page.Length} bytes against {blank.Length} of a blank page");
        Assert.NotEqual(await ShootAsync(PageOf(isHostile: false), "other", "--blink-settings=preferredColorScheme=" + (scheme == "dark" ? "1" : "0")), page);
    }

    private string PageOf(bool isHostile) => isHostile ? ReportClustersTests.HostilePage(_folder) : ReportClustersTests.SamplePage(_folder);

    // Returns the width of a page on screens of each width.
    private async Task<string[]> WidthsAsync(string html)
    {
        var frames = Widths.Select(width => $"<iframe style='border:0;width:{width}px' srcdoc=\"{WebUtility.HtmlEncode(html)}\"></iframe>");
        const string Measure = "<script>onload = () => document.body.innerText = [...document.querySelectorAll('iframe')].map(frame => frame.contentDocument.documentElement.scrollWidth).join()</script>";
        var (document, console) = await Chromium.OpenAsync(_folder, _folder.Write("frames.html", "<!DOCTYPE html>\n<meta charset='utf-8'>" + string.Concat(frames) + Measure), "--dump-dom");
        Assert.Empty(console);
        return BodyPattern().Match(document).Value.Split(',');
    }

    private async Task<byte[]> ShootAsync(string page, string name, string setting)
    {
        var picture = Path.Combine(_folder.Path, name + ".png");
        var (_, console) = await Chromium.OpenAsync(_folder, page, "--window-size=1280,1400", "--screenshot=" + picture, setting);
        Assert.Empty(console);
        return await File.ReadAllBytesAsync(picture, TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> TagsOf(string html) => TagPattern().Matches(html).Select(match => match.Groups["name"].Value);

    [GeneratedRegex("(?<=<body>).*(?=</body>)", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex BodyPattern();

    [GeneratedRegex("<(?<name>[a-z][a-z0-9]*)[ >]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TagPattern();
}
