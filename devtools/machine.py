"""What the operating system must have beside Python, and how to get it on Debian and its kin."""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from devtools.environment import VENV_PACKAGE, Group

# Package, and what the dynamic linker or the search path finds when it is there.
# Measured on a minimal Debian 12: with these Qt's offscreen, xcb and wayland plugins load.
_LIBRARIES = (
    ("libgl1", "libGL.so.1"),
    ("libegl1", "libEGL.so.1"),
    ("libx11-6", "libX11.so.6"),
    ("libdbus-1-3", "libdbus-1.so.3"),
    ("libfontconfig1", "libfontconfig.so.1"),
    ("libfreetype6", "libfreetype.so.6"),
    ("libglib2.0-0", "libgthread-2.0.so.0"),
    ("libxkbcommon0", "libxkbcommon.so.0"),
    ("libx11-xcb1", "libX11-xcb.so.1"),
    ("libxcb-cursor0", "libxcb-cursor.so.0"),
    ("libxcb-glx0", "libxcb-glx.so.0"),
    ("libxcb-icccm4", "libxcb-icccm.so.4"),
    ("libxcb-image0", "libxcb-image.so.0"),
    ("libxcb-keysyms1", "libxcb-keysyms.so.1"),
    ("libxcb-randr0", "libxcb-randr.so.0"),
    ("libxcb-render0", "libxcb-render.so.0"),
    ("libxcb-render-util0", "libxcb-render-util.so.0"),
    ("libxcb-shape0", "libxcb-shape.so.0"),
    ("libxcb-shm0", "libxcb-shm.so.0"),
    ("libxcb-sync1", "libxcb-sync.so.1"),
    ("libxcb-util1", "libxcb-util.so.1"),
    ("libxcb-xfixes0", "libxcb-xfixes.so.0"),
    ("libxcb-xkb1", "libxcb-xkb.so.1"),
    ("libxkbcommon-x11-0", "libxkbcommon-x11.so.0"),
    ("libwayland-client0", "libwayland-client.so.0"),
    ("libwayland-cursor0", "libwayland-cursor.so.0"),
)
_TEST_PROGRAMS = (
    ("xvfb", "Xvfb"),
    ("dbus", "dbus-run-session"),
    ("gnome-keyring", "gnome-keyring-daemon"),
    ("ibus", "ibus-daemon"),
    ("ibus-mozc", "/usr/lib/ibus-mozc/ibus-engine-mozc"),
    ("openbox", "openbox"),
    ("xdotool", "xdotool"),
)
# Package, and a program or file that is there with it.
_BUILD_PROGRAMS = (
    ("python3.11-venv", "/usr/lib/python3.11/ensurepip/__init__.py"),
    ("patchelf", "patchelf"),
    ("binutils", "objdump"),
    ("xz-utils", "xz"),
    ("xvfb", "Xvfb"),
    ("xdotool", "xdotool"),
    ("debootstrap", "debootstrap"),
    ("dpkg-dev", "dpkg-source"),
    ("gcc", "gcc"),
    ("libc6-dev", "/usr/include/stdio.h"),
    ("make", "make"),
    ("patch", "patch"),
    ("tcl", "tclsh"),
    ("nsis", "makensis"),
    ("wixl", "wixl"),
    ("wine", "wine"),
    ("wine64", "/usr/lib/wine/wine64"),
    ("locales", "/usr/share/i18n/locales/ja_JP"),
)
# Assistive technology, as tests ask it: its bus, and what the system's own Python asks with.
_TEST_FILES = (
    ("at-spi2-core", "/usr/libexec/at-spi-bus-launcher"),
    ("python3-pyatspi", "/usr/lib/python3/dist-packages/pyatspi"),
)
_PYTHON_PARTS = ((VENV_PACKAGE, "ensurepip"),)
_FONTS = (("fonts-noto-cjk", "Japanese"),)
_FONT_FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
_JAPANESE_FONT_HINTS = ("*CJK*", "*ipa*", "*takao*", "*vlgothic*", "*mincho*")


def prepare(group: Group) -> None:
    """Install what the system lacks for `group`, or say which command would.

    Never fails: what is still missing shows where it is needed, and the rest goes on.
    """
    _install(lambda: missing_packages(group))


def prepare_for_packages() -> None:
    """Install what the packages are built and tried with, or say which command would."""
    _install(lambda: _absent(_BUILD_PROGRAMS, _is_there))


def _install(look: Callable[[], Sequence[str]]) -> None:
    """Install the packages that `look` finds missing, or say which command would."""
    if not sys.platform.startswith("linux"):
        return
    missing = look()
    if not missing:
        return
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    prefix = _privilege() if shutil.which("apt-get") else None
    if prefix is None:
        _tell_what_to_ask_for(install)
        return
    print(f"Installing system packages: {' '.join(missing)}", flush=True)
    _apt([*prefix, "apt-get", "update"])
    if not _apt([*prefix, *install]) or look():
        _tell_what_to_ask_for(install)


def missing_packages(group: Group) -> Sequence[str]:
    """Return the Debian packages that `group` needs and this machine does not show."""
    return (
        *_absent(_PYTHON_PARTS, _imports),
        *_absent(_LIBRARIES, _loads),
        *_absent(_TEST_PROGRAMS if group is Group.DEV else (), _is_on_path),
        *_absent(_TEST_FILES if group is Group.DEV else (), os.path.exists),
        *_absent(_FONTS, _has_font),
    )


def _absent(needs: Sequence[tuple[str, str]], is_there: Callable[[str], bool]) -> Sequence[str]:
    return [package for package, evidence in needs if not is_there(evidence)]


def _imports(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


def _is_on_path(program: str) -> bool:
    return shutil.which(program) is not None


def _is_there(name: str) -> bool:
    return Path(name).exists() if name.startswith("/") else _is_on_path(name)


def _loads(library: str) -> bool:
    """Ask the dynamic linker itself: package names differ between releases, sonames do not."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _has_font(_language: str) -> bool:
    return any(
        next(folder.rglob(hint), None) is not None
        for folder in _FONT_FOLDERS
        for hint in _JAPANESE_FONT_HINTS
    )


def _privilege() -> Sequence[str] | None:
    """Return what to put before a command to run it as root, None when it may not."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if asked.returncode == 0 else None


def _apt(command: Sequence[str]) -> bool:
    done = subprocess.run(
        command,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if done.returncode != 0:
        lines = done.stdout.decode("utf-8", "replace").splitlines()
        print(f"{' '.join(command)} failed:\n" + "\n".join(lines[-8:]), flush=True)
    return done.returncode == 0


def _tell_what_to_ask_for(install: Sequence[str]) -> None:
    print(
        "Some system packages are missing and could not be installed from here.\n"
        "Please ask whoever manages this machine to run:\n"
        f"    sudo {' '.join(install)}\n"
        "(names as in Debian and Ubuntu; other systems have them under similar names)\n"
        "Going on with what is here.",
        flush=True,
    )
