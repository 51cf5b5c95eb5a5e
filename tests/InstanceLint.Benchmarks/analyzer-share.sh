#!/usr/bin/env bash
# The share of our analyzers in the time of all analyzers of a build, as the compiler itself reports it:
# for 2,000 classes without the library, and for 2,000 of which 500 define an instance type. Goals: under 1 % and under 10 %.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
root=$PWD

dotnet build src/InstanceLint.CodeFixes -c Release -nodeReuse:false -v:quiet --nologo
dotnet build src/InstanceLint.Fluent -c Release -f net10.0 -nodeReuse:false -v:quiet --nologo

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
for name in Directory.Build.props Directory.Build.targets Directory.Packages.props; do echo '<Project />' > "$name"; done

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
    <Analyzer Include="$root/artifacts/bin/InstanceLint.Analyzers/release/*.dll" />
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

# The machine is never still, so each is built five times, and the share in the middle counts.
for name in Without With; do
  for run in 1 2 3 4 5; do
    dotnet build "$name" -t:Rebuild -nodeReuse:false -v:detailed --nologo > "$name.log"
    total=$(sed -n 's/.*Total analyzer execution time: \([0-9.]*\) seconds.*/\1/p' "$name.log" | head -n 1)
    awk -v total="$total" '/InstanceLint.Analyzers, Version/ { sub("<", "", $1); printf "%.1f %s %s\n", 100 * $1 / total, $1, total; exit }' "$name.log"
  done | sort -n | awk -v name="$name" '
    { share[NR] = $1; ours[NR] = $2; total[NR] = $3 }
    END { printf "%s: %s %% (%s of %s s; from %s to %s %%)\n", name, share[3], ours[3], total[3], share[1], share[5] }'
done
