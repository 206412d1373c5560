#!/usr/bin/env bash
# Runs the same load on both variants of the partners in turn and prints the ratios framework : legacy.
#
# Usage: itests/benchmarks/compare.sh [-r rounds] [-s seconds] [-w warm-up seconds]
#
# Without BOF_URL it starts a server of its own on an embedded database, loads the demo companies and stops it again.
# With BOF_URL=http://127.0.0.1:8000 it uses the one that runs there; the partners it creates stay (company 900001).
# Needs wrk, ab and curl (Debian: apt-get install wrk apache2-utils curl).
#
# Every round measures legacy, framework, framework, legacy, so that a machine that grows slower or faster during the
# round favours nobody. A ratio is that of one round; printed are median, least and greatest. 1.00 is as fast.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
here=$root/itests/benchmarks
rounds=5 seconds=5 warmup=60
while getopts r:s:w: option; do
  case $option in
    r) rounds=$OPTARG ;;
    s) seconds=$OPTARG ;;
    w) warmup=$OPTARG ;;
    *) sed -n '2,13s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  esac
done

for tool in wrk ab curl; do
  command -v "$tool" >/dev/null || { echo "compare: $tool is missing: apt-get install wrk apache2-utils curl" >&2; exit 1; }
done

work=$(mktemp -d)
own=
finish() {
  [[ -z $own ]] || "$root/run" stop >/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

if [[ -z ${BOF_URL:-} ]]; then
  export BOF_DATA=$work/data BOF_HTTP_PORT=${BOF_HTTP_PORT:-8900}
  BOF_URL=http://127.0.0.1:$BOF_HTTP_PORT
  own=1
  "$root/run" start
  BOF_URL=$BOF_URL "$root/docs/demo/load.sh" >/dev/null
fi
api=$BOF_URL/api/v1
id=$(curl -fsS "$api/partners-legacy/?page_size=1" | sed -n 's/.*"items":\[{"id":\([0-9]*\).*/\1/p')
[[ -n $id ]] || { echo "compare: there is no partner at $api: run docs/demo/load.sh first" >&2; exit 1; }

# Requests a second of load $1 on variant $2. Any answer but the expected one makes the figure worthless: it fails.
measure() {
  local base=$api/partners-$2 out=$work/out
  case $1 in
    get-one) wrk -t1 -c8 -d"${seconds}s" "$base/$id" >"$out" ;;
    list-50) wrk -t1 -c8 -d"${seconds}s" "$base/?page_size=50" >"$out" ;;
    create)
      BENCH_SEED=$(date +%s%N) wrk -t1 -c8 -d"${seconds}s" -s "$here/create.lua" "$base/" >"$out"
      grep -q 'refused=0 broken=0' "$out" || { cat "$out" >&2; return 1; }
      ;;
    bulk-create)
      BENCH_ITEMS=$items BENCH_SEED=$(date +%s%N) wrk -t1 -c1 -d"${seconds}s" -s "$here/create.lua" "$base/bulk-create" \
        >"$out"
      grep -q 'refused=0 broken=0' "$out" || { cat "$out" >&2; return 1; }
      ;;
    ab-get-one) ab -q -k -n 1000 -c 10 "$base/$id" >"$out" 2>&1 ;;
    ab-list-50) ab -q -k -n 1000 -c 10 "$base/?page_size=50" >"$out" 2>&1 ;;
  esac
  if grep -qE 'Non-2xx|Socket errors|Failed requests: *[1-9]' "$out"; then
    cat "$out" >&2
    return 1
  fi
  sed -n -e 's/^Requests\/sec: *//p' -e 's/^Requests per second: *\([0-9.]*\).*/\1/p' "$out"
}

# Reads one ratio a line, prints median, least and greatest.
summary() {
  sort -n | awk -v load="$1" '{ r[NR] = $1 }
    END { m = NR % 2 ? r[(NR + 1) / 2] : (r[NR / 2] + r[NR / 2 + 1]) / 2
          printf "%-12s %8.2f %8.2f %8.2f\n", load, m, r[1], r[NR] }'
}

items=1000
loads='get-one list-50 create ab-get-one ab-list-50'

echo "Warming up for at least $warmup s ..."
ends=$((SECONDS + warmup))
while :; do
  for load in $loads; do
    for variant in legacy framework; do measure "$load" "$variant" >/dev/null; done
  done
  measure bulk-create framework >/dev/null
  ((SECONDS < ends)) || break
done

printf '%-12s %8s %8s %8s   rounds of %s s, framework : legacy\n' load median least greatest "$seconds"
for load in $loads; do
  for ((round = 0; round < rounds; round++)); do
    l1=$(measure "$load" legacy) f1=$(measure "$load" framework)
    f2=$(measure "$load" framework) l2=$(measure "$load" legacy)
    echo "$l1 $f1 $f2 $l2"
  done | awk '{ printf "%.3f\n", ($2 + $3) / ($1 + $4) }' | summary "$load"
done

echo
echo "rows a second of bulk-create ($items rows a call, one client) : single creates (8 clients), framework"
for ((round = 0; round < rounds; round++)); do
  c1=$(measure create framework) b=$(measure bulk-create framework) c2=$(measure create framework)
  echo "$c1 $b $c2"
done | awk -v items="$items" '{ printf "%.3f\n", 2 * $2 * items / ($1 + $3) }' | summary bulk-create
