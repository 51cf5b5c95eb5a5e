using System;
using System.IO;
using System.Linq;
using System.Threading;
using InstanceLint.Yaml.Generators;

namespace InstanceLint.Yaml.Tests;

/// <summary>The patches that a kustomization lists, and their paths.</summary>
public class KustomizationTests
{
    [Theory]
    [InlineData("kustomization.yaml", true)]
    [InlineData("kustomization.yml", true)]
    [InlineData("Kustomization", true)]
    [InlineData("/a/b/kustomization.yaml", true)]
    [InlineData("/a/b/Kustomization", true)]
    [InlineData("Kustomization.yaml", false)]
    [InlineData("kustomization", false)]
    [InlineData("my-kustomization.yaml", false)]
    [InlineData("kustomization.yaml/gpu.yaml", false)]
    [InlineData("/a/Kustomization/", false)]
    public void Has_one_of_three_names(string path, bool isOne) => Assert.Equal(isOne, Kustomization.HasName(path));

    [Theory]
    [InlineData("patches:\n- path: a.yaml\n- path: b/c.yaml\n  target: { kind: InstanceType }\n", "a.yaml b/c.yaml")]
    [InlineData("patches:\n- a.yaml\n- patch: |-\n    - op: remove\n", "a.yaml")]
    [InlineData("patchesStrategicMerge:\n- ./a.yaml\n- ../b.yaml\n", "./a.yaml ../b.yaml")]
    [InlineData("patchesStrategicMerge:\n- |-\n  kind: InstanceType\n  metadata: { name: gpu }\n- a.yaml\n", "a.yaml")]
    [InlineData("patchesJson6902:\n- target: { kind: InstanceType, name: gpu }\n  path: \"a.yaml\"\n- target: {}\n  patch: '[]'\n", "a.yaml")]
    [InlineData("patchesJson6902: [{ path: a.json }]\npatches: [{ path: b.yaml }]\npatchesStrategicMerge: [c.yaml]\n", "b.yaml c.yaml a.json")]
    [InlineData("\uFEFFpatches:\r\n- path: a.yaml # ours\r\n", "a.yaml")]
    [InlineData("{\"patches\": [{\"path\": \"a.yaml\"}]}", "a.yaml")]
    [InlineData("x: &p [{ path: a.yaml }]\npatches: *p\n", "a.yaml")]
    [InlineData("kind: Component\napiVersion: kustomize.config.k8s.io/v1alpha1\npatches: [{ path: a.yaml }]\n", "a.yaml")]
    [InlineData("resources: [a.yaml]\nreplacements: [{ path: b.yaml }]\ncomponents: [../c]\n", "")]
    [InlineData("patches:\n", "")]
    [InlineData("patches: a.yaml\n", "")]
    [InlineData("patches: { path: a.yaml }\n", "")]
    [InlineData("patches: [{ path: [a.yaml] }, [b.yaml], { paths: c.yaml }]\n", "")]
    [InlineData("spec: { patches: [{ path: a.yaml }] }\n", "")]
    [InlineData("- patches: [{ path: a.yaml }]\n", "")]
    [InlineData("patches: [{ path: a.yaml }]\nresources: [\n", "")]
    [InlineData("patches: [{ path: a.yaml }]\n\u0001", "")]
    [InlineData("# patches\n", "")]
    [InlineData("", "")]
    public void Lists_paths(string text, string paths) => Assert.Equal(paths, string.Join(' ', Kustomization.ReadPatches(text, CancellationToken.None).Where(path => path.Length > 0)));

    [Fact]
    public void Hostile_texts_list_nothing_or_what_they_list()
    {
        Assert.Empty(Kustomization.ReadPatches("patches: " + new string('[', 300_000), CancellationToken.None));
        Assert.Empty(Kustomization.ReadPatches("patches: &a [*a, { path: *a }, { <<: *a }]\n", CancellationToken.None));
        Assert.Empty(Kustomization.ReadPatches("patches: *none\n", CancellationToken.None));
        Assert.Equal(20_000, Kustomization.ReadPatches("patches:\n" + string.Concat(Enumerable.Repeat("- path: ../a.yaml\n", 20_000)), CancellationToken.None).Count);
        Assert.Throws<OperationCanceledException>(() => Kustomization.ReadPatches("patches: [{ path: a.yaml }]\n", new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData("/r/o/kustomization.yaml", "a.yaml", "/r/o/a.yaml")]
    [InlineData("/r/o/kustomization.yaml", "./a.yaml", "/r/o/a.yaml")]
    [InlineData("/r/o/kustomization.yaml", "b//./a.yaml", "/r/o/b/a.yaml")]
    [InlineData("/r/o/kustomization.yaml", "../p/a.yaml", "/r/p/a.yaml")]
    [InlineData("/r/o/kustomization.yaml", "../../a.yaml", "/a.yaml")]
    [InlineData("/r/x/../o/Kustomization", "./../p/./a.yaml", "/r/p/a.yaml")]
    [InlineData("/Kustomization", "a.yaml", "/a.yaml")]
    [InlineData("//server/share/o/Kustomization", "../a.yaml", "//server/share/a.yaml")]
    [InlineData("/r/o/kustomization.yaml", "../../../a.yaml", null)]
    [InlineData("/r/o/kustomization.yaml", "/r/o/a.yaml", null)]
    [InlineData("/r/o/kustomization.yaml", "", null)]
    public void Paths_start_at_its_folder(string kustomization, string patch, string? path) => Assert.Equal(Native(path), Kustomization.Locate(kustomization, patch));

    [Theory]
    [InlineData("/r/o/../p/./a.yaml", "/r/p/a.yaml")]
    [InlineData("/r/a.yaml", "/r/a.yaml")]
    [InlineData("/../a.yaml", null)]
    public void Paths_are_compared_without_dots(string path, string? normal) => Assert.Equal(Native(normal), Kustomization.Normalize(path));

    private static string? Native(string? path) => path?.Replace('/', Path.DirectorySeparatorChar);
}
