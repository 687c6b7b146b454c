"""What somebody must have learnt at school to read a text: its kanji and its sentences.

Two plain figures, each with its own step, and the harder of the two for the whole. Kanji: the
school years in which they are taught. A step holds when nine of ten kanji of the text, each place
counted, were taught by its end; kanji with their reading in brackets behind them do not count.
Sentences: their mean length. It says nothing of how hard the matter is.

Source of the years: 学年別漢字配当表 (resources/aids/school_kanji.toml).
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

import msgspec

from snswriter.drafts.listed import shipped_entries
from snswriter.text.fold import Folder

LATER = 7
"""Stands for kanji that are taught after primary school, or nowhere."""
_ENOUGH = 0.9
_ENOUGH_LATER = 0.75
_PRIMARY = 6
_READ = re.compile(r"[々〆\u3400-\u9fff\U00020000-\U0003ffff]++[(][ぁ-ゖァ-ヺー\s]++[)]")


class SchoolYear(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The kanji taught in one year of primary school."""

    year: int
    kanji: str


class Step(IntEnum):
    """Who can read it without trouble, from younger to older."""

    MIDDLE_OF_PRIMARY = 1
    """Four years of school."""
    END_OF_PRIMARY = 2
    """Six years of school."""
    SECONDARY = 3
    """Nine years of school."""
    ADULT = 4


@dataclass(frozen=True, slots=True)
class ReadingLevel:
    """The measure of one text.

    Attributes:
        by_year: How many kanji of the text were taught in each year, 1 to 6 and LATER.
        mean_length: Mean length of a sentence in characters; 0 without sentences.
        later: The kanji taught after primary school, each once, in the order of the text.
    """

    by_year: tuple[tuple[int, int], ...]
    mean_length: float
    later: str

    @property
    def kanji(self) -> int:
        """Return the number of kanji that count."""
        return sum(count for _, count in self.by_year)

    @property
    def kanji_step(self) -> Step:
        """Return whose kanji these are."""
        if self._taught_by(4) >= _ENOUGH:
            return Step.MIDDLE_OF_PRIMARY
        if self._taught_by(_PRIMARY) >= _ENOUGH:
            return Step.END_OF_PRIMARY
        return Step.SECONDARY if self._taught_by(_PRIMARY) >= _ENOUGH_LATER else Step.ADULT

    @property
    def length_step(self) -> Step:
        """Return whose sentences these are: up to 30, 45 and 60 characters on the average."""
        limits = ((Step.MIDDLE_OF_PRIMARY, 30), (Step.END_OF_PRIMARY, 45), (Step.SECONDARY, 60))
        return next((step for step, most in limits if self.mean_length <= most), Step.ADULT)

    @property
    def step(self) -> Step:
        """Return the harder of the two."""
        return max(self.kanji_step, self.length_step)

    def _taught_by(self, year: int) -> float:
        if not self.kanji:
            return 1.0
        return sum(count for when, count in self.by_year if when <= year) / self.kanji


class SchoolKanji:
    """Knows in which year of school a kanji is taught."""

    def __init__(self, years: Mapping[str, int]) -> None:
        self._years = years
        self._folder = Folder()

    @classmethod
    def shipped(cls) -> "SchoolKanji":
        """Return one with the table that ships with the program."""
        table = shipped_entries("aids/school_kanji.toml", "year", SchoolYear)
        return cls({char: each.year for each in table for char in each.kanji})

    def year(self, kanji: str) -> int:
        """Return the year of primary school, or LATER."""
        return self._years.get(kanji, LATER)

    def level(self, text: str, mean_length: float) -> ReadingLevel:
        """Return the level of a text whose sentences have this mean length."""
        unread = _READ.sub("", self._folder.fold(text).text)
        kanji = [char for char in unread if _is_kanji(char)]
        counts = Counter(map(self.year, kanji))
        later = "".join(dict.fromkeys(char for char in kanji if self.year(char) == LATER))
        by_year = tuple((year, counts[year]) for year in range(1, LATER + 1))
        return ReadingLevel(by_year, mean_length, later)


def _is_kanji(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or "\U00020000" <= char <= "\U0003ffff"
