#!/bin/sh
# Builds the dashboard, or tests it, where there is a Node.js for it: build.sh build CLASSES | build.sh test
# Without one the gateway serves the plain page, and a line says so. Nothing runs whose sources have not changed.
set -eu

webui=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
wanted=20

say() { echo "dashboard: $*"; }

has_node() {
    command -v npm >/dev/null 2>&1 && command -v node >/dev/null 2>&1 &&
        [ "$(node -p 'process.versions.node.split(".")[0]')" -ge $wanted ]
}

# Whether FILE is there, and nothing of the dashboard has changed since.
newer() {
    [ -e "$1" ] && [ -z "$(find "$webui" -name node_modules -prune -o -type f -newer "$1" -print | head -n 1)" ]
}

install() {
    # Some packages are for one system: what a container installed is not what its host needs.
    installed=$webui/node_modules/.installed-$(uname -sm | tr ' ' -)
    cmp -s "$webui/package-lock.json" "$installed" && return
    (cd "$webui" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) &&
        cp "$webui/package-lock.json" "$installed"
}

plain() {
    say "$1: the gateway serves its plain page"
    rm -rf "$pages/assets"
    cp "$pages/plain/index.html" "$pages/index.html"
}

build() {
    pages=$1/META-INF/resources
    made=$1/../webui
    if newer "$made/stamp" && [ -d "$pages/assets" ]; then
        return
    fi
    has_node || { plain "no Node.js $wanted or newer"; return; }
    install || { plain "its packages cannot be had"; return; }
    mkdir -p "$made"
    (cd "$webui" && npm run --silent check && npm run --silent build -- --outDir "$made/pages" --emptyOutDir --logLevel warn)
    rm -rf "$pages/assets"
    cp -R "$made/pages/." "$pages/"
    touch "$made/stamp"
}

case $1 in
    build) build "$2" ;;
    test) cd "$webui" && npm run --silent test ;;
    usable) has_node && install ;;
esac
