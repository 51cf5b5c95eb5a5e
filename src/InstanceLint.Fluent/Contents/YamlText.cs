using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace InstanceLint.Fluent.Contents;

/// <summary>Turns definitions into text and files that are the same on every machine.</summary>
internal static class YamlText
{
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    internal static string Create(Action<TextWriter> write)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        write(writer);
        return writer.ToString();
    }

    internal static void Save(string path, string text) => File.WriteAllText(Argument.NotNull(path, nameof(path)), text, WithoutMark);
}
