"""How quick and how light the running editor is, next to a bare text field in the same run.

    python tests/bench/bench_editor.py [--platform xcb|offscreen]

Starts the whole program anew for each measurement, on an X server without hardware and without
any screen. Each time is told in two ways: of our own, which is no more than this process has
computed meanwhile in all its threads and hardly depends on what else the machine does; and on
the wall, which does. The ratios to QPlainTextEdit with the same font, text and keys tell more
than milliseconds. The bars:

- from a key (or what an input method commits) until the marks of the new text are on the screen,
  95th percentile: 16 ms at 500 and 33 ms at 10,000 characters;
- longest gap in a beat of 1 ms in the GUI thread while a text is checked, after the opening or
  the key itself was dealt with: 8 ms;
- from the start of the process to a window that can be written in, files in the cache: 1.0 s;
- memory after twenty posts: 250 MB. Held against it is all that the process has in memory (RSS),
  which is the strictest count. Of it, "own" cannot be taken back; the pages of the dictionary
  and of libraries are mapped from files, shared with whoever else maps them, and dropped by the
  system when it needs room.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
# Called by its path, a script finds only its own folder.
sys.path.insert(0, str(ROOT))

from devtools.display import virtual_display  # noqa: E402

LIMIT_S = 300
STARTS = 7
KEY_BARS_MS = {500: 16, 10_000: 33}
BLOCKED_BAR_MS, START_BAR_S, MEMORY_BAR_MB = 8, 1.0, 250
Measure = Callable[..., dict[str, Any]]


def p95(values: Sequence[float]) -> float:
    """Return the 95th percentile."""
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


def ms(values: Sequence[float]) -> str:
    """Return median, 95th percentile and largest of seconds, in milliseconds."""
    shown = (statistics.median(values), p95(values), max(values))
    return " / ".join(f"{value * 1000:.1f}" for value in shown)


def both(told: Sequence[dict[str, float]]) -> str:
    """Return times without what other programs took, and as they were."""
    own, wall = [each["own"] for each in told], [each["wall"] for each in told]
    return f"{ms(own)} ms of our own ({ms(wall)} on the wall)"


def typical(told: Sequence[dict[str, float]]) -> float:
    """Return the median in seconds of our own."""
    return statistics.median(each["own"] for each in told)


def measured(home: Path, platform: str, errand: str, *more: str) -> dict[str, Any]:
    """Return what `editor_measures` tells of one errand."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": platform,
        "WAYLAND_DISPLAY": "",
        "SNSWRITER_HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "PYTHONUTF8": "1",
        "BENCH_BEGUN": str(time.monotonic()),
    }
    ended = subprocess.run(
        [sys.executable, "-m", "tests.bench.editor_measures", errand, *more],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        timeout=LIMIT_S,
        check=True,
    )
    told: dict[str, Any] = json.loads(ended.stdout)
    return told


def tell_keys(measure: Measure) -> None:
    """Print how long after a key its marks are there."""
    for length, bar in KEY_BARS_MS.items():
        here, bare = measure("keys", str(length)), measure("bare", str(length))
        ratio = typical(here["times"]) / typical(bare["times"])
        print(
            f"{length:>7} characters: key to painted marks {both(here['times'])}, bar {bar}; "
            f"of it in the key's own handling {both(here['handling'])};\n"
            f"        bare field {both(bare['times'])}, ratio of medians {ratio:.1f}; "
            f"longest gap after each key {both(here['gaps'])}; {here['marks']} marks"
        )


def tell_blocking(measure: Measure) -> None:
    """Print how long checking keeps the window from doing anything else."""
    opening, checking = measure("opening", "10000"), measure("checking", "10000")
    print(
        f"opening 10,000 characters: the opening {both(opening['openings'])}, "
        f"marks after {both(opening['times'])}, "
        f"longest gap until then {both(opening['gaps'])}, bar {BLOCKED_BAR_MS}\n"
        f"checking them anew with a cold checker: {both(checking['times'])}, "
        f"longest gap {both(checking['gaps'])}, bar {BLOCKED_BAR_MS}; "
        f"with nothing to do {checking['idle']['wall'] * 1000:.1f} ms on the wall"
    )


def tell_start(measure: Measure) -> None:
    """Print how long a start takes with everything in the cache of the system."""
    measure("start")
    starts = [measure("start") for _ in range(STARTS)]
    bare = [measure("bare-start")["usable"] for _ in range(STARTS)]
    usable, ready = [each["usable"] for each in starts], [each["ready"] for each in starts]
    gaps = [each["gaps"] for each in starts]
    print(
        f"start to a window that can be written in: {both(usable)}, bar {START_BAR_S * 1000:.0f}; "
        f"bare window {both(bare)}, ratio of medians {typical(usable) / typical(bare):.1f};\n"
        f"        checker ready after {both(ready)}; longest gap while it is made {both(gaps)}"
    )


def tell_memory(measure: Measure) -> None:
    """Print what the process holds after twenty posts."""
    told = measure("memory")
    for when, sizes in (("after the start", told["at_start"]), ("after 20 posts", told["after"])):
        libraries = sizes["rss"] - sizes["anonymous"] - sizes["dictionary"]
        print(
            f"memory {when}: RSS {sizes['rss']:.0f} MB (bar {MEMORY_BAR_MB}): own "
            f"{sizes['anonymous']:.0f} MB, libraries and fonts {libraries:.0f} MB, dictionary "
            f"{sizes['dictionary']:.0f} MB; PSS {sizes['pss']:.0f}, USS {sizes['uss']:.0f}, "
            f"peak {sizes['peak']:.0f} MB"
        )


@contextmanager
def _display(platform: str) -> Iterator[None]:
    """Give the platform its display in the environment."""
    if platform != "xcb" or not shutil.which("Xvfb"):
        yield
        return
    with virtual_display() as name:
        os.environ["DISPLAY"] = name
        yield


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--platform", choices=("xcb", "offscreen"))
    chosen = parser.parse_args().platform
    for platform in (chosen,) if chosen else ("xcb", "offscreen"):
        load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
        print(f"{platform}, median / 95th percentile / largest; load of the machine {load:.1f}")
        with _display(platform):
            for tell in (tell_keys, tell_blocking, tell_start, tell_memory):
                # Drafts that one measurement leaves behind are no business of the next.
                with tempfile.TemporaryDirectory() as home:
                    tell(partial(measured, Path(home), platform))


if __name__ == "__main__":
    main()
