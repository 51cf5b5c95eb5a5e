using System;
using System.Collections;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace InstanceLint.Cli;

/// <summary>The program.</summary>
internal static class Program
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    private static async Task<int> Main(string[] arguments)
    {
        using var output = new PipeWriter(new StreamWriter(Console.OpenStandardOutput(), Encoding, bufferSize: 16 * 1024));
        using var error = new PipeWriter(new StreamWriter(Console.OpenStandardError(), Encoding) { AutoFlush = true });
#pragma warning disable RS0030 // The one place that knows where the program runs.
        if (FindFolder() is not { } folder)
        {
            error.WriteLine("instancelint: the current folder does not exist anymore; change to another one");
            return (int)ExitCode.Usage;
        }

        var shell = new Shell
        {
            Folder = folder,
            Input = Console.OpenStandardInput(),
            Output = output,
            OutputStream = Console.OpenStandardOutput(),
            Error = error,
            IsTerminal = !Console.IsOutputRedirected,
            IsInputTerminal = !Console.IsInputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
            Variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
                .ToDictionary(
                    static variable => (string)variable.Key,
                    static variable => (string?)variable.Value ?? string.Empty,
                    StringComparer.Ordinal),
        };
#pragma warning restore RS0030
        return (int)await CommandLine.RunAsync(arguments, shell);
    }

    private static string? FindFolder()
    {
        try
        {
#pragma warning disable RS0030 // The one place that knows where the program runs.
            return Environment.CurrentDirectory;
#pragma warning restore RS0030
        }
        catch (IOException)
        {
            return null;
        }
    }
}
