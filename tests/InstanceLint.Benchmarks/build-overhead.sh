#!/usr/bin/env bash
# What the package adds to the wall time of dotnet build, pair by pair with the same project without it:
# a build in which nothing changed, with 2,000 manifests (goal: at most 5 %) and with none (at most 1 %),
# and one that judges the 2,000 manifests (at most 0.5 s).
# Other work on the machine only ever slows a build down, so the fastest of each side count; the median of the pairs stands beside them.
# Usage: build-overhead.sh [pairs], 25 unless told.
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

# project <name> <manifests to copy or nothing> <item or nothing>
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
  </PropertyGroup>
  <ItemGroup>$3</ItemGroup>
</Project>
XML
  dotnet build "$1" -v:quiet
}

package='<PackageReference Include="InstanceLint" Version="*" PrivateAssets="all" />'
project with-2000 corpus "$package"
project without-2000 corpus ""
project with-0 "" "$package"
project without-0 "" ""

# seconds <project>: the wall time of a build without restore
seconds() {
  local start=$EPOCHREALTIME
  dotnet build "$1" --no-restore -v:quiet > "$work/log" || { cat "$work/log"; exit 1; }
  local end=$EPOCHREALTIME
  echo "$(( ${end/./} - ${start/./} ))"
}

# compare <title> <manifests> <command before each build with the package>
compare() {
  for ((i = 0; i <= pairs; i++)); do
    eval "$3"
    with=$(seconds "with-$2") without=$(seconds "without-$2")
    # The first pair warms up.
    [ "$i" -eq 0 ] || echo "$with $without $((with - without))"
  done > "$work/pairs"
  local with without middle
  with=$(cut -d ' ' -f 1 "$work/pairs" | sort -n | head -n 1)
  without=$(cut -d ' ' -f 2 "$work/pairs" | sort -n | head -n 1)
  middle=$(cut -d ' ' -f 3 "$work/pairs" | sort -n | sed -n "$(((pairs + 1) / 2))p")
  awk -v title="$1" -v with="$with" -v without="$without" -v middle="$middle" -v pairs="$pairs" 'BEGIN {
    printf "%s: %+.1f %%, %+.0f ms more than %.0f ms without the package (fastest of %d; median of the pairs %+.0f ms)\n",
      title, 100 * (with / without - 1), (with - without) / 1000, without / 1000, pairs, middle / 1000 }'
}

compare "Nothing changed, 2,000 manifests" 2000 :
compare "Nothing changed, no manifest" 0 :
compare "2,000 manifests judged" 2000 'rm -f with-2000/obj/Debug/net10.0/InstanceLint.cache'
