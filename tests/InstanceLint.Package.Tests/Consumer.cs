using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>A project in an isolated folder. It restores the packages under test from a local feed, and all others as usual.</summary>
internal sealed class Consumer : IDisposable
{
    // Nothing in the output differs, and most of the time of a build is the compiler's.
    private static readonly Dictionary<string, string?> WithoutCompiler = new()
    {
        ["SkipCompilerExecution"] = "true",
        ["CopyBuildOutputToOutputDirectory"] = "false",
        ["UseAppHost"] = "false",
    };

    private readonly PackedPackage _package;
    private bool _isCompiled;

    internal Consumer(PackedPackage package, string references, string projectBody, string frameworks)
    {
        _package = package;
        Write("Directory.Build.props", $"<Project><PropertyGroup><RestoreAdditionalProjectSources>{package.Feed}</RestoreAdditionalProjectSources></PropertyGroup></Project>");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write("global.json", "{}");
        Write(".editorconfig", "root = true\n");
        Write("Program.cs", "System.Console.WriteLine();\n");
        Write(
            "App.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                {frameworks}
              </PropertyGroup>
              <ItemGroup>
                {references}
              </ItemGroup>
            {projectBody}
            </Project>
            """);
        _isCompiled = references.Contains("Fluent", StringComparison.Ordinal);
    }

    internal string Folder { get; } = Directory.CreateTempSubdirectory("instancelint-consumer-").FullName + Path.DirectorySeparatorChar;

    internal Consumer Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    internal Consumer Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        _isCompiled |= Path.GetExtension(name) is ".cs" or ".csproj" or ".vb" or ".vbproj" or ".fs" or ".fsproj" or ".razor";
        return this;
    }

    /// <summary>Writes a valid manifest, or one with the given memory limit. Its instance type is named after the file.</summary>
    internal Consumer WriteManifest(string name, string memory = "8Gi") => Write(
        name,
        $$"""
        apiVersion: amlarc.azureml.com/v1alpha1
        kind: InstanceType
        metadata:
          name: {{string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')).Trim('-')}}
        spec:
          resources:
            requests: { cpu: "1", memory: "4Gi" }
            limits: { cpu: "2", memory: "{{memory}}" }

        """);

    /// <summary>Replaces the project by one in a folder that compiles nothing, as that of the template does.</summary>
    internal Consumer MoveWithoutCode(string folder)
    {
        File.Delete(Path.Combine(Folder, "App.csproj"));
        File.Delete(Path.Combine(Folder, "Program.cs"));
        return Write(
            Path.Combine(folder, "App.csproj"),
            """
            <Project>
              <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="InstanceLint" Version="*" PrivateAssets="all" /></ItemGroup>
              <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
              <Target Name="Build" DependsOnTargets="BeforeBuild" />
            </Project>
            """);
    }

    /// <summary>Copies a folder of the repository without build outputs.</summary>
    internal Consumer CopyFrom(string source)
    {
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(source, file);
            if (!name.StartsWith("bin", StringComparison.Ordinal) && !name.StartsWith("obj", StringComparison.Ordinal))
            {
                Write(name, File.ReadAllBytes(file));
            }
        }

        return this;
    }

    /// <summary>Runs <c>dotnet build</c>.</summary>
    internal Task<Output> BuildAsync(params string[] arguments) => RunAsync(["build", "-nodeReuse:false", .. arguments]);

    /// <summary>Runs <c>dotnet</c>.</summary>
    internal Task<Output> RunAsync(params string[] arguments) => RunAsync(string.Empty, "dotnet", arguments, []);

    /// <summary>Compiles the project in builds, as is done for each with code of its own.</summary>
    internal Consumer Compile()
    {
        _isCompiled = true;
        return this;
    }

    /// <summary>Runs a command that runs <c>dotnet</c>, in a folder of this one.</summary>
    internal Task<Output> RunAsync(string folder, string command, string[] arguments, Dictionary<string, string?> variables) =>
        DotNet.RunAsync(
            Path.Combine(Folder, folder),
            command,
            arguments,
            new(variables.Concat(_isCompiled || arguments[0] is not "build" ? [] : WithoutCompiler)) { ["NUGET_PACKAGES"] = _package.Cache },
            TestContext.Current.CancellationToken);

    /// <summary>Runs <c>dotnet</c> in a wide pseudo-terminal, with the logger for terminals, which the SDK doesn't choose if an agent runs it.</summary>
    internal Task<Output> RunInTerminalAsync(string arguments) => RunAsync(
        string.Empty,
        "script",
        ["-qec", $"stty columns 500; exec dotnet {arguments} -tl:on", "/dev/null"],
        new() { ["MSBUILDTERMINALLOGGER"] = null, ["TERM"] = "xterm-256color" });

    /// <summary>Runs <c>dotnet</c> and returns each line at once. The command is ended by cancellation.</summary>
    internal IAsyncEnumerable<string> Listen(string[] arguments, CancellationToken cancellation) => DotNet.Listen(Folder, arguments, _package.Cache, cancellation);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
