#!/usr/bin/env bash
# Measures the program that is compiled ahead of time, as a whole process, in turns with others on the same files:
# 50 files against cat (goal: at most 1.5 times its wall time plus 30 ms), and 2,000 files against a peer (goal: at most a quarter of its CPU time).
# Usage: command-line.sh [peer command], which gets the folder as its last argument; such as "kubeconform -schema-location …". Without it, only cat.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
peer=("$@")
rounds=21

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet publish src/InstanceLint.Cli --use-current-runtime -p:Native=true -o "$work/program" -v:quiet
echo "size: $(stat --format=%s "$work/program/instancelint") bytes"
mkdir -p "$work/large" "$work/small"

# manifests <folder> <count>: correct instance types with labels, node selector and a GPU.
manifests() {
  for ((i = 0; i < $2; i++)); do
    cat > "$1/type-$i.yaml" <<YAML
# Instance type $i of a team.
apiVersion: amlarc.azureml.com/v1alpha1
kind: InstanceType
metadata:
  name: gpu-$i
  labels:
    team: vision
spec:
  nodeSelector:
    agentpool: pool$((i % 7))
  resources:
    requests:
      cpu: "1"
      memory: "4Gi"
    limits:
      cpu: "$((2 + i % 8))"
      memory: "$((8 + i % 4))Gi"
      nvidia.com/gpu: "$((1 + i % 4))"
YAML
  done
}
manifests "$work/small" 50
manifests "$work/large" 2000

# milliseconds <wall or cpu> <command>: the time of one run.
milliseconds() {
  local format='%R'
  [ "$1" = wall ] || format='%U %S'
  { TIMEFORMAT=$format; time "${@:2}" > "$work/output" 2>&1; } 2>&1 | awk '{ sum = 0; for (i = 1; i <= NF; i++) sum += $i; print sum * 1000 }'
}

median() { sort -n | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }

# compare <wall or cpu> <folder> <other command>: the medians of both, measured in turns.
compare() {
  cd "$2"
  for ((i = 0; i < rounds; i++)); do
    milliseconds "$1" "$work/program/instancelint" --format short "$2" >> "$work/ours"
    milliseconds "$1" "${@:3}" >> "$work/theirs"
  done
  echo "$1, $(ls "$2" | wc -l) files: $(median < "$work/ours") ms; ${3##*/}: $(median < "$work/theirs") ms"
  rm "$work/ours" "$work/theirs"
}

compare wall "$work/small" cat "$work"/small/*.yaml
if [ "${#peer[@]}" -gt 0 ]; then
  compare cpu "$work/large" "${peer[@]}" "$work/large"
fi
