using System.IO;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>An installation of the templates that no other program sees.</summary>
public sealed class TemplateHive(PackedPackage package) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("instancelint-hive-").FullName;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() =>
        (await DotNet.RunAsync(Path.GetTempPath(), ["new", "install", package.TemplatesFilePath, .. Options])).ShouldSucceed();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return default;
    }

    /// <summary>Runs the template.</summary>
    internal Task<Output> CreateAsync(Consumer consumer, params string[] arguments) => consumer.RunAsync(["new", "instancelint-cluster", .. arguments, .. Options]);

    private string[] Options => ["--debug:custom-hive", _folder];
}
