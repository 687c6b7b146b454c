"""The vault on a real KWallet, which is met through the Secret Service that it offers."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT
from tests.storage.kwallet_session import DAEMON

_PLUGIN = Path("/usr/lib/x86_64-linux-gnu/qca-qt5/crypto/libqca-ossl.so")

pytestmark = [
    pytest.mark.keychain,
    pytest.mark.skipif(
        not (shutil.which(DAEMON) and shutil.which("dbus-run-session") and _PLUGIN.exists()),
        reason="no KWallet (Debian packages libkf5wallet-bin, libqca-qt5-2-plugins)",
    ),
]


def test_the_vault_keeps_its_contract_on_kwallet(tmp_path: Path) -> None:
    tests = [sys.executable, "-m", "pytest", "-q", "-m", "keychain"]
    tests += ["tests/storage/test_vault_contract.py"]
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-m", "tests.storage.kwallet_session", *tests],
        env=_surroundings(tmp_path),
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=170,
        check=False,
    )
    # Each dot is a test that passed; one that was skipped would be an "s".
    passed = re.fullmatch(r"(\.{10,}) +\[100%\]\n*", done.stdout)
    assert (done.returncode, bool(passed)) == (0, True), done.stdout + done.stderr


def _surroundings(home: Path) -> dict[str, str]:
    folders = {
        "HOME": home,
        "XDG_CONFIG_HOME": home / "config",
        "XDG_DATA_HOME": home / "data",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_RUNTIME_DIR": home / "run",
    }
    for each in folders.values():
        each.mkdir(mode=0o700, exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DBUS_")}
    folders_in_words = {name: str(path) for name, path in folders.items()}
    return {**kept, **folders_in_words, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
