"""Cues: words and pairs of words that speak for or against an idea, each with its weight."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from sys import intern

from snswriter.engine.cue import Cue
from snswriter.engine.cue_meanings import Meanings, read_meanings
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
        meanings: What each word adds by its meaning.
    """

    groups: Groups
    words: Mapping[str, Cue]
    pairs: Mapping[str, Mapping[str, Cue]]
    levels: Mapping[str, Level]
    meanings: Meanings = field(default_factory=Meanings)


@cache
def shipped_cues() -> CueTable:
    """Return the table that ships with the program, read once."""
    folder = resource("cues")
    meanings = read_meanings(folder / "meanings.bin")
    levels = _read_levels((folder / "levels.toml").read_text("utf-8"))
    words, pairs = _read_weights((folder / "weights.tsv").read_text("utf-8").splitlines())
    return CueTable(read_groups(folder), words, pairs, levels, meanings)


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


def _read_weights(
    lines: Iterable[str],
) -> tuple[Mapping[str, Cue], Mapping[str, Mapping[str, Cue]]]:
    words: dict[str, Cue] = {}
    pairs: dict[str, dict[str, Cue]] = defaultdict(dict)
    # Few weights are different, and many cues are alike; kept once, they take little memory.
    weights: dict[str, tuple[str, float]] = {}
    cues: dict[tuple[str, ...], Cue] = {}
    for line in lines:
        if line.startswith("#"):
            continue
        name, *written = line.split("\t")
        for each in written:
            if each not in weights:
                weights[each] = _weight(each)
        trouble, *others = (weights[each] for each in written)
        cue = cues.setdefault(tuple(written), Cue(trouble[1], tuple(others)))
        first, blank, second = name.partition(" ")
        if blank:
            pairs[first][second] = cue
        else:
            words[name] = cue
    return words, dict(pairs)


def _weight(written: str) -> tuple[str, float]:
    """Return idea and weight of "idea=weight", or of a weight alone with an empty idea."""
    idea, _, weight = written.rpartition("=")
    return intern(idea), float(weight)


def _read_levels(text: str) -> Mapping[str, Level]:
    listed = tomllib.loads(text)
    return {idea: Level(**level) for idea, level in listed.items()}
