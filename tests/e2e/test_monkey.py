"""Somebody who does anything at random loses no text and brings nothing down.

SNSWRITER_SEED repeats a run that failed; without it each run is another one. What comes from disk
and threads may arrive at another moment than the first time. SNSWRITER_DEEDS says how many deeds
the slow run has (10000 for the whole trial, ten to twenty minutes); some minutes by default.
"""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

DEEDS = int(os.environ.get("SNSWRITER_DEEDS", "2000"))
SEED = int(os.environ.get("SNSWRITER_SEED", "0")) or random.randrange(1, 1_000_000)


def let_loose(home: Path, deeds: int, limit_s: int) -> str:
    """Return what the monkey said; "" when all went well."""
    surroundings = {
        **os.environ,
        "SNSWRITER_HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONUTF8": "1",
        "LC_ALL": "C.UTF-8",
    }
    ended = subprocess.run(
        [sys.executable, "-m", "tests.e2e.monkey", str(SEED), str(deeds)],
        cwd=ROOT,
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=limit_s,
        check=False,
    )
    return "" if ended.returncode == 0 else f"SNSWRITER_SEED={SEED}\n{ended.stdout}"


@pytest.mark.timeout(200)
def test_three_hundred_deeds(tmp_path: Path) -> None:
    assert let_loose(tmp_path, 300, 180) == ""


@pytest.mark.slow
@pytest.mark.timeout(3_600)
def test_thousands_of_deeds(tmp_path: Path) -> None:
    assert let_loose(tmp_path, DEEDS, 3_500) == ""
