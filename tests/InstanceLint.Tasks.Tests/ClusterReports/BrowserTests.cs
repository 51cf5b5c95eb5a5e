using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
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

    [Fact]
    public async Task Runs_nothing_that_was_not_written_by_us()
    {
        Chromium.Require();
        var page = File.ReadAllText(PageOf(isHostile: false));
        const string Foreign = "<script>console.log('RAN')</script><img src=\"x:y\" onerror=\"console.log('RAN')\" /><style>body { display: none }</style><p style=\"color: red\">x</p><iframe src=\"data:text/html,x\"></iframe>";
        Assert.Contains("<main>", page, StringComparison.Ordinal);
        var (_, console) = await Chromium.OpenAsync(_folder, _folder.Write("foreign.html", page.Replace("<main>", "<main>" + Foreign, StringComparison.Ordinal)), "--dump-dom");
        Assert.DoesNotContain(console, line => line.Contains("RAN", StringComparison.Ordinal) && !line.Contains("Content Security Policy", StringComparison.Ordinal));
        Assert.All(["script-src", "img-src", "style-src", "frame-src"], kind => Assert.Contains(console, line => line.Contains(kind, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Filter_shows_the_rows_that_match() => Assert.Equal(
        [
            "gpu-large faces/blue faces/blue vision/green: 4 of 80 rows match.",
            "faces/blue: 1 of 80 rows match.",
            "INST3003 INST3004 gpu-small faces/blue faces/blue: 5 of 80 rows match.",
            "INST3009 prices/blue: 2 of 80 rows match.",
            "INST3008 INST3011 INST3012 INST3014 INST4007 INST4008 cpu-tiny prices/blue prices/blue three-instances-on-two-nodes.yaml faces/blue faces/blue: 12 of 80 rows match.",
            "INST3011 INST3012 faces/blue faces/blue: 4 of 80 rows match.",
            ": 0 of 80 rows match.",
            "all: ",
        ],
        await RunAsync(
            """
            for (const [text, severity, cluster] of [["GPU-large"], [" without-quotes  GPU-large"], ["faces", "", "1"], ["inst3009"], ["", "message"], ["", "message", "3"], ["<script>"], []]) {
              form.elements.text.value = text ?? "";
              form.elements.severity.value = severity ?? "";
              form.elements.cluster.value = cluster ?? "";
              form.dispatchEvent(new Event("input", { bubbles: true }));
              await pause();
              const rows = visible();
              lines.push(`${rows.length === 80 ? "all" : rows.map(nameOf).join(" ")}: ${page.getElementById("shown").textContent}`);
            }
            """));

    [Fact]
    public async Task Links_lead_to_rows_that_are_filtered_out_or_in_closed_lists() => Assert.Equal(
        ["0 rows", "faces/blue", "gpu-large"],
        await RunAsync(
            """
            form.elements.text.value = "nothing";
            form.dispatchEvent(new Event("input", { bubbles: true }));
            await pause();
            lines.push(`${visible().length} rows`);
            page.querySelector("#f21 a").click();
            lines.push(visible().map(nameOf).join(" "));
            page.querySelectorAll("details").forEach(list => list.open = false);
            page.querySelector("#w3-3 a").click();
            lines.push(visible().map(nameOf).join(" "));
            """));

    [Fact]
    public async Task Paper_shows_what_is_collapsed()
    {
        Assert.Equal(
            ["before 10 of 20", "paper 20 of 20", "after 10 of 20"],
            await RunAsync(
                """
                const count = when => lines.push(`${when} ${page.querySelectorAll("details[open]").length} of ${page.querySelectorAll("details").length}`);
                count("before");
                frame.contentWindow.dispatchEvent(new Event("beforeprint"));
                count("paper");
                frame.contentWindow.dispatchEvent(new Event("afterprint"));
                count("after");
                """));

        var open = PageOf(isHostile: false);
        var closed = _folder.Write("closed.html", File.ReadAllText(open).Replace(" open=\"\"", string.Empty, StringComparison.Ordinal));
        Assert.Equal(await PrintAsync(open), await PrintAsync(closed));
        Assert.NotEqual(await PrintAsync(open), await PrintAsync(_folder.Write("blank.html", "<!DOCTYPE html>")));
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

    // Returns the lines that a script writes about the page of the sample.
    private async Task<string[]> RunAsync(string script)
    {
        Chromium.Require();
        var html = $$"""
            <!DOCTYPE html>
            <meta charset="utf-8">
            <iframe style="width: 1280px; height: 1000px" srcdoc="{{WebUtility.HtmlEncode(File.ReadAllText(PageOf(isHostile: false)))}}"></iframe>
            <script>
            onload = async () => {
              const frame = document.querySelector("iframe");
              const page = frame.contentDocument;
              const form = page.getElementById("filter");
              const lines = [];
              const pause = () => new Promise(resume => setTimeout(resume, 500));
              const visible = () => [...page.querySelectorAll(".list [id]")].filter(row => row.checkVisibility());
              const nameOf = row => (row.querySelector("th")?.firstChild ?? row.closest(".group").querySelector("h4 a")).textContent.trim();
              {{script}}
              document.body.innerText = "\n" + lines.join("\n") + "\n";
            };
            </script>
            """;
        var (document, console) = await Chromium.OpenAsync(_folder, _folder.Write("run.html", html), "--dump-dom", "--virtual-time-budget=10000");
        Assert.Empty(console);
        return [.. BodyPattern().Match(document).Value.Split("<br>", StringSplitOptions.RemoveEmptyEntries)];
    }

    // Returns the number of pages on paper.
    private async Task<int> PrintAsync(string page)
    {
        var paper = Path.Combine(_folder.Path, "page.pdf");
        Assert.Empty((await Chromium.OpenAsync(_folder, page, "--print-to-pdf=" + paper)).Console);
        return PaperPattern().Count(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(paper, TestContext.Current.CancellationToken)));
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

    [GeneratedRegex("/Type ?/Page[^s]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PaperPattern();

    [GeneratedRegex("<(?<name>[a-z][a-z0-9]*)[ >]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TagPattern();
}
