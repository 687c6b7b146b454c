#!/usr/bin/env bash
# Run both commands as a newcomer would: in a minimal Debian 12 with Python and nothing else.
#
#   sudo packaging/bare_debian.sh [FOLDER]
#
# Makes the root file system in FOLDER (a new temporary folder without one; kept afterwards, and
# used again when it is already one), puts a clean clone of this checkout's HEAD into it, and runs
# `.ci/run` and `dev.py run` there. Takes the package mirror, certificates and proxy settings of
# this machine. Needs root, debootstrap, git, about 3 GB and ten minutes.
set -euo pipefail

checkout=$(cd "$(dirname "$0")/.." && pwd)
root=${1:-$(mktemp -d)}
suite=bookworm
certificates=/etc/machine-certificates.crt

mirror() {
    apt-get indextargets --format '$(REPO_URI) $(RELEASE)' "Created-By: Packages" |
        awk -v suite="$suite" '$2 == suite { print $1; exit }'
}

make_root() {
    echo "== minimal $suite in $root"
    debootstrap --variant=minbase --include=python3 "$suite" "$root" "$(mirror)" >"$root.log" 2>&1 ||
        { tail -20 "$root.log"; exit 1; }
}

# What ties a machine to its network: where names resolve, whom to trust, how apt gets out.
connect_root() {
    cp -L /etc/resolv.conf "$root/etc/resolv.conf"
    # Not at the usual place: installing ca-certificates there would write it anew.
    cp -L "${PIP_CERT:-${SSL_CERT_FILE:-/etc/ssl/certs/ca-certificates.crt}}" "$root$certificates"
    apt-config dump | grep -E '^Acquire::(http|https|Check)' >"$root/etc/apt/apt.conf.d/50machine" || true
    [ ! -f /etc/pip.conf ] || cp /etc/pip.conf "$root/etc/pip.conf"
}

fresh_clone() {
    rm -rf "$root/snswriter"
    git clone --quiet --no-hardlinks "$checkout" "$root/snswriter"
    echo "== clone of $(git -C "$root/snswriter" log -1 --format='%h %s')"
}

# Mounts live in a name space of their own and go away with it.
inside() {
    unshare --mount --propagation private bash -c '
        root=$1; shift
        mount -t proc proc "$root/proc"
        mount --rbind /dev "$root/dev"
        mount -t tmpfs tmpfs "$root/tmp"
        exec chroot "$root" "$@"
    ' inside "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp "${passed_on[@]}" \
        bash -c 'cd /snswriter && exec "$@"' run "$@" </dev/null
}

passed_on=("SSL_CERT_FILE=$certificates" "PIP_CERT=$certificates")
for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY \
    PIP_INDEX_URL PIP_DEFAULT_TIMEOUT; do
    [ -z "${!name:-}" ] || passed_on+=("$name=${!name}")
done

[ -x "$root/usr/bin/python3" ] || make_root
connect_root
fresh_clone
echo "== bash .ci/run"
inside bash .ci/run
echo "== python3 dev.py run (no display here)"
inside python3 dev.py run
echo "== both commands ended well in $root"
