#!/usr/bin/env bash
# Measures the share of InstanceLint's analyzers in the time of all analyzers of a build, as the compiler reports it:
# for 2,000 classes without the library, and for 2,000 of which 500 define an instance type. Goals: under 1 % and under 10 %.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
root=$PWD

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 DOTNET_NOLOGO=1
unset CI TF_BUILD
dotnet pack src/InstanceLint -o "$work/feed" -v:quiet
dotnet build src/InstanceLint.Fluent -c Release -f net10.0 -v:quiet
export NUGET_PACKAGES="$work/packages"
cd "$work"
for name in Directory.Build.targets Directory.Packages.props; do echo '<Project />' > "$name"; done
echo "<Project><PropertyGroup><RestoreAdditionalProjectSources>$work/feed</RestoreAdditionalProjectSources></PropertyGroup></Project>" > Directory.Build.props

# project <name> <more items>
project() {
  mkdir "$1"
  cat > "$1/$1.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <UseSharedCompilation>false</UseSharedCompilation>
    <ReportAnalyzer>true</ReportAnalyzer>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="InstanceLint" Version="*" PrivateAssets="all" />
    $2
  </ItemGroup>
</Project>
XML
}

# class <number> <member>
class() {
  cat <<CS
namespace Bench;

public sealed class C$1(IReadOnlyList<string> names)
{
    private readonly Dictionary<string, int> _counts = [];

    public int Count(string name)
    {
        foreach (var other in names.Where(other => other.Length > $1))
        {
            _counts[other] = _counts.TryGetValue(other, out var count) ? count + 1 : 1;
        }

        return _counts.TryGetValue(name, out var result) ? result : string.Join(',', names).Length;
    }

    public string Describe(int number) => number switch
    {
        0 => "none",
        < 0 => throw new ArgumentOutOfRangeException(nameof(number)),
        _ => \$"{number} of {names.Count}",
    };
$2
}
CS
}

project Without ""
for i in $(seq 2000); do class "$i" "" > "Without/C$i.cs"; done

project With "<Reference Include=\"$root/artifacts/bin/InstanceLint.Fluent/release_net10.0/InstanceLint.Fluent.dll\" />"
for i in $(seq 500); do
  class "$i" "
    public static InstanceLint.Fluent.InstanceType Type { get; } = InstanceLint.Fluent.InstanceType.Define(\"type-$i\")
        .NodeSelector(\"pool\", \"p$i\").Requests(cpu: \"1\", memory: \"2Gi\").Limits(cpu: \"2\", memory: \"4Gi\", gpu: 1).Build();" > "With/C$i.cs"
done
for i in $(seq 501 2000); do class "$i" "" > "With/C$i.cs"; done

# Other work of the machine adds noise, so each is built seven times, and the median counts.
for name in Without With; do
  for run in $(seq 7); do
    dotnet build "$name" -t:Rebuild -v:detailed > "$name.log"
    total=$(sed -n 's/.*Total analyzer execution time: \([0-9.]*\) seconds.*/\1/p' "$name.log" | head -n 1)
    awk -v total="$total" '/InstanceLint.Analyzers, Version/ { sub("<", "", $1); printf "%.1f %s %s\n", 100 * $1 / total, $1, total; exit }' "$name.log"
  done | sort -n | awk -v name="$name" '
    { share[NR] = $1; ours[NR] = $2; total[NR] = $3 }
    END { printf "%s: %s %% (%s of %s s; from %s to %s %%)\n", name, share[4], ours[4], total[4], share[1], share[7] }'
done
