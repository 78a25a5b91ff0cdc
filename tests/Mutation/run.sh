#!/usr/bin/env bash
# Changes the code of one room in small ways, one at a time, and says which changes no test notices.
# Usage: tests/Mutation/run.sh calendars|sla [options of dotnet stryker, such as --mutate "**/Sla/Folding/*.cs" for a part]
# The report, as a page and as JSON, is then in artifacts/mutation/<room>. It takes an hour or more.
set -euo pipefail
cd "$(dirname "$0")"

room=${1:?name a room, such as calendars}
shift
if [ ! -f "$room.json" ]; then
  echo "There is no $room.json beside this script." >&2
  exit 2
fi

# The room's folder has the room's name: see the project file. One generated value in a hundred, because every mutant runs them anew.
export MUTATION_ROOM=${room^}
export HELPDESK_PROPERTY_FACTOR=${HELPDESK_PROPERTY_FACTOR:-0.01}
# Analysers have had their say in the ordinary build.
export RunAnalyzers=false

dotnet tool restore
dotnet stryker --config-file "$room.json" --output "../../artifacts/mutation/$room" "$@"
