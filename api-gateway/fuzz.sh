#!/bin/sh
# Fuzzes a running gateway by its own OpenAPI document with all checks of Schemathesis, as each role and as nobody.
#   api-gateway/fuzz.sh http://127.0.0.1:8080 ADMIN_KEY [EXAMPLES [MORE OPTIONS OF st run…]]
# What streams is left out, since it never ends. Use a stack that holds nothing else: it makes keys, subscriptions and sources.
# Needs curl and st (pip install schemathesis).
set -u

here=$(dirname "$0")
gateway=$1
admin=$2
examples=${3:-500}
shift $(($# < 3 ? $# : 3))
failed=0

key_of() {
    curl -fsS -H "Authorization: Bearer $admin" -H 'Content-Type: application/json' \
        -d "{\"name\":\"fuzzing\",\"roles\":[\"$1\"]}" "$gateway/api/keys" | sed 's/.*"key":"\([^"]*\)".*/\1/'
}

fuzz() {
    SCHEMATHESIS_HOOKS=fuzz_hooks PYTHONPATH=$here st --config-file "$here/schemathesis.toml" run "$gateway/q/openapi?format=json" --checks all --phases examples,coverage,fuzzing --max-examples "$examples" \
        --exclude-path-regex '(stream|socket)$' --request-timeout 20 --continue-on-failure "$@" || failed=1
}

for role in reader editor ingest admin; do
    echo "== $role"
    fuzz --header "Authorization: Bearer $(key_of $role)" "$@"
done
echo "== nobody"
fuzz "$@"
exit $failed
