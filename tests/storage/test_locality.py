from pathlib import Path

import pytest

from snswriter.storage.locality import NETWORK_FILE_SYSTEMS, file_system_of, is_on_network, is_unc

MOUNTS = """\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/root rw
30 22 0:40 / /net rw - nfs4 server:/net rw
31 30 254:1 / /net/local rw - xfs /dev/sdb rw
32 22 0:41 / /mnt/my\\040share rw - cifs //server/share rw
33 22 0:42 / /mnt/twice rw - ext4 /dev/sdc rw
34 22 0:43 / /mnt/twice rw - fuse.sshfs u@h: rw
broken line
35 22 0:44 / /mnt/odd rw -
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "ext4"),
        ("/var/lib", "ext4"),
        ("/net", "nfs4"),
        ("/net/a/drafts.sqlite3", "nfs4"),
        ("/network", "ext4"),
        ("/net/local/a", "xfs"),
        ("/mnt/my share/a", "cifs"),
        ("/mnt/twice/a", "fuse.sshfs"),
        ("/mnt/odd/a", "ext4"),
        ("relative", ""),
    ],
)
def test_file_system(path: str, kind: str) -> None:
    assert file_system_of(path, MOUNTS) == kind


@pytest.mark.parametrize(
    ("path", "unc"),
    [
        (r"\\server\share\drafts.sqlite3", True),
        (r"\\?\UNC\server\share\a", True),
        (r"\\?\unc\server\share\a", True),
        (r"\\?\C:\data\a", False),
        (r"\\.\C:\data\a", False),
        (r"C:\data\a", False),
        ("/net/a", False),
        ("//net/a", False),
        ("", False),
    ],
)
def test_unc(path: str, unc: bool) -> None:
    assert is_unc(path) is unc


def test_the_folder_of_the_tests_is_local(tmp_path: Path) -> None:
    assert is_on_network(tmp_path / "not" / "there" / "yet") is False


def test_common_shares_are_known() -> None:
    assert {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "ceph"} <= NETWORK_FILE_SYSTEMS
