"""How the checker compares with textlint (prh and morpheme-match) on the same texts, same run.

    python tests/bench/bench_textlint.py

Needs node, npm and the comparison material; says so where they are missing. "cold" is a text
never seen before, "key" one more character typed.
"""

import json
import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

from bench_engine import cold, median_ms, sample, typing

from snswriter.engine import Checker

ROOT = Path(__file__).resolve().parents[2]
MATERIAL = ROOT.parent / "shared" / "bench"
WORK = ROOT / "out" / "textlint"
LENGTHS = (140, 500, 2000, 10_000, 50_000)
ON = date(2026, 11, 20)


def main() -> None:
    """Print times and ratios."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not (MATERIAL.is_dir() and node and npm):
        print("textlint comparison left out: needs node, npm and the comparison material")
        return
    if not _install(npm):
        print("textlint comparison left out: its packages could not be installed")
        return
    checker = Checker.default()
    checker.check(sample(2000), on=ON)
    print(" characters  textlint cold / key ms   snswriter cold / key ms   times faster")
    for length in LENGTHS:
        theirs = _textlint(node, length)
        rounds = 21 if length > 10_000 else 61
        text = sample(length)
        ours = {
            "cold": median_ms(lambda given: checker.check(given, on=ON), cold(text), rounds),
            "key": median_ms(lambda given: checker.check(given, on=ON), typing(text), rounds),
        }
        print(
            f"{length:11}  {theirs['cold']:10.1f} / {theirs['key']:8.1f}   "
            f"{ours['cold']:11.2f} / {ours['key']:8.2f}   "
            f"{theirs['cold'] / ours['cold']:6.1f} / {theirs['key'] / ours['key']:.0f}"
        )


def _install(npm: str) -> bool:
    if not (WORK / "node_modules").is_dir():
        shutil.copytree(MATERIAL, WORK, dirs_exist_ok=True)
        for path in WORK.rglob("*"):
            path.chmod(0o755 if path.is_dir() else 0o644)
        both: dict[str, Any] = {}
        for name in ("prh", "morpheme"):
            rules = json.loads((WORK / f"rc-{name}.json").read_text("utf-8"))
            both = {"rules": {**both.get("rules", {}), **rules["rules"]}}
        (WORK / "rc-both.json").write_text(json.dumps(both), "utf-8")
        quiet = ["install", "--no-audit", "--no-fund", "--silent"]
        return subprocess.run([npm, *quiet], cwd=WORK, check=False).returncode == 0
    return True


def _textlint(node: str, length: int) -> dict[str, float]:
    runs = "7" if length > 10_000 else "21"
    command = [node, "bench.js", f"texts/muni_{length}.txt", "--rules", "both", "--runs", runs]
    result = subprocess.run(command, cwd=WORK, check=True, capture_output=True)
    measured = json.loads(result.stdout)["results"]["both"]
    return {name: measured[name]["median"] for name in ("cold", "key")}


if __name__ == "__main__":
    main()
