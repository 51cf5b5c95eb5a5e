using System;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Linq;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Cli.Commands;

/// <summary>Shows the page of a rule.</summary>
internal sealed class ExplainCommand(Shell shell)
{
    private readonly Argument<string> _rule = new("rule")
    {
        Description = "The ID or the name of the rule, such as INST2009. Without it: the list of rules.",
        HelpName = "rule",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Creates the command.</summary>
    internal Command Create()
    {
        var command = new Command("explain", "Shows the page of a rule: why it is required, with examples.");
        _rule.CompletionSources.Add(static _ => RuleCatalog.All.Select(static rule => new CompletionItem(rule.Id, detail: rule.Title)));
        command.Arguments.Add(_rule);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(_rule) is { } name)
            {
                Show(Find(name));
            }
            else
            {
                List();
            }

            return (int)ExitCode.Success;
        });
        return command;
    }

    private static Rule Find(string word) =>
        RuleCatalog.Find(word)
        ?? RuleCatalog.All.FirstOrDefault(rule => string.Equals(rule.Name, word, StringComparison.OrdinalIgnoreCase))
        ?? throw new UsageException(RuleCatalog.Suggest(word).Name is { } near
            ? $"{Wording.Quote(word)} is not a rule; did you mean {near}?"
            : $"{Wording.Quote(word)} is not a rule; instancelint explain lists all rules");

    private void List()
    {
        foreach (var rule in RuleCatalog.All)
        {
            shell.Output.WriteLine($"{rule.Id}  {rule.Title}");
        }
    }

    private void Show(Rule rule)
    {
        var page = Resources.Read(rule.Id + ".md");
        foreach (var line in shell.IsTerminal ? TerminalPage.Lines(page, shell.HasColor) : page.TrimEnd('\n').Split('\n'))
        {
            shell.Output.WriteLine(line);
        }

        if (shell.IsTerminal)
        {
            shell.Output.WriteLine();
            shell.Output.WriteLine(rule.HelpLink);
        }
    }
}
