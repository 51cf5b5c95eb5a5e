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

/// <summary>Reads configuration files with the SDK's compiler, which is loaded only if a file mentions rules of InstanceLint.</summary>
internal static class Configuration
{
    private const string Compiler = "Microsoft.CodeAnalysis";

    /// <summary>Reads the severities in configuration files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="compilerFolder">The folder that contains the compiler.</param>
    /// <param name="problem">The reason why the compiler can't be used, in one sentence. The files are then ignored.</param>
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
            problem = $"the severities in .editorconfig and .globalconfig are ignored because the compiler '{path}' cannot be loaded: {exception.Message}";
            return new NothingConfigured();
        }
        finally
        {
            AppDomain.CurrentDomain.AssemblyResolve -= Resolve;
        }

        // Only requests of this assembly, because other tasks load their own versions of the compiler.
        Assembly? Resolve(object? sender, ResolveEventArgs request) =>
            request.RequestingAssembly == typeof(Configuration).Assembly && new AssemblyName(request.Name).Name == Compiler
                ? Assembly.LoadFrom(path)
                : null;
    }

    // A separate method with an interface as its return type, so the compiler is loaded only after the resolver is in place.
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SuppressMessage("Performance", "CA1859", Justification = "The type of the result is what must not be loaded yet.")]
    private static IConfiguredSeverities Parse(IReadOnlyList<ConfigFile> files) => new CompilerConfiguration(files);
}
