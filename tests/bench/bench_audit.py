"""How many posts a second the audit checks on a core, next to bare tokenisation of the same posts.

    python tests/bench/bench_audit.py

The archive is municipal posts as JSON Lines, read from a file and written as JSON, as the command
does it. "Bare" is fugashi with unidic-lite reading eight features of every token. Rates of one
core are processor time of one process; those of all cores are time on the clock, with the start
of the workers. Memory is the most
that a process ever held (Linux only); it must not grow with the archive.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bench_engine import OWN, bare_tokenisation

from snswriter.cli.audit_pool import Examiner, audit, available_cores
from snswriter.cli.audit_records import Archive
from snswriter.cli.audit_table import TableForm
from snswriter.engine import Checker, Mode
from snswriter.exporters.audit_json import audit_as_json
from snswriter.exporters.tally import GroupBy

ON = date(2026, 11, 20)
MATERIAL = Path(__file__).resolve().parents[3] / "shared" / "evaluation" / "benign"

# The peak that the system keeps for a process begins with that of its parent; VmHWM does not.
_MEASURED = """
import resource, sys
from snswriter.cli.command_line import main
if __name__ == "__main__":
    main(sys.argv[1:])
    workers = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    lines = open("/proc/self/status", encoding="ascii")
    (own,) = [int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM")]
    print(f"{own} MB here, {workers} MB in the largest worker")
"""


def posts() -> Iterator[str]:
    """Yield real municipal passages, or our own text where those are absent."""
    for path in sorted(MATERIAL.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            yield json.loads(line)["text"]
    if not MATERIAL.is_dir():
        yield from (f"第{number}回。{OWN}" for number in range(2000))


def write_archive(file: Path, texts: list[str], times: int) -> None:
    """Write the texts as JSON Lines, so many times over; no two lines are the same."""
    with file.open("w", encoding="utf-8") as stream:
        for number in range(times * len(texts)):
            text = f"{texts[number % len(texts)]} {number}"
            stream.write(f"{json.dumps({'id': number, 'text': text}, ensure_ascii=False)}\n")


def one_core(file: Path) -> float:
    """Return the processor time of an audit in this process, in seconds."""
    examiner = Examiner(Checker.default(), Mode.POST, ON)
    archive = Archive((str(file),), TableForm())
    start = time.process_time()
    items = audit(archive.entries(lambda _: None), examiner, 1)
    for _ in audit_as_json(items, GroupBy.NOTHING):
        pass
    return time.process_time() - start


def bare(texts: list[str]) -> float:
    """Return the processor time of tokenising the texts, in seconds."""
    work = bare_tokenisation()
    work("暖機")
    start = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - start


def whole_command(file: Path) -> tuple[float, str]:
    """Return the clock time in seconds and the peak memory of `snswriter audit`."""
    command = [sys.executable, "-c", _MEASURED, "audit", "--format", "json", "--out", os.devnull]
    start = time.perf_counter()
    done = subprocess.run([*command, str(file)], capture_output=True, text=True, check=True)
    return time.perf_counter() - start, done.stdout.strip()


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=2)
    times = parser.parse_args().times
    texts = list(posts())
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "posts.jsonl")
        write_archive(file, texts, 1)
        number, characters = len(texts), sum(map(len, texts))
        checking, tokens = one_core(file), bare(texts)
        print(f"{number} posts of {characters / number:.0f} characters on average")
        print(
            f"one core: {number / checking:.0f} posts a second, "
            f"{characters / checking / 1000:.0f} thousand characters a second, "
            f"{checking / tokens:.2f} of bare tokenisation"
        )
        for factor in (times, times * 3) if sys.platform == "linux" else ():
            write_archive(file, texts, factor)
            seconds, memory = whole_command(file)
            print(
                f"the command on {available_cores()} cores: {number * factor} posts in "
                f"{seconds:.1f} s, {number * factor / seconds:.0f} a second, {memory}"
            )


if __name__ == "__main__":
    main()
