using System;
using System.Linq;
using System.Threading.Tasks;
using InstanceLint.LanguageServer.Documents;
using InstanceLint.LanguageServer.Protocol;

namespace InstanceLint.LanguageServer.Tests;

/// <summary>The units in which client and server count characters.</summary>
public sealed class PositionEncodingTests : IDisposable
{
    private const string Text = "a\u00E9\u20AC\U0001F600b\r\nsecond\rthird\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData((int)PositionEncoding.Utf8, 10)]
    [InlineData((int)PositionEncoding.Utf16, 5)]
    [InlineData((int)PositionEncoding.Utf32, 4)]
    public void Each_encoding_counts_its_units(int number, int units)
    {
        var encoding = (PositionEncoding)number;
        var document = new DocumentText(Text);
        var b = Text.IndexOf('b', StringComparison.Ordinal);
        Assert.Equal(b, document.OffsetOf(new TextPosition(0, units), encoding));
        Assert.Equal(new TextPosition(0, units), document.ToProtocol(b, encoding));
        Assert.Equal(new TextPosition(0, units), document.ToProtocol(new Rules.Model.Position(1, b + 1), encoding));
        Assert.Equal(new Rules.Model.Position(1, b + 1), document.PositionOf(new TextPosition(0, units), encoding));
    }

    [Theory]
    [InlineData(0, 99, 6)]
    [InlineData(1, 0, 8)]
    [InlineData(1, 99, 14)]
    [InlineData(2, 5, 20)]
    [InlineData(3, 0, 21)]
    [InlineData(4, 0, 21)]
    [InlineData(99, 99, 21)]
    [InlineData(-1, 3, 0)]
    [InlineData(1, -3, 8)]
    [InlineData(0, int.MaxValue, 6)]
    public void A_place_outside_of_the_text_is_the_nearest_one_in_it(int line, int character, int expected) =>
        Assert.All(Enum.GetValues<PositionEncoding>(), encoding => Assert.Equal(expected, new DocumentText(Text).OffsetOf(new TextPosition(line, character), encoding)));

    [Theory]
    [InlineData("[]", "utf-16", "9:42-45")]
    [InlineData("[\"utf-8\", \"utf-16\"]", "utf-8", "9:45-48")]
    [InlineData("[\"utf-32\", \"utf-16\"]", "utf-32", "9:41-44")]
    [InlineData("[\"utf-7\", \"utf-16\", \"utf-8\"]", "utf-16", "9:42-45")]
    public async Task The_client_chooses_one(string offered, string chosen, string place)
    {
        var text = Texts.Gpu[..Texts.Gpu.IndexOf("    limits", StringComparison.Ordinal)] + "    limits: { \"\U0001F600\u00E9\": 1, cpu: \"2\", memory: 4GB }\n";
        _folder.Write("closed.yaml", text);
        await using var editor = await Editor.OpenAsync(_folder.Path, $$"""{ "general": { "positionEncodings": {{offered}} } }""");
        Assert.Equal(chosen, editor.Capabilities.GetProperty("positionEncoding").GetString());
        var (closed, open) = (editor.UriOf("closed.yaml"), editor.UriOf("open.yaml"));
        Assert.Contains(place + " INST2004", (await editor.DiagnosticsAsync(closed)).Select(Texts.Short));
        await editor.OpenDocumentAsync(open, text);
        Assert.Contains(place + " INST2004", (await editor.DiagnosticsAsync(open, 1)).Select(Texts.Short));
    }
}
