#!/usr/bin/env bash
# Try the Linux packages as an office would: in a minimal Debian 12, without any network, as an
# ordinary user.
#
#   sudo packaging/try_linux.sh FOLDER DEB TAR
#
# Makes the root file system in FOLDER (used again when it is one already). There the .deb is
# installed, used and removed, then the tar is unpacked under a path with Japanese and a blank and
# used. Needs root, debootstrap, xvfb, xdotool, about 2 GB. Takes the package mirror of this machine.
# Ends with 75 when the mirror does not give what a root file system takes.
set -euo pipefail

root=$1 deb=$2 tar=$3
here=$(cd "$(dirname "$0")" && pwd)
suite=bookworm
# What a desktop has and a minimal system has not: the display's libraries and a Japanese font, file
# types, a keychain.
desktop=(libgl1 libegl1 libx11-6 libxcb1 libdbus-1-3 libfontconfig1 libfreetype6 libglib2.0-0
    libwayland-client0 libwayland-cursor0 fonts-ipafont-gothic xz-utils
    shared-mime-info desktop-file-utils libglib2.0-bin dbus gnome-keyring)
home=/home/taro
typed='https://bit.ly/abc123 TODO'
missing=75

mirror() {
    apt-get indextargets --format '$(REPO_URI) $(RELEASE)' "Created-By: Packages" |
        awk -v suite="$suite" '$2 == suite { print $1; exit }'
}

