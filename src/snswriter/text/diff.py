"""What differs between two texts, in words and never within a character as people see it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from itertools import groupby

import regex

# What belongs to the character in front of it.
_MARKS = r"[\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SpacingMark}]"
_LINES = regex.compile(r"[^\n]*\n|[^\n]+")
_SENTENCES = regex.compile(rf"[^。！？!?\n]*(?:[。！？!?]{_MARKS}*|\n)+|[^。！？!?\n]+")
# A word is a run of one script; everything else stands for itself, as a whole grapheme.
_SCRIPTS = (r"\p{Han}々〆ヶ", r"\p{Hiragana}ー", r"\p{Katakana}ー", r"\p{Latin}", r"\p{Nd}")

_WORDS = regex.compile("|".join([*(f"[{script}]+(?!{_MARKS})" for script in _SCRIPTS), r"\X"]))
_CLUSTERS = regex.compile(r"\X")
# Half a number that changed would be hard to read.
_UNITS = regex.compile(rf"\p{{Nd}}+(?!{_MARKS})|\p{{Latin}}+(?!{_MARKS})|\X")
_LEVELS = (_LINES, _SENTENCES, _WORDS)
_COMPARED = 250_000
"""Pairs of pieces; beyond this a passage counts as written anew, since comparing would take long
and nobody could read the result."""


class Change(Enum):
    """What became of a piece of text."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text and what became of it; never empty."""

    change: Change
    text: str


def differences(old: str, new: str) -> tuple[Piece, ...]:
    """Return the pieces that `old` and `new` consist of, in reading order.

    The kept and removed ones make up `old`, the kept and added ones `new`. Where text was put in
    place of other text, the removed piece comes first.
    """
    return tuple(_joined(_without_islands(_compare(old, new, _LEVELS))))


def _compare(old: str, new: str, levels: Sequence[regex.Pattern[str]]) -> Iterator[Piece]:
    if not old or not new or not levels:
        yield from _replaced(old, new)
        return
    before, after = levels[0].findall(old), levels[0].findall(new)
    if len(before) * len(after) > _COMPARED:
        yield from _replaced(old, new)
        return
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        was, is_now = "".join(before[start:end]), "".join(after[new_start:new_end])
        if tag == "equal":
            yield Piece(Change.KEPT, was)
        else:
            yield from _compare(was, is_now, levels[1:])


def _replaced(old: str, new: str) -> Iterator[Piece]:
    """Yield what is written anew, without what both have in common at the ends."""
    before, after = _UNITS.findall(old), _UNITS.findall(new)
    start = _common(before, after)
    end = _common(before[start:][::-1], after[start:][::-1])
    yield from _pieces(
        (Change.KEPT, before[:start]),
        (Change.REMOVED, before[start : len(before) - end]),
        (Change.ADDED, after[start : len(after) - end]),
        (Change.KEPT, before[len(before) - end :]),
    )


def _common(first: Sequence[str], second: Sequence[str]) -> int:
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count


def _pieces(*parts: tuple[Change, Sequence[str]]) -> Iterator[Piece]:
    for change, clusters in parts:
        if clusters:
            yield Piece(change, "".join(clusters))


def _without_islands(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Take single kept signs between changes for changed: 「の」 alone helps nobody to read."""
    found = list(pieces)
    for number, piece in enumerate(found):
        around = found[max(0, number - 1) : number] + found[number + 1 : number + 2]
        is_island = (
            piece.change is Change.KEPT
            and len(around) == 2
            and all(each.change is not Change.KEPT for each in around)
            and "\n" not in piece.text
            and len(_CLUSTERS.findall(piece.text)) == 1
        )
        if is_island:
            yield Piece(Change.REMOVED, piece.text)
            yield Piece(Change.ADDED, piece.text)
        else:
            yield piece


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Join neighbours of one kind, and put what was removed before what was added."""
    for is_kept, group in groupby(pieces, lambda each: each.change is Change.KEPT):
        run = list(group)
        kinds = (Change.KEPT,) if is_kept else (Change.REMOVED, Change.ADDED)
        for kind in kinds:
            text = "".join(each.text for each in run if each.change is kind)
            if text:
                yield Piece(kind, text)
