#!/usr/bin/env bash
# Loads the companies of the S&P 500 as partners through the REST API.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
companies=$here/sp500-constituents.csv
url=${BOF_URL:-http://127.0.0.1:${BOF_HTTP_PORT:-8000}}
company=${BOF_COMPANY_ID:-1}
mark='#answer'

usage() {
  cat <<'END'
Usage: docs/demo/load.sh [company_id]

Creates 503 partners of the company (1) and reports how many were created, were there already, or were rejected and
why. Run it as often as you like: what is there is not touched.

Environment
  BOF_URL         where the server is      http://127.0.0.1:BOF_HTTP_PORT
  BOF_HTTP_PORT   its port                 8000
  BOF_COMPANY_ID  the company              1

Exit status: 0 all are there; 1 some were rejected; 2 wrong use; 3 the server is not reachable or not ready.
END
}

fail() {
  echo "load: $2" >&2
  exit "$1"
}

case ${1:-} in
  -h | --help) usage; exit ;;
  '') ;;
  *) company=$1 ;;
esac
(($# <= 1)) || { usage >&2; exit 2; }
[[ $company =~ ^[1-9][0-9]*$ ]] || fail 2 "the company is a whole number above 0, not '$company'"
command -v curl >/dev/null || fail 2 "curl is missing"

partners=${url%/}/api/v1/partners/

require_ready() {
  local status
  status=$(curl --silent --max-time 30 --output /dev/null --write-out '%{http_code}' "$partners?page_size=1") || true
  case $status in
    200) ;;
    000) fail 3 "no server answers at $url. Start one with ./run start, or name another with BOF_URL." ;;
    503) fail 3 "the server at $url is not ready yet (503). Wait for it with ./run status." ;;
    404) fail 3 "the server at $url serves no partners (404). Is the feature partner installed?" ;;
    *) fail 3 "the server at $url answers $status to a list of partners." ;;
  esac
}

require_ready
requests=$(LC_ALL=C awk -v url="$partners" -v company="$company" -v mark="$mark" \
  -f "$here/partners.awk" "$companies")
expected=$(grep -c '^url = ' <<<"$requests")
echo "Loading $expected companies into $partners as partners of company $company"
curl --fail-early --config - <<<"$requests" | LC_ALL=C awk -v mark="$mark" -v expected="$expected" \
  -f "$here/answers.awk"