make_root() {
    echo "== minimal $suite in $root"
    rm -rf "$root"
    debootstrap --variant=minbase "$suite" "$root" "$(mirror)" >"$root.log" 2>&1 &&
        with_network apt-get install --yes --quiet --no-install-recommends "${desktop[@]}" \
            >>"$root.log" 2>&1 || { tail -20 "$root.log"; rm -rf "$root"; exit "$missing"; }
    chroot "$root" useradd --create-home taro
    touch "$root/complete"
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
[ -e "$root/complete" ] || make_root
isolation=(--net)

as_user() {
    inside su taro -s /bin/sh -c "cd && export LANG=C.UTF-8 DISPLAY=$display; $1"
}

expect() {
    local what=$1 found=$2 wanted=$3
    [ "$found" = "$wanted" ] || { echo "FAILED: $what: expected '$wanted', found '$found'"; exit 1; }
    echo "ok: $what"
}

# The story that holds for both packages; $1 is the program's folder, $2 the command, $3 its name in
# the report, $4 what opens a post package.
story() {
    local folder=$1 command=$2 name=$3 opens=$4 before
    local robot="'$folder/runtime/python3.11' -I -B -X utf8 robot.py"
    install -m 644 "$here/robot.py" "$root$home/robot.py"
    before=$(written)
    expect "$name: self-test on a screen" "$(as_user "$command --selftest --screen >report; echo \$?")" 0
    grep -h '"detail": "platform' "$root$home/report" || true
    expect "$name: finds a blank left in" \
        "$(as_user "printf '○○を開催します' | $command check - >/dev/null; echo \$?")" 1
    for kind in cold warm; do
        [ "$kind" = warm ] || { sync; echo 3 >/proc/sys/vm/drop_caches 2>/dev/null || true; }
        echo "   $name: window after $(first_window "$command") ms ($kind)"
    done
    expect "$name: keeps its drafts in the user's folder" \
        "$(find "$root$home" -name drafts.sqlite3 | wc -l)" 1
    forget
    expect "$name: shows findings and counts of what is typed" "$(seen "$robot")" "2 [[0, 21], [22, 26]]"
    expect "$name: keeps a secret from one start to the next" "$(secret "$robot")" '"himitsu" null'
    as_user "$robot package '桜 まつり.snspost' 桜まつりを開催します"
    opened "$opens"
    expect "$name: opens a post package as a new draft" "$(bodies)" "$typed 桜まつりを開催します"
    expect "$name: writes nowhere else" "$(written)" "$before"
    forget
}

written() {
    find "$root" -xdev -newer "$root/stamp" -not -path "$root/home/*" -type f | wc -l
}

forget() {
    rm -rf "$root$home/.local" "$root$home/.config" "$root$home/.cache"
}

# Start the editor, wait for its window, end it as a desktop does; print how long the window took.
first_window() {
    local begun ended window
    begun=$(date +%s%3N)
    as_user "exec $1" >/dev/null 2>&1 &
    window=$(wait_for_window)
    ended=$(date +%s%3N)
    xdotool windowfocus "$window" type --delay 60 'mada 00'
    sleep 3
    close_window "$window" $!
    echo $((ended - begun))
}

# Type into the editor while packaging/robot.py looks over the shoulder; print what it sees.
seen() {
    local window told="$root$home/told"
    as_user "exec $1 type '$typed'" >"$told" 2>&1 &
    for _ in $(seq 600); do ! grep -q ready "$told" 2>/dev/null || break; sleep 0.1; done
    window=$(wait_for_window)
    xdotool windowfocus "$window" type --delay 60 "$typed"
    wait $! || true
    python3 -c '
import json, sys
told = open(sys.argv[1], encoding="utf-8").read()
try:
    seen = json.loads(told.splitlines()[-1])
    print(len([text for text in seen["counts"] if "/ " in text]), seen["marks"])
except (ValueError, IndexError):
    print(told)
' "$told"
}

secret() {
    as_user "dbus-run-session -- sh -c \"
        printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
        $1 store himitsu && $1 read && $1 read\"" 2>"$root$home/errors" | tr '\n' ' ' | sed 's/ $//'
}

opened() {
    as_user "$1 '桜 まつり.snspost'" >"$root$home/told" 2>&1 &
    local window
    window=$(wait_for_window)
    sleep 5
    [ -z "${PICTURE:-}" ] || import -window root "$PICTURE"
    close_window "$window" $!
}

wait_for_window() {
    local found
    # Not with --sync, which looks twice a second only.
    for _ in $(seq 1200); do
        found=$(xdotool search --onlyvisible --class snswriter 2>/dev/null | head -1 || true)
        [ -z "$found" ] || { echo "$found"; return; }
        sleep 0.05
    done
}

close_window() {
    xdotool windowclose "$1" 2>/dev/null || true
    # The shell inside ends with the window; what hangs is stopped by its own number.
    for _ in $(seq 50); do kill -0 "$2" 2>/dev/null || break; sleep 0.1; done
    kill "$2" 2>/dev/null || true
    wait "$2" 2>/dev/null || true
}

bodies() {
    python3 -c '
import sqlite3, sys
rows = sqlite3.connect(sys.argv[1]).execute("SELECT body FROM draft")
print(" ".join(sorted(body for (body,) in rows)))
' "$(find "$root$home" -name drafts.sqlite3)"
}

answer=$(mktemp)
Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp >/dev/null 2>&1 3>"$answer" &
trap "kill $!; rm -f $answer" EXIT
until [ -s "$answer" ]; do sleep 0.1; done
display=:$(cat "$answer")
export DISPLAY=$display

echo "== $deb"
forget
cp "$deb" "$root$home/snswriter.deb"
inside dpkg -i $home/snswriter.deb >/dev/null
touch "$root/stamp"
expect "deb: the file type is known" \
    "$(as_user "printf x >a.snspost; gio info -a standard::content-type a.snspost | tail -1; rm a.snspost")" \
    "  standard::content-type: application/vnd.snswriter.post"
story /opt/snswriter snswriter deb "gio open"
expect "deb: desktop entry, type, manual, completion" "$(cd "$root/usr/share" && ls \
    applications/snswriter.desktop mime/packages/snswriter.xml man/man1/snswriter.1.gz \
    bash-completion/completions/snswriter | wc -l)" 4
inside dpkg -r snswriter >/dev/null
expect "deb: leaves nothing behind" "$(find "$root" -xdev -not -path "$root/home/*" -not -path "$root/var/*" -name '*snswriter*' | wc -l)" 0

echo "== $tar"
folder="$home/広報 課"
rm -rf "${root:?}$folder"
mkdir -p "$root$folder"
tar -xJf "$tar" -C "$root$folder"
chroot "$root" chown -R taro "$folder"
touch "$root/stamp"
program=$(cd "$root$folder" && echo snswriter-*)
story "$folder/$program" "'$folder/$program/snswriter'" tar "'$folder/$program/snswriter'"
rm "$root$folder/$program/runtime/site-packages/unidic_lite/dicdir/sys.dic"
told=$(as_user "printf 'x' | '$folder/$program/snswriter' check - 2>&1 || true")
case $told in
    *Traceback*) expect "tar: a sentence for a missing dictionary" "$told" "" ;;
    *) echo "ok: tar: a sentence for a missing dictionary: $(echo "$told" | head -1)" ;;
esac
rm -rf "${root:?}$folder"
echo "== all held"
