#!/usr/bin/env bash
# Measures the peak memory of a build that checks 20,000 manifests with 59,510 instance types (goal: at most 32 MiB above listing them),
# of one that lists the same files without checking them, and of one without files. Median of five builds each. Needs GNU time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 DOTNET_NOLOGO=1 MSBUILDTERMINALLOGGER=off
unset CI TF_BUILD

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet pack src/InstanceLint -o "$work/feed" -v:quiet
dotnet run -c Release --project tests/InstanceLint.Benchmarks -- write-corpus "$work/full/manifests" 10
export NUGET_PACKAGES="$work/packages"
cd "$work"
for name in Directory.Build.targets Directory.Packages.props; do echo '<Project />' > "$name"; done
echo "<Project><PropertyGroup><RestoreAdditionalProjectSources>$work/feed</RestoreAdditionalProjectSources></PropertyGroup></Project>" > Directory.Build.props
mkdir empty
for name in full empty; do
  cat > "$name/$name.csproj" <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="InstanceLint" Version="*" PrivateAssets="all" /></ItemGroup>
</Project>
XML
  dotnet restore "$name" -v:quiet
done

# peak <title> <project> <target>
peak() {
  for _ in 1 2 3 4 5; do
    rm -f "$2/obj/Debug/net10.0/InstanceLint.cache"
    command time -f %M -o "$work/peak" dotnet build "$2" --no-restore "-t:$3" -v:quiet > "$work/log" || { cat "$work/log"; exit 1; }
    cat "$work/peak"
  done | sort -n | awk -v title="$1" 'NR == 3 { printf "%s: %.0f MiB\n", title, $1 / 1024 }'
}

peak "No files" empty InstanceLint
peak "20,000 files listed" full GetTargetPath
peak "20,000 files checked" full InstanceLint
