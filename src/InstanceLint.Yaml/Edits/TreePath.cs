using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;

namespace InstanceLint.Yaml.Edits;

/// <summary>The path to a node in the trees of a text: the number of the document, and then names and numbers of items.</summary>
internal sealed class TreePath
{
    private readonly List<(string? Name, int Number)> _steps = [];

    /// <summary>The number of the document.</summary>
    internal int Document => _steps[0].Number;

    /// <summary>The path with all numbers as 0, and limits as requests, so that similar places are equal.</summary>
    internal string Shape => string.Join(
        "\0",
        _steps.Select(static step =>
            step.Name is null || step.Name.All(char.IsDigit) ? "0"
            : step.Name == ResourceSection.LimitsName ? ResourceSection.RequestsName
            : step.Name));

    internal void Push(string name) => _steps.Add((name, 0));

    internal void Push(int number) => _steps.Add((null, number));

    internal void Pop() => _steps.RemoveAt(_steps.Count - 1);

    /// <summary>Returns the number of the item of a list in a field of the document, or <see langword="null"/> if it's elsewhere.</summary>
    internal int? ItemOf(string field) =>
        _steps.Count > 2 && _steps[1].Name == field && _steps[2].Name is null ? _steps[2].Number : null;
}
