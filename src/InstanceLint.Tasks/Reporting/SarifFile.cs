using System;
using System.IO;
using System.Security;
using System.Text;

namespace InstanceLint.Tasks.Reporting;

/// <summary>The file that <c>InstanceLintSarif</c> names.</summary>
/// <param name="setting">Its path, relative to the folder of the project.</param>
/// <param name="project">The project.</param>
internal sealed class SarifFile(string setting, string project)
{
    /// <summary>Writes it whole or not at all.</summary>
    /// <returns>What went wrong, in one sentence, or <see langword="null"/>.</returns>
    internal string? Write(string text)
    {
        try
        {
            var file = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(project), setting.Trim().Replace('\\', Path.DirectorySeparatorChar)));
            var folder = Directory.CreateDirectory(Path.GetDirectoryName(file)).FullName;
            Replace(Path.Combine(folder, Path.GetRandomFileName()), file, text);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException)
        {
            return $"InstanceLintSarif '{setting}' cannot be written: {exception.Message.TrimEnd('.')}";
        }
    }

    private static void Replace(string temporary, string file, string text)
    {
        try
        {
            File.WriteAllText(temporary, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            try
            {
                File.Move(temporary, file);
            }
            catch (IOException) when (File.Exists(file))
            {
                File.Replace(temporary, file, destinationBackupFileName: null);
            }
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
