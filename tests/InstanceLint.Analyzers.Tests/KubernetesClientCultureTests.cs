using System.Threading.Tasks;
using InstanceLint.CodeFixes;
using k8s.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace InstanceLint.Analyzers.Tests;

/// <summary>Quantities of the official Kubernetes client are checked for the current culture too.</summary>
public class KubernetesClientCultureTests
{
    private static readonly MetadataReference Client = MetadataReference.CreateFromFile(typeof(ResourceQuantity).Assembly.Location);

    [Fact]
    public Task Numbers_in_the_current_culture_are_reported() => Roslyn.VerifyAsync(
        """
        double gib = args.Length / 2.0;
        var limits = new Dictionary<string, k8s.Models.ResourceQuantity>
        {
            ["memory"] = new k8s.Models.ResourceQuantity($"{{|INST5002:gib|}}Gi"),
            ["cpu"] = new({|INST5002:gib.ToString()|}),
        };
        """,
        state => state.AdditionalReferences.Add(Client));

    [Fact]
    public Task Whole_and_invariant_numbers_are_not() => Roslyn.VerifyAsync(
        """
        double gib = args.Length / 2.0;
        var limits = new Dictionary<string, k8s.Models.ResourceQuantity>
        {
            ["memory"] = new k8s.Models.ResourceQuantity($"{args.Length}Gi"),
            ["cpu"] = new(gib.ToString(CultureInfo.InvariantCulture)),
            ["storage"] = new("10Gi"),
        };
        """,
        state => state.AdditionalReferences.Add(Client));

    [Fact]
    public Task They_are_fixed() => Roslyn.VerifyFixAsync<CultureCodeFix>(
        """
        double gib = args.Length / 2.0;
        var memory = new k8s.Models.ResourceQuantity($"{{|INST5002:gib|}}Gi");
        """,
        """
        double gib = args.Length / 2.0;
        var memory = new k8s.Models.ResourceQuantity($"{gib.ToString(CultureInfo.InvariantCulture)}Gi");
        """,
        Client);

    // Older versions of the client have another assembly name, and a text that can be set.
    [Fact]
    public Task Older_clients_are_known_too() => Roslyn.VerifyAsync(
        """
        double gib = args.Length / 2.0;
        var quantity = new k8s.Models.ResourceQuantity { Value = $"{{|INST5002:gib|}}Gi" };
        quantity.Value = {|INST5002:gib|} + "Gi";
        quantity.Value = "2Gi";
        """,
        state =>
        {
            var client = new ProjectState("KubernetesClient.Models", LanguageNames.CSharp, "/Client/", "cs") { ReferenceAssemblies = state.ReferenceAssemblies };
            client.AdditionalReferences.AddRange(Roslyn.Platform);
            client.Sources.Add("namespace k8s.Models { public class ResourceQuantity { public string Value { get; set; } } }");
            state.AdditionalProjects.Add(client.Name, client);
            state.AdditionalProjectReferences.Add(client.Name);
        });
}
