using System.CommandLine;

namespace InstanceLint.Cli.Commands;

/// <summary>Writes a JSON schema for editors.</summary>
internal sealed class SchemaCommand(Shell shell)
{
    private const string Manifest = "manifest";
    private const string Settings = "settings";

    private readonly Argument<string> _subject = new("subject")
    {
        Description = "What the schema describes: manifest (the default) or settings.",
        DefaultValueFactory = static _ => Manifest,
    };

    /// <summary>Creates the command.</summary>
    internal Command Create()
    {
        var command = new Command("schema", "Writes the JSON schema of instance types, or of instancelint.yaml.");
        _subject.AcceptOnlyFromAmong(Manifest, Settings);
        command.Arguments.Add(_subject);
        command.SetAction(parsed =>
        {
            shell.Output.Write(Resources.Read(parsed.GetValue(_subject) == Manifest ? "instancetype.schema.json" : "instancelint.schema.json"));
            return (int)ExitCode.Success;
        });
        return command;
    }
}
