using InstanceLint.Projects.FluentCode;
using Microsoft.CodeAnalysis.CSharp;

namespace InstanceLint.CodeFixes;

/// <summary>Names of local variables.</summary>
internal static class CSharpNames
{
    /// <summary>Returns a name such as <c>gpuLarge</c> for <c>gpu-large</c>.</summary>
    internal static string Of(string name)
    {
        var words = FluentProgram.NameOf(name, "definition");
        var local = char.ToLowerInvariant(words[0]) + words.Substring(1);
        return SyntaxFacts.GetKeywordKind(local) == SyntaxKind.None ? local : "@" + local;
    }
}
