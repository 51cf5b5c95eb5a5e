using System;
using System.IO;
using System.Threading;

namespace InstanceLint.Yaml.Tree;

/// <summary>A text that can be canceled while it's read, even if the scanner searches for the end of a long comment or string.</summary>
internal sealed class CancellableTextReader(string text, CancellationToken cancellation) : TextReader
{
    private const int MaxRead = 4096;

    private int _at;

    public override int Peek() => _at < text.Length ? text[_at] : -1;

    public override int Read()
    {
        if (_at % MaxRead == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        return _at < text.Length ? text[_at++] : -1;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        cancellation.ThrowIfCancellationRequested();
        var read = Math.Min(Math.Min(count, MaxRead), text.Length - _at);
        text.CopyTo(_at, buffer, index, read);
        _at += read;
        return read;
    }
}
