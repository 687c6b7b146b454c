"""How long counting takes: every platform for a post and for a very long text.

    python tests/bench/bench_counting.py

Prints milliseconds (median of several rounds) beside the aims: 1 ms for 500 characters, 40 ms
for 25,000. Nothing fails here: a busy machine proves nothing.
"""

import statistics
import time
from collections.abc import Callable

from snswriter.platforms.catalog import Catalog
from snswriter.platforms.counting import count_all
from snswriter.platforms.links import glued_links
from snswriter.platforms.overflow import over_limit_start
from snswriter.platforms.split import split

PLATFORMS = Catalog.shipped().platforms
POST = (
    "【給水のお知らせ】💧\n11月27日（金）9:00〜17:00、例示中央公園で給水します。容器をお持ちください。\n"
    "詳しくはhttps://www.city.example.lg.jp/suidou/kyusui.htmlをご覧ください。雨天☔️決行です。\n"
    "お問い合わせ：水道課 000-000-0000 suidou@city.example.lg.jp\n#防災 #例示市\n\n"
)
SHAPES = {
    "municipal": POST,
    "plain Japanese": "市民の皆さまへ大切なお知らせがあります。",
    "emoji only": "👨‍👩‍👧🇯🇵1️⃣🚨⚠️👍🏽",
    "links only": "https://www.city.example.lg.jp/a.html city.example.jp ",
}
ROUNDS = 15


def main() -> None:
    """Print one line a shape and length."""
    for name, unit in SHAPES.items():
        for length in (500, 25_000):
            text = (unit * (length // len(unit) + 1))[:length]
            timings = ", ".join(f"{what} {took:.2f} ms" for what, took in _timed(text).items())
            print(f"{name}, {length} characters: {timings}")


def _timed(text: str) -> dict[str, float]:
    x = PLATFORMS[0]
    works: dict[str, Callable[[], object]] = {
        "count all": lambda: count_all(text, PLATFORMS),
        "overflow on X": lambda: over_limit_start(text, x),
        "glued links": lambda: glued_links(text),
        "thread for X": lambda: split(text, x),
    }
    return {what: _median_ms(work) for what, work in works.items()}


def _median_ms(work: Callable[[], object]) -> float:
    work()
    timings = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        timings.append((time.perf_counter() - start) * 1000)
    return statistics.median(timings)


if __name__ == "__main__":
    main()
