using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace InstanceLint.LanguageServer.Protocol;

/// <summary>A finding in the form of the protocol.</summary>
internal sealed record Diagnostic
{
    /// <summary>The place.</summary>
    public required TextRange Range { get; init; }

    /// <summary>The severity: 1 for an error, 2 for a warning, 3 for information.</summary>
    public required int Severity { get; init; }

    /// <summary>The ID of the rule.</summary>
    public required string Code { get; init; }

    /// <summary>The page of the rule.</summary>
    public required CodeDescription? CodeDescription { get; init; }

    /// <summary>Who found it.</summary>
    public required string Source { get; init; }

    /// <summary>The message.</summary>
    public required string Message { get; init; }

    /// <summary>How to draw it besides: 1 for unnecessary, 2 for deprecated.</summary>
    public IReadOnlyList<int>? Tags { get; init; }

    /// <summary>Other places that it's about.</summary>
    public IReadOnlyList<DiagnosticRelatedInformation>? RelatedInformation { get; init; }
}

/// <summary>A page.</summary>
/// <param name="Href">Its address.</param>
internal sealed record CodeDescription(string Href);

/// <summary>Another place that a diagnostic is about.</summary>
/// <param name="Location">The place.</param>
/// <param name="Message">What it is.</param>
internal sealed record DiagnosticRelatedInformation(Location Location, string Message);

/// <summary>The parameters of <c>textDocument/publishDiagnostics</c>.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Version">Its version, or <see langword="null"/> if it isn't open.</param>
/// <param name="Diagnostics">All its diagnostics.</param>
internal sealed record PublishDiagnosticsParams(string Uri, int? Version, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>The parameters of <c>textDocument/diagnostic</c>.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="PreviousResultId">The last result, or <see langword="null"/>.</param>
internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? PreviousResultId = null);

/// <summary>The parameters of <c>workspace/diagnostic</c>.</summary>
/// <param name="PreviousResultIds">The last results.</param>
internal sealed record WorkspaceDiagnosticParams(IReadOnlyList<PreviousResultId> PreviousResultIds);

/// <summary>The last result for a document.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Value">The result.</param>
internal sealed record PreviousResultId(string Uri, string Value);

/// <summary>The diagnostics of a document.</summary>
internal sealed record DocumentDiagnosticReport
{
    /// <summary>Either <c>full</c>, or <c>unchanged</c> since the last result.</summary>
    public required string Kind { get; init; }

    /// <summary>The result, by which the client can ask what has changed.</summary>
    public required string ResultId { get; init; }

    /// <summary>The diagnostics, or <see langword="null"/> if they haven't changed.</summary>
    public IReadOnlyList<Diagnostic>? Items { get; init; }
}

/// <summary>The diagnostics of a document of the workspace.</summary>
internal sealed record WorkspaceDocumentDiagnosticReport
{
    /// <summary>The document.</summary>
    public required string Uri { get; init; }

    /// <summary>Its version, or <see langword="null"/> if it isn't open.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int? Version { get; init; }

    /// <summary>Either <c>full</c>, or <c>unchanged</c> since the last result.</summary>
    public required string Kind { get; init; }

    /// <summary>The result, by which the client can ask what has changed.</summary>
    public required string ResultId { get; init; }

    /// <summary>The diagnostics, or <see langword="null"/> if they haven't changed.</summary>
    public IReadOnlyList<Diagnostic>? Items { get; init; }
}

/// <summary>The diagnostics of the workspace.</summary>
/// <param name="Items">Those of each document.</param>
internal sealed record WorkspaceDiagnosticReport(IReadOnlyList<WorkspaceDocumentDiagnosticReport> Items);
