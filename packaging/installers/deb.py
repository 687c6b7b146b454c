"""The Debian package: the program folder under /opt, and the links that a desktop looks for."""

import gzip
import os
import shutil
from pathlib import Path

from installers.archives import folder_bytes
from installers.commands import run, with_variables
from installers.places import MOMENT_S, Workshop, version
from installers.program import Program

HOME = "opt/snswriter"

# What every desktop has; Qt is made to use the system's own. Spares for all else are inside.
_DEPENDS = (
    "libc6 (>= 2.36)", "libgl1", "libegl1", "libx11-6", "libxcb1", "libdbus-1-3",
    "libfontconfig1", "libfreetype6", "libglib2.0-0 | libglib2.0-0t64",
    "libwayland-client0", "libwayland-cursor0",
)  # fmt: skip
_CONTROL = """\
Package: snswriter
Version: {version}
Section: office
Priority: optional
Architecture: amd64
Installed-Size: {kilobytes}
Maintainer: snswriter <snswriter@example.jp>
Depends: {depends}
Recommends: fonts-noto-cjk, gnome-keyring | kwalletmanager
Description: offline draft editor for official social-media posts
 Helps staff of Japanese local governments write posts: marks risky phrases
 while they type, counts characters as each platform does, and attaches the
 policy footer of the account. Never uses a network.
"""
_AFTER = """\
#!/bin/sh
set -e
# Desktops keep what they know of file types and menus in caches.
if [ "$1" = configure ] || [ "$1" = remove ]; then
    ! command -v update-mime-database >/dev/null || update-mime-database /usr/share/mime || true
    ! command -v update-desktop-database >/dev/null || update-desktop-database -q || true
fi
"""
_LINKS = (
    ("usr/bin/snswriter", "snswriter"),
    ("usr/share/applications/snswriter.desktop", "share/snswriter.desktop"),
    ("usr/share/mime/packages/snswriter.xml", "share/snswriter.xml"),
    ("usr/share/icons/hicolor/256x256/apps/snswriter.png", "share/snswriter.png"),
    ("usr/share/icons/hicolor/scalable/apps/snswriter.svg", "share/snswriter.svg"),
    ("usr/share/bash-completion/completions/snswriter", "share/snswriter.bash"),
)


def write_deb(shop: Workshop, program: Program, target: Path, level: int) -> Path:
    """Pack `program` into `target`; the same folder and level of xz give the same bytes."""
    room = shop.rooms / "deb"
    shutil.rmtree(room, ignore_errors=True)
    shutil.copytree(program.folder, room / HOME, symlinks=True)
    for name, part in _LINKS:
        _link(room / name, f"/{HOME}/{part}")
    _write_documents(program, room)
    _write_control(room)
    _settle(room)
    environment = with_variables(SOURCE_DATE_EPOCH=str(MOMENT_S))
    words = ["--root-owner-group", "-Zxz", f"-z{level}", "-b", str(room), str(target)]
    run(["dpkg-deb", *words], None, environment)
    return target


def control(kilobytes: int) -> str:
    """Return the control file of the package."""
    depends = ", ".join(_DEPENDS)
    return _CONTROL.format(version=version(), kilobytes=kilobytes, depends=depends)


def _link(place: Path, target: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(target)


def _write_documents(program: Program, room: Path) -> None:
    documents = room / "usr/share/doc/snswriter"
    documents.mkdir(parents=True)
    shutil.copy(program.licences / "README.txt", documents / "copyright")
    changes = f"snswriter ({version()}) stable; urgency=low\n\n  * See CHANGELOG.\n"
    (documents / "changelog.gz").write_bytes(gzip.compress(changes.encode(), mtime=0))
    manual = room / "usr/share/man/man1/snswriter.1.gz"
    manual.parent.mkdir(parents=True)
    page = (program.folder / "share/snswriter.1").read_bytes()
    manual.write_bytes(gzip.compress(page, mtime=0))


def _write_control(room: Path) -> None:
    kilobytes = folder_bytes(room) // 1024
    folder = room / "DEBIAN"
    folder.mkdir()
    (folder / "control").write_text(control(kilobytes), encoding="utf-8")
    for name in ("postinst", "postrm"):
        (folder / name).write_text(_AFTER, encoding="utf-8")
        (folder / name).chmod(0o755)


def _settle(room: Path) -> None:
    """Give every file and folder one moment and plain permissions."""
    for path in (room, *sorted(room.rglob("*"))):
        if path.is_symlink():
            os.utime(path, (MOMENT_S, MOMENT_S), follow_symlinks=False)
            continue
        is_program = path.is_dir() or path.stat().st_mode & 0o100
        path.chmod(0o755 if is_program else 0o644)
        os.utime(path, (MOMENT_S, MOMENT_S))
