"""Whether a path lies on this PC. SQLite's shared-memory log breaks on network shares."""

import ctypes
import os
import re
import sys
from pathlib import Path, PureWindowsPath

# Source: sqlite.org/wal.html, "all processes must be on the same host computer".
NETWORK_FILE_SYSTEMS = frozenset(
    {"9p", "afs", "beegfs", "ceph", "cephfs", "cifs", "coda", "davfs", "gfs2", "glusterfs"}
    | {"lustre", "ncpfs", "nfs", "nfs4", "ocfs2", "orangefs", "smb3", "smbfs"}
    | {"fuse.ceph-fuse", "fuse.curlftpfs", "fuse.davfs2", "fuse.gcsfuse", "fuse.glusterfs"}
    | {"fuse.gvfsd-fuse", "fuse.juicefs", "fuse.rclone", "fuse.s3fs", "fuse.smbnetfs"}
    | {"fuse.sshfs"}
)

_MOUNTS = Path("/proc/self/mountinfo")
_DRIVE_REMOTE = 4
_EXTENDED_LOCAL = re.compile(r"\\\\[?.]\\(?!UNC\\)", re.IGNORECASE)
_OCTAL = re.compile(r"\\([0-7]{3})")


def is_on_network(path: Path) -> bool:
    """Tell whether `path` (existing or not) lies on a share, as far as the system tells."""
    if is_unc(str(path)):
        return True
    if sys.platform == "win32":
        # A link or a mapped drive may lead to a share.
        if is_unc(os.path.realpath(path)):
            return True
        return int(ctypes.windll.kernel32.GetDriveTypeW(path.absolute().anchor)) == _DRIVE_REMOTE
    if not _MOUNTS.is_file():
        return False
    return file_system_of(os.path.realpath(path), _MOUNTS.read_text("utf-8", "replace")) in (
        NETWORK_FILE_SYSTEMS
    )


def is_unc(path: str) -> bool:
    r"""Tell whether `path` names a Windows share, e.g. "\\server\share\drafts"."""
    if _EXTENDED_LOCAL.match(path):
        return False
    return PureWindowsPath(path).drive.startswith("\\\\") and not path.startswith("/")


def file_system_of(path: str, mounts: str) -> str:
    """Return the file system type of an absolute `path`, e.g. "ext4"; "" when unknown.

    `mounts` is text in the form of Linux's /proc/self/mountinfo. Of two mounts on one place
    the later one holds.
    """
    best, found = -1, ""
    for line in mounts.splitlines():
        left, _, right = line.partition(" - ")
        fields, kinds = left.split(), right.split()
        if len(fields) < 5 or not kinds:
            continue
        point = _OCTAL.sub(lambda match: chr(int(match[1], 8)), fields[4])
        if len(point) >= best and _is_below(path, point):
            best, found = len(point), kinds[0]
    return found


def _is_below(path: str, point: str) -> bool:
    return path == point or path.startswith(point.rstrip("/") + "/")
