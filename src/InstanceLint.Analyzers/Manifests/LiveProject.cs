using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using InstanceLint.Analyzers.Clusters;
using InstanceLint.Projects;
using InstanceLint.Yaml.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InstanceLint.Analyzers.Manifests;

/// <summary>A project in an IDE, which analyzes it after each key press. Then almost all files are those of the time before.</summary>
internal sealed class LiveProject
{
    // An edit replaces one file, so a project is found again by one of its first two.
    private const int Keys = 2;

    private static readonly ConditionalWeakTable<AdditionalText, StrongBox<LiveProject?>> Projects = new();

    private readonly string _encoded;
    private readonly ImmutableArray<AdditionalText> _files;

    // The manifests of the project, and the place among them for each of its files that is one.
    private readonly IReadOnlyList<ManifestSource> _sources;
    private readonly Dictionary<int, int> _places;
    private readonly ReadProject _project;

    private LiveProject(string encoded, ImmutableArray<AdditionalText> files, IReadOnlyList<ManifestSource> sources, ReadProject project)
    {
        (_encoded, _files, _sources, _project) = (encoded, files, sources, project);
        var places = sources.Select(static (source, i) => (((AdditionalTextSource)source).File, i))
            .ToDictionary(static source => source.File, static source => source.i);
        _places = Enumerable.Range(0, files.Length)
            .Where(i => places.ContainsKey(files[i]))
            .ToDictionary(static i => i, i => places[files[i]]);
    }

    private LiveProject(LiveProject before, ImmutableArray<AdditionalText> files, ReadProject project)
    {
        (_encoded, _files, _sources, _places, _project) = (before._encoded, files, before._sources, before._places, project);
    }

    /// <summary>Lints the project that the build or the IDE passes to the compiler.</summary>
    /// <param name="options">The data that it passes.</param>
    /// <param name="cancellation">Cancels linting.</param>
    internal static LintResult Lint(AnalyzerOptions options, CancellationToken cancellation)
    {
        var encoded = CompilerProject.EncodedIn(options);
        var files = options.AdditionalFiles;
        var live = Find(files)?.TryEdit(encoded, files, cancellation) ?? Read(encoded, options, cancellation);
        var result = live._project.Lint(cancellation);
        foreach (var file in files.Take(Keys))
        {
            Projects.GetOrCreateValue(file).Value = live;
        }

        return result;
    }

    private static LiveProject? Find(ImmutableArray<AdditionalText> files) =>
        files.Take(Keys).Select(static file => Projects.TryGetValue(file, out var project) ? project.Value : null)
            .FirstOrDefault(static project => project is not null);

    private static LiveProject Read(string encoded, AnalyzerOptions options, CancellationToken cancellation)
    {
        var project = CompilerProject.Read(options, cancellation);
        return new LiveProject(
            encoded,
            options.AdditionalFiles,
            project.Sources,
            ReadProject.Read(project.Settings, project.Sources, keepsTexts: false, cancellation));
    }

    // Returns null if anything other than the texts of manifests has changed.
    private LiveProject? TryEdit(string encoded, ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        if (encoded != _encoded || files.Length != _files.Length)
        {
            return null;
        }

        var changed = new Dictionary<int, ManifestSource>();
        for (var i = 0; i < files.Length; i++)
        {
            if (ReferenceEquals(files[i], _files[i]))
            {
                continue;
            }

            if (files[i].Path != _files[i].Path || Kustomization.HasName(files[i].Path) || !_places.TryGetValue(i, out var place))
            {
                return null;
            }

            changed[place] = ((AdditionalTextSource)_sources[place]).With(files[i]);
        }

        return new LiveProject(this, files, _project.With(changed, cancellation));
    }
}
