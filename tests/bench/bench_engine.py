"""How long checking takes, as ratios to bare tokenisation of the same text in the same run.

    python tests/bench/bench_engine.py

Times are processor times, so that a busy machine distorts them little. "Bare" is fugashi with
unidic-lite reading eight features of every token. Every cold text is new to the checker: each
of its lines carries a number that never comes again. "Paragraph" is a cold check of nothing but
the line in which "one key" is typed. Memory is that of this process, after twenty short posts
and after all checks; mapped files are mostly the dictionary, which the system may take back.
"""

import argparse
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import count
from pathlib import Path

import fugashi

from snswriter.engine import Checker
from snswriter.platforms.catalog import Catalog
from snswriter.platforms.counting import count_all

ON = date(2026, 11, 20)
MATERIAL = Path(__file__).resolve().parents[3] / "shared" / "bench" / "texts"
OWN = (
    "市立図書館は、11月27日（金）の午前10時から午後5時まで、蔵書点検のため休館します。\n"
    "返却ポストはいつでも使えます。ご不便をおかけします。\n"
    "詳しくはホームページ https://www.city.midorino.lg.jp/library/ をご覧ください。\n"
    "【お問い合わせ】図書館 028-555-0110（平日8時30分から17時15分まで） #みどり野市\n"
)
_numbers = count(1)


def sample(length: int) -> str:
    """Return a municipal text of `length` characters."""
    path = MATERIAL / f"muni_{length}.txt"
    text = path.read_text("utf-8") if path.exists() else OWN * (length // len(OWN) + 1)
    return text[:length]


def fresh(text: str) -> str:
    """Return the text with a number that never came before in each line, in the same length."""
    return "\n".join(
        line[: max(0, len(line) - 6)] + f"{next(_numbers):06d}"[: len(line)]
        for line in text.split("\n")
    )


def bare_tokenisation() -> Callable[[str], None]:
    """Return the yardstick."""
    tagger = fugashi.Tagger()

    def run(text: str) -> None:
        for node in tagger(text):
            feature = node.feature
            _ = (
                feature.pos1,
                feature.pos2,
                feature.pos3,
                feature.pos4,
                feature.lemma,
                feature.orthBase,
                feature.cForm,
                feature.lForm,
            )

    return run


def median_ms(work: Callable[[str], object], texts: Iterator[str], rounds: int) -> float:
    """Return the median processor time of one call in milliseconds."""
    times = []
    for _ in range(rounds):
        text = next(texts)
        start = time.process_time()
        work(text)
        times.append((time.process_time() - start) * 1000)
    return statistics.median(times)


def cold(text: str) -> Iterator[str]:
    """Yield texts that share no line."""
    while True:
        yield fresh(text)


def typing(text: str) -> Iterator[str]:
    """Yield the text with one more character typed in its middle each time."""
    middle = len(text) // 2
    for typed in count(1):
        yield (
            text[:middle]
            + ("確認しておりますので、少々お待ちください。" * 9)[:typed]
            + text[middle:]
        )


def edited_line(text: str) -> str:
    """Return the line in the middle of the text, where `typing` types."""
    middle = len(text) // 2
    start = text.rfind("\n", 0, middle) + 1
    return text[start:].split("\n", 1)[0]


def resident_memory() -> str:
    """Return what this process holds in memory, where the system tells."""
    status = Path("/proc/self/status")
    lines = status.read_text("utf-8").split("\n") if status.exists() else []
    sizes = {line.split(":")[0]: int(line.split()[1]) / 1024 for line in lines if "kB" in line}
    if "RssAnon" not in sizes:
        return "not told by this system"
    return f"{sizes['RssAnon']:.0f} MB, and {sizes['RssFile']:.0f} MB of mapped files"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=61)
    rounds = parser.parse_args().rounds
    bare = bare_tokenisation()
    start = time.process_time()
    checker = Checker.default()
    print(f"compiling {len(checker.rules)} rules: {(time.process_time() - start) * 1000:.0f} ms")
    for _ in range(20):
        checker.check(fresh(sample(500)), on=ON)
    print(f"resident memory: {resident_memory()}")
    print(" characters  bare ms  check ms   ratio  one key ms  paragraph ms")
    for length in (140, 500, 2000, 10_000, 50_000):
        text = sample(length)
        tokens = median_ms(bare, cold(text), rounds)
        check = median_ms(lambda given: checker.check(given, on=ON), cold(text), rounds)
        key = median_ms(lambda given: checker.check(given, on=ON), typing(text), rounds)
        line = edited_line(text)
        paragraph = median_ms(lambda given: checker.check(given, on=ON), cold(line), rounds)
        print(
            f"{length:11} {tokens:8.2f} {check:9.2f} {check / tokens:7.2f} {key:11.2f}"
            f" {paragraph:13.2f}"
        )
    print(f"resident memory: {resident_memory()}")
    platforms = Catalog.shipped().platforms
    for length in (500, 10_000):
        text = sample(length)
        tokens = median_ms(bare, cold(text), rounds)
        counting = median_ms(lambda given: count_all(given, platforms), cold(text), rounds)
        print(
            f"counting {length} characters for all platforms: {counting:.2f} ms, "
            f"{counting / tokens:.2f} of bare tokenisation"
        )


if __name__ == "__main__":
    main()
