#!/usr/bin/env bash
# What the package adds to the wall time of dotnet build, pair by pair with the same project without it:
# a build in which nothing changed, with 2,000 manifests (goal: at most 5 %) and with none (at most 1 %),
# and one that judges the 2,000 manifests (at most 0.5 s).
# Usage: build-overhead.sh [pairs], 15 unless told.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
pairs=${1:-15}
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

# middle <column> <file>: the median
middle() {
  awk -v column="$1" '{ print $column }' "$2" | sort -g | sed -n "$(( (pairs + 1) / 2 ))p"
}

# compare <title> <manifests> <command before each build with the package>
compare() {
  for ((i = 0; i <= pairs; i++)); do
    eval "$3"
    with=$(seconds "with-$2") without=$(seconds "without-$2")
    # The first pair warms up.
    [ "$i" -eq 0 ] || awk -v a="$with" -v b="$without" 'BEGIN { printf "%.4f %.0f %.0f\n", a / b, (a - b) / 1000, b / 1000 }'
  done > "$work/pairs"
  awk -v title="$1" -v ratio="$(middle 1 "$work/pairs")" -v more="$(middle 2 "$work/pairs")" -v without="$(middle 3 "$work/pairs")" -v pairs="$pairs" \
    'BEGIN { printf "%s: %+.1f %%, %+.0f ms more than %.0f ms without the package (medians of %d pairs)\n", title, 100 * (ratio - 1), more, without, pairs }'
}

compare "Nothing changed, 2,000 manifests" 2000 :
compare "Nothing changed, no manifest" 0 :
compare "2,000 manifests judged" 2000 'rm -f with-2000/obj/Debug/net10.0/InstanceLint.cache'
