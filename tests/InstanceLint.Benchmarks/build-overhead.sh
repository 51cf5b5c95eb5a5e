#!/usr/bin/env bash
# Measures the wall time that the package adds to dotnet build, in pairs with the same project without it:
# a build without changes, with 2,000 manifests (goal: at most 5 %) and with definitions in C# only (at most 1 %),
# one that checks the 2,000 manifests (at most 0.25 s), and one in which the only manifest has changed (at most 18 ms).
# The noise is larger than the difference, hence many pairs in alternating order, and the median of their differences.
# Usage: build-overhead.sh [pairs], 25 by default; five times as many without manifests.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
pairs=${1:-25}
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 DOTNET_NOLOGO=1 MSBUILDTERMINALLOGGER=off
unset CI TF_BUILD

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet pack src/InstanceLint -o "$work/feed" -v:quiet
dotnet run -c Release --project tests/InstanceLint.Benchmarks -- write-corpus "$work/corpus"
export NUGET_PACKAGES="$work/packages"
cd "$work"
for name in Directory.Build.targets Directory.Packages.props; do echo '<Project />' > "$name"; done
echo "<Project><PropertyGroup><RestoreAdditionalProjectSources>$work/feed</RestoreAdditionalProjectSources></PropertyGroup></Project>" > Directory.Build.props

# project <name> <manifests to copy or nothing> <item or nothing> [property]
project() {
  mkdir "$1"
  [ -z "$2" ] || cp -r "$2" "$1/manifests"
  echo 'System.Console.WriteLine();' > "$1/Program.cs"
  cat > "$1/$1.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <UseSharedCompilation>false</UseSharedCompilation>
    ${4:-}
  </PropertyGroup>
  <ItemGroup>$3</ItemGroup>
</Project>
XML
  dotnet build "$1" -v:quiet
}

package='<PackageReference Include="InstanceLint" Version="*" PrivateAssets="all" />'
project with-2000 corpus "$package"
project without-2000 corpus ""
project with-0 "" "$package" "<InstanceLintUsesFluent>true</InstanceLintUsesFluent>"
mkdir single
cp "$(find corpus -name '*.yaml' | sort | head -n 1)" single
project with-1 single "$package"
project without-1 single ""
project without-0 "" ""

# seconds <project>: the wall time of a build without restore
seconds() {
  local start=$EPOCHREALTIME
  dotnet build "$1" --no-restore -v:quiet > "$work/log" || { cat "$work/log"; exit 1; }
  local end=$EPOCHREALTIME
  echo "$(( ${end/./} - ${start/./} ))"
}

# compare <title> <manifests> <pairs> <command before each build with the package>
compare() {
  local with without
  for ((i = 0; i <= $3; i++)); do
    eval "$4"
    if ((i % 2)); then
      with=$(seconds "with-$2") without=$(seconds "without-$2")
    else
      without=$(seconds "without-$2") with=$(seconds "with-$2")
    fi
    # The first pair warms up.
    [ "$i" -eq 0 ] || echo "$((with - without)) $without"
  done > "$work/pairs"
  awk -v title="$1" -v more="$(at 1 "$3" 2)" -v low="$(at 1 "$3" 4)" -v high="$(at 1 "$3" 4 3)" -v without="$(at 2 "$3" 2)" -v pairs="$3" 'BEGIN {
    printf "%s: %+.1f %%, %+.0f ms (half of %d pairs between %+.0f and %+.0f) more than %.0f ms without the package\n",
      title, 100 * more / without, more / 1000, pairs, low / 1000, high / 1000, without / 1000 }'
}

# at <column> <pairs> <parts> [part]: the end of a part of the sorted column
at() {
  cut -d ' ' -f "$1" "$work/pairs" | sort -n | sed -n "$((($2 * ${4:-1} + $3 - 1) / $3))p"
}

compare "Nothing changed, 2,000 manifests" 2000 "$pairs" :
compare "Nothing changed, definitions in C# only" 0 "$((5 * pairs))" :
compare "The only manifest changed" 1 "$pairs" 'echo "# $i" >> with-1/manifests/file-00000.yaml'
compare "2,000 manifests checked" 2000 "$pairs" 'rm -f with-2000/obj/Debug/net10.0/InstanceLint.cache'
