using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using InstanceLint.Projects.Severities;
using InstanceLint.Severities;

namespace InstanceLint.Tasks.Severities;

/// <summary>
/// Reads configuration files with the compiler of the SDK in use, which is loaded only where a file says anything of our rules.
/// </summary>
internal static class Configuration
{
    private const string Compiler = "Microsoft.CodeAnalysis";

    /// <summary>What the files say.</summary>
    /// <param name="files">The files.</param>
    /// <param name="compilerFolder">Where the compiler lies.</param>
    /// <param name="problem">Why it cannot be used, in one sentence; nothing is configured then.</param>
    internal static IConfiguredSeverities Read(IReadOnlyList<ConfigFile> files, string compilerFolder, out string? problem)
    {
        problem = null;
        if (!files.Any(file => file.MentionsUs))
        {
            return new NothingConfigured();
        }

        var path = Path.Combine(compilerFolder, Compiler + ".dll");
        AppDomain.CurrentDomain.AssemblyResolve += Resolve;
        try
        {
            return Parse(files);
        }
        catch (Exception exception)
            when (exception is IOException or BadImageFormatException or TypeLoadException or MissingMemberException)
        {
            problem = $"the severities in .editorconfig and .globalconfig do not count, since the compiler '{path}' cannot be loaded: {exception.Message}";
            return new NothingConfigured();
        }
        finally
        {
            AppDomain.CurrentDomain.AssemblyResolve -= Resolve;
        }

        // Only what this assembly asks for; other tasks have compilers of their own.
        Assembly? Resolve(object? sender, ResolveEventArgs request) =>
            request.RequestingAssembly == typeof(Configuration).Assembly && new AssemblyName(request.Name).Name == Compiler
                ? Assembly.LoadFrom(path)
                : null;
    }

    // Apart, and not typed by what it makes, so that the compiler is loaded after somebody can tell where it is.
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SuppressMessage("Performance", "CA1859", Justification = "The type of the result is what must not be loaded yet.")]
    private static IConfiguredSeverities Parse(IReadOnlyList<ConfigFile> files) => new CompilerConfiguration(files);
}
