"""Cues: words and pairs of words that speak for or against an idea, and their levels."""

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from snswriter.engine.cue import Cue
from snswriter.engine.cue_file import CueFile, read_cue_file
from snswriter.engine.cue_meanings import Meanings
from snswriter.engine.cue_network import CueNetwork
from snswriter.engine.cue_rows import CueRows
from snswriter.shipped import resource
from snswriter.text.fold import Folder
from snswriter.text.tokens import Lexeme, Tokenizer

START, END = "^", "$"
TROUBLE = "trouble"
"""The name under which the level of the first look stands: is there any idea at all?"""
LEAST_WORDS = 8
"""A shorter sentence counts as one of so many words: two words alone prove little."""
MOST_WORDS = 45
"""A longer sentence is not weighed: it holds some of every idea, and posts hardly have any."""

_KINDS = {
    "名詞-数詞": "<数>",
    "名詞-固有名詞-人名-一般": "<人名>",
    "名詞-固有名詞-人名-姓": "<人名>",
    "名詞-固有名詞-人名-名": "<人名>",
    "名詞-固有名詞-地名-一般": "<地名>",
    "名詞-固有名詞-地名-国": "<地名>",
}
_COMMANDS = ("命令", "意志")

_WITHOUT_MEANING = ("補助記号", "記号", "空白", "助詞", "助動詞")


@dataclass(frozen=True, slots=True)
class Level:
    """From which score on a sentence shows an idea, and from which it shows it strongly."""

    base: float
    shown: float
    strong: float


@dataclass(frozen=True, slots=True)
class Group:
    """A named group of words, as found: after its first and second word these lemmas follow."""

    rest: tuple[str, ...]
    name: str
    words: int


Groups = Mapping[str, Mapping[str, tuple[Group, ...]]]
"""Groups under the lemma of their first word, then of their second, "" where there is none."""


def cue_word(lexeme: Lexeme) -> str:
    """Return how a word stands in the table: its lemma, or its kind for numbers and names."""
    return _KINDS.get(lexeme.pos, lexeme.lemma)


def meaning_word(lexeme: Lexeme) -> str:
    """Return under which word the meaning is filed; "" for numbers, names, particles, marks."""
    is_without = lexeme.pos in _KINDS or lexeme.pos.startswith(_WITHOUT_MEANING)
    return "" if is_without else lexeme.lemma


def command_of(lexeme: Lexeme) -> str:
    """Return "~命令" or "~意志" for a verb in that form, else an empty text."""
    return f"~{lexeme.form[:2]}" if lexeme.form.startswith(_COMMANDS) else ""


def groups_at(sentence: Sequence[Lexeme], place: int, groups: Groups) -> Iterator[Group]:
    """Yield each group of which a word or phrase begins at `place`, once."""
    filed = [groups[name] for name in sentence[place].names if name in groups]
    seconds = ["", *(lexeme.lemma for lexeme in sentence[place + 1 : place + 2])]
    found = (
        group for by_second in filed for second in seconds for group in by_second.get(second, ())
    )
    for group in dict.fromkeys(found):
        if follows(sentence, place + 2, group.rest):
            yield group


def follows(sentence: Sequence[Lexeme], place: int, rest: tuple[str, ...]) -> bool:
    """Tell whether the lemmas `rest` stand at `place`."""
    return not rest or rest == tuple(
        lexeme.lemma for lexeme in sentence[place : place + len(rest)]
    )


@dataclass(frozen=True, slots=True)
class CueTable:
    """Everything that is known of cues.

    Attributes:
        groups: Groups of words.
        words: Cues of one word, one form or one group ("@name").
        pairs: Cues of two neighbouring words, first word first.
        levels: For each idea, and for "trouble", what a sentence must reach.
        rows: What each cue says.
        meanings: Which row says what a word means.
        network: What sees the cues of a sentence together.
    """

    groups: Groups
    words: Mapping[str, Cue]
    pairs: Mapping[str, Mapping[str, Cue]]
    levels: Mapping[str, Level]
    rows: CueRows
    meanings: Meanings
    network: CueNetwork

    def meaning(self, word: str) -> Cue | None:
        """Return what the meaning of a word says, or None if its meaning is not known."""
        row = self.meanings.row(word)
        return None if row is None else self.rows.cue(row)


@cache
def shipped_cues() -> CueTable:
    """Return the table that ships with the program, read once."""
    folder = resource("cues")
    levels = _read_levels((folder / "levels.toml").read_text("utf-8"))
    read = read_cue_file(folder / "cues.bin")
    words, pairs = _filed(read)
    return CueTable(
        read_groups(folder), words, pairs, levels, read.rows, read.meanings, read.network
    )


def read_groups(folder: Path) -> Groups:
    """Return the groups of words in `groups.toml`; phrases are cut into lemmas."""
    listed = tomllib.loads((folder / "groups.toml").read_text("utf-8"))
    tokenizer, folded = Tokenizer(), Folder()
    filed: dict[str, dict[str, dict[Group, None]]] = defaultdict(lambda: defaultdict(dict))
    for name, phrases in listed.items():
        for phrase in phrases:
            first, *after = tokenizer.words(folded.fold(phrase).text).lexemes
            second, *rest = [lexeme.lemma for lexeme in after] or [""]
            group = Group(tuple(rest), f"@{name}", 1 + len(after))
            for word in {first.lemma} if after else {first.lemma, first.names[0]}:
                filed[word][second][group] = None
    return {
        first: {second: tuple(groups) for second, groups in by_second.items()}
        for first, by_second in filed.items()
    }


def _filed(read: CueFile) -> tuple[Mapping[str, Cue], Mapping[str, Mapping[str, Cue]]]:
    words: dict[str, Cue] = {}
    pairs: dict[str, dict[str, Cue]] = defaultdict(dict)
    for row, name in enumerate(read.names):
        first, blank, second = name.partition(" ")
        if blank:
            pairs[first][second] = read.rows.cue(row)
        else:
            words[name] = read.rows.cue(row)
    return words, dict(pairs)


def _read_levels(text: str) -> Mapping[str, Level]:
    listed = tomllib.loads(text)
    return {idea: Level(**level) for idea, level in listed.items()}
