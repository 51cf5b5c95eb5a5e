using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using InstanceLint.LanguageServer.Completions;
using InstanceLint.Projects;

namespace InstanceLint.LanguageServer.Tests;

/// <summary>The tables of fields agree with the JSON schema and with what the readers read.</summary>
public class FieldTableTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("docs", "instancetype.schema.json"))).RootElement;

    // What readers look for to recognize documents and parts that have no completions.
    private static readonly string[] Unlisted = ["mini_batch_size", "create_job", "trigger", "image", "conda_file", "build", "kind"];

    public static IEnumerable<TheoryDataRow<string>> Forms => DocumentForm.All.Select(static form => new TheoryDataRow<string>(form.Name));

    [Fact]
    public void Instance_types_have_the_fields_of_the_schema() =>
        Assert.Equal(In(Schema.GetProperty("definitions").GetProperty("InstanceType"), string.Empty), Of(InstanceTypeFields.Document, string.Empty));

    [Fact]
    public void Lists_have_the_fields_of_the_schema() => Assert.Equal(
        In(Schema.GetProperty("definitions").GetProperty("InstanceTypeList"), string.Empty),
        Of(InstanceTypeFields.List, string.Empty).Where(static field => !field.StartsWith("items.", StringComparison.Ordinal)));

    [Theory]
    [InlineData("instance type")]
    [InlineData("instance type list")]
    public void A_new_document_is_that_of_the_schema(string name)
    {
        var snippet = Schema.GetProperty("else").GetProperty("defaultSnippets").EnumerateArray().Single(snippet => snippet.GetProperty("label").GetString() == name);
        Assert.Equal(AppliedItem.Expand(Yaml(snippet.GetProperty("body"), string.Empty)), AppliedItem.Expand("\n" + TextOf(name)));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_new_document_has_no_findings(string name)
    {
        var text = AppliedItem.Expand(TextOf(name)) + "\n";
        var settings = ProjectCase.SettingsOf([new("open.yaml", text)]);
        var result = ProjectLinter.Lint(settings, [new TextSource("open.yaml", text)], TestContext.Current.CancellationToken);
        Assert.Empty(result.Findings.Reported().Where(static finding => finding.Finding.Span.IsText).Select(static finding => finding.Finding.Message));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_new_document_is_recognized(string name)
    {
        var text = AppliedItem.Expand(TextOf(name));
        Assert.Equal(name, DocumentForm.Of(Place.Find(text + "\n", new(text.Split('\n').Length + 1, 1))!.Document)?.Name);
    }

    [Fact]
    public void Every_field_that_a_reader_reads_is_listed()
    {
        var listed = DocumentForm.All.SelectMany(static form => Of(form.Fields, string.Empty)).Select(static field => field.Split(':')[0].Split('.')[^1]).ToHashSet(StringComparer.Ordinal);
        string[] folders = ["Deployments", "Jobs", "Endpoints"];
        var read = folders.SelectMany(folder => Directory.GetFiles(Repository.PathOf("src", "InstanceLint.Yaml", "Documents", folder)))
            .SelectMany(static file => NamesIn(File.ReadAllText(file))).Distinct(StringComparer.Ordinal).ToList();
        Assert.Contains("instance_type", read);
        Assert.Empty(read.Where(name => !listed.Contains(name)).Except(Unlisted, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_field_has_a_sentence() => Assert.All(
        DocumentForm.All.SelectMany(static form => Of(form.Fields, string.Empty)), static field => Assert.EndsWith(".", field, StringComparison.Ordinal));

    private static string TextOf(string form) => AppliedItem.ItemsOf(MarkedProject.Create(MarkedProject.Cursor)).Single(item => item.Label == form).InsertText;

    // The names in Find("name"), Value("name") and similar calls.
    private static IEnumerable<string> NamesIn(string code)
    {
        string[] calls = ["Find(\"", "Value(\"", "ScaleSetting(\"", "ReadMapping(_document, \"", ", \"instance_count"];
        foreach (var call in calls)
        {
            for (var at = code.IndexOf(call, StringComparison.Ordinal); at >= 0; at = code.IndexOf(call, at + 1, StringComparison.Ordinal))
            {
                var start = code.IndexOf('"', at) + 1;
                yield return code[start..code.IndexOf('"', start)];
            }
        }
    }

    // Each field with its path and text. Steps contain steps, so not all levels are listed.
    private static IEnumerable<string> Of(FieldSet fields, string path)
    {
        var each = fields.Others?.Invoke("x") is { Fields: not null } other ? [other] : Enumerable.Empty<Field>();
        return path.Split('.').Length > 6 ? [] : fields.Fields.Concat(each)
            .SelectMany(field => (field.Fields is null ? [] : Of(field.Fields, $"{path}{field.Name}.")).Prepend($"{path}{field.Name}: {field.Documentation}"))
            .Where(static field => !field.StartsWith("metadata.labels", StringComparison.Ordinal) && !field.StartsWith("metadata.annotations", StringComparison.Ordinal));
    }

    private static IEnumerable<string> In(JsonElement mapping, string path) => !mapping.TryGetProperty("properties", out var properties) ? [] : properties
        .EnumerateObject()
        .SelectMany(field => In(field.Value, $"{path}{field.Name}.").Prepend($"{path}{field.Name}: {field.Value.GetProperty("description").GetString()}"));

    private static string Yaml(JsonElement body, string indent) => body.ValueKind switch
    {
        JsonValueKind.Object => string.Concat(body.EnumerateObject().Select(field =>
            $"\n{indent}{field.Name}:{(field.Value.ValueKind == JsonValueKind.String ? " " : string.Empty)}{Yaml(field.Value, indent + "  ")}")),
        JsonValueKind.Array => string.Concat(body.EnumerateArray().Select(item => $"\n{indent}- {Yaml(item, indent + "  ").TrimStart()}")),
        _ => body.GetString()!,
    };
}
