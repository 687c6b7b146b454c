#!/usr/bin/env bash
# Try the Linux packages as an office would: in a minimal Debian 12, without any network, as an
# ordinary user.
#
#   sudo packaging/try_linux.sh FOLDER DEB TAR
#
# Makes the root file system in FOLDER (used again when it is one already). There the .deb is
# installed, used and removed, then the tar is unpacked under a path with Japanese and a blank and
# used. Needs root, debootstrap, xvfb, xdotool, about 2 GB. Takes the package mirror of this machine.
set -euo pipefail

root=$1 deb=$2 tar=$3
suite=bookworm
# What a desktop has and a minimal system has not: the display's libraries and a Japanese font.
desktop=(libgl1 libegl1 libx11-6 libxcb1 libdbus-1-3 libfontconfig1 libfreetype6 libglib2.0-0
    libwayland-client0 libwayland-cursor0 fonts-ipafont-gothic xz-utils)
home=/home/taro
display=:93

mirror() {
    apt-get indextargets --format '$(REPO_URI) $(RELEASE)' "Created-By: Packages" |
        awk -v suite="$suite" '$2 == suite { print $1; exit }'
}

make_root() {
    echo "== minimal $suite in $root"
    debootstrap --variant=minbase "$suite" "$root" "$(mirror)" >"$root.log" 2>&1 ||
        { tail -20 "$root.log"; exit 1; }
    with_network apt-get install --yes --quiet --no-install-recommends "${desktop[@]}" \
        >>"$root.log" 2>&1 || { tail -20 "$root.log"; exit 1; }
    chroot "$root" useradd --create-home taro
}

with_network() {
    cp -L /etc/resolv.conf "$root/etc/resolv.conf"
    apt-config dump | grep -E '^Acquire::(http|https|Check)' \
        >"$root/etc/apt/apt.conf.d/50machine" || true
    inside "$@"
}

# Mounts and, below, the missing network live in name spaces of their own and go away with them.
inside() {
    unshare --mount --propagation private "${isolation[@]}" bash -c '
        root=$1; shift
        mount -t proc proc "$root/proc"
        mount --rbind /dev "$root/dev"
        mount -t tmpfs tmpfs "$root/tmp"
        mkdir -p "$root/tmp/.X11-unix"
        [ ! -d /tmp/.X11-unix ] || mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
        exec chroot "$root" "$@"
    ' inside "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@" \
        </dev/null
}

isolation=()
[ -x "$root/usr/bin/apt-get" ] || make_root
isolation=(--net)

as_user() {
    inside su taro -s /bin/sh -c "cd && export LANG=C.UTF-8 DISPLAY=$display; $1"
}

expect() {
    local what=$1 found=$2 wanted=$3
    [ "$found" = "$wanted" ] || { echo "FAILED: $what: expected '$wanted', found '$found'"; exit 1; }
    echo "ok: $what"
}

# The story that holds for both packages; $1 is the command, $2 its name in the report.
story() {
    local command=$1 name=$2 before
    before=$(find "$root" -xdev -newer "$root/stamp" -not -path "$root/home/*" -type f | wc -l)
    expect "$name: self-test on a screen" "$(as_user "$command --selftest --screen >report; echo \$?")" 0
    grep -h '"detail": "platform' "$root$home/report" || true
    expect "$name: finds a blank left in" \
        "$(as_user "printf '○○を開催します' | $command check - >/dev/null; echo \$?")" 1
    for kind in cold warm; do
        [ "$kind" = warm ] || { sync; echo 3 >/proc/sys/vm/drop_caches; }
        echo "   $name: window after $(first_window "$command") ms ($kind)"
    done
    expect "$name: keeps its drafts in the user's folder" \
        "$(find "$root$home" -name drafts.sqlite3 | wc -l)" 1
    expect "$name: writes nowhere else" \
        "$(find "$root" -xdev -newer "$root/stamp" -not -path "$root/home/*" -type f | wc -l)" \
        "$before"
    rm -rf "$root$home/.local" "$root$home/.config"
}

# Start the editor, wait for its window, type a blank into it, end it as a desktop does; print how
# long the window took.
first_window() {
    local begun ended window
    begun=$(date +%s%3N)
    as_user "exec $1" >/dev/null 2>&1 &
    window=$(DISPLAY=$display timeout 60 xdotool search --sync --onlyvisible --class snswriter | head -1)
    ended=$(date +%s%3N)
    DISPLAY=$display xdotool windowfocus "$window" type --delay 60 'mada 00'
    sleep 3
    [ -z "${PICTURE:-}" ] || DISPLAY=$display import -window root "$PICTURE"
    DISPLAY=$display xdotool windowclose "$window" 2>/dev/null || true
    # The shell inside ends with the window; what hangs is stopped by its own number.
    for _ in $(seq 50); do kill -0 $! 2>/dev/null || break; sleep 0.1; done
    kill $! 2>/dev/null || true
    wait $! 2>/dev/null || true
    echo $((ended - begun))
}

Xvfb "$display" -screen 0 1280x900x24 -nolisten tcp >/dev/null 2>&1 &
trap "kill $!" EXIT
sleep 1

echo "== $deb"
cp "$deb" "$root$home/snswriter.deb"
inside dpkg -i $home/snswriter.deb >/dev/null
touch "$root/stamp"
story snswriter deb
expect "deb: desktop entry, type, manual, completion" "$(cd "$root/usr/share" && ls \
    applications/snswriter.desktop mime/packages/snswriter.xml man/man1/snswriter.1.gz \
    bash-completion/completions/snswriter | wc -l)" 4
inside dpkg -r snswriter >/dev/null
expect "deb: leaves nothing behind" "$(find "$root" -xdev -not -path "$root/home/*" -not -path "$root/var/*" -name '*snswriter*' | wc -l)" 0

echo "== $tar"
folder="$home/広報 課"
mkdir -p "$root$folder"
tar -xJf "$tar" -C "$root$folder"
chroot "$root" chown -R taro "$folder"
touch "$root/stamp"
program=$(cd "$root$folder" && echo snswriter-*)
story "'$folder/$program/snswriter'" tar
rm "$root$folder/$program/runtime/site-packages/unidic_lite/dicdir/sys.dic"
told=$(as_user "printf 'x' | '$folder/$program/snswriter' check - 2>&1 || true")
case $told in
    *Traceback*) expect "tar: a sentence for a missing dictionary" "$told" "" ;;
    *) echo "ok: tar: a sentence for a missing dictionary: $(echo "$told" | head -1)" ;;
esac
rm -rf "${root:?}$folder"
echo "== all held"
