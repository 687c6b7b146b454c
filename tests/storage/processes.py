"""Programs that tests run beside themselves: to be killed, or shut into a small disk."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROLOGUE = """
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from snswriter.drafts.draft import new_draft
from snswriter.ports import StorageError
from snswriter.storage.draft_store import SqliteDraftStore

NOW = datetime(2026, 11, 20, tzinfo=UTC)
path = Path(sys.argv[1])
"""


def start(script: str, *arguments: str) -> subprocess.Popen[str]:
    """Start a Python program that begins with `PROLOGUE`; its output can be read."""
    return subprocess.Popen(
        [sys.executable, "-c", PROLOGUE + script, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def run_in_small_disk(folder: Path, options: str, script: str) -> str:
    """Return what the program prints with a memory disk mounted on `folder`, for it alone."""
    if shutil.which("unshare") is None:
        pytest.skip("no unshare: a small disk cannot be mounted here")
    folder.mkdir()
    shell = 'mount -t tmpfs -o "$2" tmpfs "$1" && exec "$3" -c "$4" "$1"'
    command = ["unshare", "-rm", "sh", "-c", shell, "sh", str(folder), options]
    done = subprocess.run(
        [*command, sys.executable, PROLOGUE + script], capture_output=True, text=True, check=False
    )
    if "unshare" in done.stderr or "mount:" in done.stderr:
        pytest.skip("this system lets us mount no small disk")
    assert done.stderr == ""
    return done.stdout
