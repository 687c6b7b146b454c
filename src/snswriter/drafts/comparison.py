"""Two states of a draft side by side, line by line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from snswriter.drafts.draft import Draft
from snswriter.text.diff import Change, Piece, differences


class LineMark(Enum):
    """What became of a line."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of both texts together; its pieces hold no line breaks."""

    mark: LineMark
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """One place where the texts differ.

    Attributes:
        line: Index of the Line in which it begins.
        removed: What stood there; "" when nothing did.
        added: What stands there; "" when nothing does.
    """

    line: int
    removed: str
    added: str


@dataclass(frozen=True, slots=True)
class Section:
    """The comparison of one text of the drafts.

    Attributes:
        platform: Id of the platform whose own text it is; "" for the common text.
        lines: Both texts together.
        spots: The places where they differ.
    """

    platform: str
    lines: tuple[Line, ...]
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs between an older and a newer state of a draft."""

    old: Draft
    new: Draft
    sections: tuple[Section, ...]

    @property
    def count(self) -> int:
        """Return the number of places where the texts differ."""
        return sum(len(section.spots) for section in self.sections)


def compare(old: Draft, new: Draft) -> Comparison:
    """Compare the common texts, and those that a platform has of its own in either state."""
    own = dict.fromkeys(each.platform for each in (*old.variants, *new.variants))
    sections = [_section("", old.body, new.body)]
    sections += [_section(each, old.body_on(each), new.body_on(each)) for each in own]
    return Comparison(old, new, tuple(sections))


def _section(platform: str, old: str, new: str) -> Section:
    pieces = differences(old, new)
    return Section(platform, tuple(_lines(pieces)), tuple(_spots(pieces)))


def _lines(pieces: Iterable[Piece]) -> Iterator[Line]:
    current: list[Piece] = []
    broken: set[Change] = set()
    for piece in pieces:
        first, *others = piece.text.split("\n")
        _add(current, piece.change, first)
        for text in others:
            yield Line(_mark(current, {*broken, piece.change}), tuple(current))
            current, broken = [], set()
            _add(current, piece.change, text)
    yield Line(_mark(current, broken), tuple(current))


def _add(line: list[Piece], change: Change, text: str) -> None:
    if text:
        line.append(Piece(change, text))


def _mark(pieces: Iterable[Piece], line_break: set[Change]) -> LineMark:
    kinds = {piece.change for piece in pieces} | line_break
    if kinds <= {Change.KEPT}:
        return LineMark.SAME
    if kinds == {Change.ADDED}:
        return LineMark.ADDED
    if kinds == {Change.REMOVED}:
        return LineMark.REMOVED
    return LineMark.CHANGED


def _spots(pieces: tuple[Piece, ...]) -> Iterator[Spot]:
    line = 0
    waiting: Piece | None = None
    for number, piece in enumerate(pieces):
        follows = pieces[number + 1].change if number + 1 < len(pieces) else Change.KEPT
        if piece.change is Change.REMOVED and follows is Change.ADDED:
            waiting, begins = piece, line
        elif piece.change is Change.REMOVED:
            yield Spot(line, piece.text, "")
        elif piece.change is Change.ADDED:
            yield Spot(begins if waiting else line, waiting.text if waiting else "", piece.text)
            waiting = None
        line += piece.text.count("\n")
