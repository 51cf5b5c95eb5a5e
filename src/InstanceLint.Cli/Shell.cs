using System;
using System.Collections.Generic;
using System.IO;
using InstanceLint.Projects.Settings;

namespace InstanceLint.Cli;

/// <summary>What a command sees of the shell that runs it.</summary>
internal sealed record Shell
{
    /// <summary>The full path of the current folder.</summary>
    internal required string Folder { get; init; }

    /// <summary>Standard input.</summary>
    internal required Stream Input { get; init; }

    /// <summary>Standard output.</summary>
    internal required TextWriter Output { get; init; }

    /// <summary>Standard output as bytes, for what isn't text.</summary>
    internal Stream OutputStream { get; init; } = Stream.Null;

    /// <summary>Standard error.</summary>
    internal required TextWriter Error { get; init; }

    /// <summary>Whether standard output is a terminal.</summary>
    internal bool IsTerminal { get; init; }

    /// <summary>Whether standard input is a terminal, so nothing comes from it unless the user types.</summary>
    internal bool IsInputTerminal { get; init; }

    /// <summary>Whether standard error is a terminal, where progress can be shown.</summary>
    internal bool IsErrorTerminal { get; init; }

    /// <summary>The environment variables.</summary>
    internal IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether output is coloured: in a terminal, unless <c>NO_COLOR</c> or a terminal without colours says otherwise.</summary>
    internal bool HasColor => IsTerminal
        && !(Variables.TryGetValue("NO_COLOR", out var no) && no.Length > 0)
        && !(Variables.TryGetValue("TERM", out var term) && term == "dumb");

    /// <summary>Returns a path as it's shown: relative to the current folder if it's below that.</summary>
    internal string Show(string path) => FilePaths.Below(Folder, path) is { } names ? string.Join('/', names) : path;

    /// <summary>Writes a line about the run itself, which isn't part of its result.</summary>
    internal void Say(string line) => Error.WriteLine("instancelint: " + line);
}
