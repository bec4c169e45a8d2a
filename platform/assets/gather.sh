#!/usr/bin/env bash
# Puts the console's assets from npm into the folder named: bash gather.sh TARGET. Does nothing when they are there already.
set -euo pipefail
target=$1
stamp="$target/.gathered"
if [[ -f $stamp ]] && cmp -s package-lock.json "$stamp"; then exit 0; fi
command -v npm >/dev/null || { echo "Lintas needs Node 20 with npm to build the console's assets; install it and build again." >&2; exit 1; }
npm ci --ignore-scripts --no-audit --no-fund --silent
mkdir -p "$target"
cp node_modules/htmx.org/dist/htmx.min.js "$target/htmx.min.js"
cp node_modules/htmx-ext-sse/sse.js "$target/htmx-sse.js"
cp node_modules/echarts/dist/echarts.min.js "$target/echarts.min.js"
cp node_modules/bootstrap/dist/css/bootstrap.min.css "$target/bootstrap.min.css"
for package in htmx.org htmx-ext-sse echarts bootstrap; do
  for licence in LICENSE LICENSE.md LICENSE.txt; do
    if [[ -f node_modules/$package/$licence ]]; then cp "node_modules/$package/$licence" "$target/$package.LICENSE"; fi
  done
done
cp package-lock.json "$stamp"
