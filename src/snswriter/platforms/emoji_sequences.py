"""Emoji made of several code points, and which of them X takes for one.

X counts every emoji that it knows as 2. It knows the sequences that Unicode recommends for
interchange and some more (`resources/x_emoji.txt`). A sequence that it does not know (a rainbow
flag without its selector, an unassigned pair of regional letters) falls apart into the longest
known pieces.

Source: docs.x.com "Counting characters"; twitter-text 3.1.0 conformance, verified 2026-11-20.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

import emoji
import regex

from snswriter.shipped import resource

_LONE_BASE = r"[\p{Emoji}--[#*0-9]--\p{RI}]"
_JOINED = regex.compile(
    rf"(?V1)[#*0-9]\ufe0f?\u20e3"
    rf"|\p{{RI}}{{2,}}"
    rf"|{_LONE_BASE}(?:[\ufe0f\u20e3\p{{EMod}}\U000e0020-\U000e007f]|\u200d{_LONE_BASE})+"
)
_SINGLE = regex.compile(r"(?V1)[\p{Emoji}--[#*0-9©®]]")


@cache
def known_sequences() -> frozenset[str]:
    """Return every sequence of two or more code points that counts as one emoji."""
    whole = (emoji.STATUS["component"], emoji.STATUS["fully_qualified"])
    recommended = {
        sequence
        for sequence, facts in emoji.EMOJI_DATA.items()
        if len(sequence) > 1 and facts["status"] in whole
    }
    return frozenset(recommended.union(_tolerated()))


def _tolerated() -> Iterator[str]:
    lines = resource("x_emoji.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line and not line.startswith("#"):
            yield "".join(chr(int(code_point, 16)) for code_point in line.split())


@cache
def _longest() -> int:
    return max(map(len, known_sequences()))


def joined_sequences(text: str) -> Iterator[str]:
    """Yield the stretches of `text` in which code points may join to one emoji."""
    return (found.group() for found in _JOINED.finditer(text))


def pieces(stretch: str) -> tuple[str, ...]:
    """Cut one stretch into known emoji and, where nothing is known, single code points."""
    usual = len(stretch) <= _longest()
    return _usual_pieces(stretch) if usual else tuple(_cut(stretch))


@lru_cache(maxsize=4096)
def _usual_pieces(stretch: str) -> tuple[str, ...]:
    return tuple(_cut(stretch))


def _cut(stretch: str) -> Iterator[str]:
    known, start = known_sequences(), 0
    while start < len(stretch):
        ends = range(min(len(stretch), start + _longest()), start + 1, -1)
        end = next((end for end in ends if stretch[start:end] in known), start + 1)
        yield stretch[start:end]
        start = end


def emoji_in(text: str) -> tuple[str, ...]:
    """Return every emoji of `text`: known sequences, then single ones, each as often as it is.

    Bare digits, `#`, `*`, © and ® are text.
    """
    return separate_emoji(text)[0]


def separate_emoji(text: str) -> tuple[tuple[str, ...], str]:
    """Return the emoji of `text` and all of its other code points, these in no set order."""
    joined = [piece for stretch in joined_sequences(text) for piece in pieces(stretch)]
    sequences = [piece for piece in joined if len(piece) > 1]
    rest = _JOINED.sub("", text) + "".join(piece for piece in joined if len(piece) == 1)
    return (*sequences, *_SINGLE.findall(rest)), _SINGLE.sub("", rest)
