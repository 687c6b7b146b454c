"""Cues: reading a sentence, weighing it, marking where the cues stand, the shipped table."""

import json
import pickle
import shutil
from array import array
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from math import sqrt
from pathlib import Path
from types import MappingProxyType

import pytest

from snswriter.engine import Checker, cue_table, cue_weighing
from snswriter.engine.cue import Cue
from snswriter.engine.cue_meanings import Meanings
from snswriter.engine.cue_network import CueNetwork
from snswriter.engine.cue_reading import marks_of, sentences
from snswriter.engine.cue_rows import CueRows
from snswriter.engine.cue_table import (
    LEAST_WORDS,
    MOST_WORDS,
    TROUBLE,
    CueTable,
    Group,
    Level,
    meaning_word,
    shipped_cues,
)
from snswriter.engine.cue_weighing import Idea, Scales
from snswriter.shipped import resource
from snswriter.text.span import Span
from snswriter.text.tokens import Lexeme, Tokenizer

TOKENIZER = Tokenizer()
DRAFTS = Path(__file__).parents[1] / "evaluation" / "own_drafts_a.jsonl"

GROUPS = {
    "風": {"の": (Group(("便り",), "@rumour", 3),)},
    "噂": {"": (Group((), "@rumour", 1),)},
}

IDEAS = ("unverified", "tone")
ROWS = CueRows(
    IDEAS,
    (0.5, 0.5, 0.5, 1.0),
    array("b", [2, 4, 0, 0, -4, 0, 0, 0, 1, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 5]),
)
RUMOUR, ISSUED, SEEMS, FIRST, TOGETHER = map(ROWS.cue, range(5))

TABLE = CueTable(
    groups=GROUPS,
    words={"@rumour": RUMOUR, "発表": ISSUED, "鹿": TOGETHER, "熊": TOGETHER},
    pairs={"だ": {"そう": SEEMS}, "^": {"噂": FIRST}},
    levels=MappingProxyType(
        {
            TROUBLE: Level(base=0.0, shown=0.2, strong=0.2),
            "unverified": Level(base=0.0, shown=0.9, strong=1.5),
            "tone": Level(base=0.0, shown=9.0, strong=9.0),
        }
    ),
    rows=ROWS,
    meanings=Meanings(),
    network=CueNetwork([-2.0], [[0.0], [12.0]], [0.0, 0.0]),
)


def ideas(text: str) -> tuple[Idea, ...]:
    return Scales(TABLE).ideas(TOKENIZER.words(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("雪です", ["雪です"]),
        ("雪です。寒い!?ね", ["雪です。", "寒い!?", "ね"]),
        ("。", ["。"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    words = TOKENIZER.words(text)
    found = [text[words.starts[a] : words.ends[b - 1]] for a, b in sentences(words.lexemes)]
    assert found == expected


def test_everything_that_may_be_a_cue() -> None:
    marks = set(marks_of(TOKENIZER.words("佐藤さん、見ろ。").lexemes, GROUPS))
    assert marks == {
        ("<人名>", "", 0, 1),
        ("^", "<人名>", 0, 1),
        ("さん", "", 1, 2),
        ("<人名>", "さん", 0, 2),
        ("、", "", 2, 3),
        ("さん", "、", 1, 3),
        ("見る", "", 3, 4),
        ("~命令", "", 3, 4),
        ("、", "見る", 2, 4),
        ("見る", "$", 3, 4),
        ("。", "", 4, 5),
        ("見る", "。", 3, 5),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("風の便りで聞きました。", (Idea("unverified", False, Span(0, 4), ("風", "の", "便り")),)),
        ("噂です。風の便りです。", (
            Idea("unverified", False, Span(0, 1), ("噂",)),
            Idea("unverified", False, Span(4, 8), ("風", "の", "便り")),
        )),
        ("発表によると風の便りです。", ()),
        ("風が強い。", ()),
        ("噂は噂、噂です。", (Idea("unverified", True, Span(0, 5), ("噂", "噂", "噂")),)),
        ("噂" + "赤い" * MOST_WORDS, ()),
        ("", ()),
    ],
)  # fmt: skip
def test_ideas(text: str, expected: tuple[Idea, ...]) -> None:
    assert ideas(text) == expected


def counted(sentence: Sequence[Lexeme], table: CueTable) -> list[tuple[Cue, int, int]]:
    """Return the cues of a sentence the slow way, as they are counted when levels are learnt."""
    found = []
    for first, second, start, end in marks_of(sentence, table.groups):
        cue = table.pairs.get(first, {}).get(second) if second else table.words.get(first)
        if cue:
            found.append((cue, start, end))
    for place, lexeme in enumerate(sentence):
        meaning = table.meaning(meaning_word(lexeme))
        if meaning:
            found.append((meaning, place, place + 1))
    return found


def score(sentence: Sequence[Lexeme], table: CueTable, idea: str) -> float:
    """Return the score of an idea the slow way."""
    cues = [cue for cue, _, _ in counted(sentence, table)]
    total = sum(cue.trouble + table.rows.weight(cue, idea) for cue in cues)
    scale = 1 / sqrt(max(len(sentence), LEAST_WORDS))
    inputs = [scale * each for each in table.rows.sums(cues)[1 + len(table.rows.ideas) :]]
    together = table.network.scores(inputs)[table.rows.ideas.index(idea)]
    return scale * total + table.levels[idea].base + table.levels[TROUBLE].base + together


@pytest.mark.parametrize(
    "text",
    [
        "嫌なら来なくて結構です。",
        "風の便りですが、あの店はよくないそうです!",
        "12月5日に市民会館で開きます。",
        "知り合いから聞いた話では、川の水がもう来ているらしい",
    ],
)
def test_the_quick_way_finds_what_the_slow_way_finds(text: str) -> None:
    table, words = shipped_cues(), TOKENIZER.words(text)
    scores = {i: score(words.lexemes, table, i) for i in table.levels if i != TROUBLE}
    shown = {i for i, reached in scores.items() if reached > table.levels[i].shown}
    found = {idea.name for idea in Scales(table).ideas(words)}
    assert found <= shown
    assert len(found) == min(len(shown), 2)


def test_all_cues_of_a_sentence_are_found() -> None:
    table, scales = shipped_cues(), Scales(shipped_cues())
    compared = 0
    for row in DRAFTS.read_text("utf-8").splitlines()[::3]:
        lexemes = TOKENIZER.words(json.loads(row)["text"].replace("\n", "")).lexemes
        for start, end in sentences(lexemes):
            sentence = lexemes[start:end]
            assert Counter(scales.cues(sentence)) == Counter(counted(sentence, table))
            compared += len(sentence)
    assert compared > 1000


def test_the_shipped_table_is_whole() -> None:
    table = shipped_cues()
    categories = {rule.spec.category for rule in Checker.default().rules}
    groups = {g.name for by in table.groups.values() for gs in by.values() for g in gs}
    assert set(table.levels) - {TROUBLE} == set(table.rows.ideas) <= categories
    assert {name for name in table.words if name.startswith("@") and len(name) > 1} <= groups
    assert all(level.shown <= level.strong for level in table.levels.values())


def test_a_checker_with_cues_can_be_sent_to_another_process() -> None:
    text = "ネットで見た情報ですが、この薬草を飲むだけでがんが消えるそうです。"
    checker = Checker.default()
    found = checker.check(text)
    assert any(finding.rule.endswith("cues") for finding in found)
    assert pickle.loads(pickle.dumps(checker)).check(text) == found


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_bytes(b"\xff\n\x00")])
@pytest.mark.parametrize("name", ["cues.bin", "levels.toml", "groups.toml"])
def test_a_spoilt_table_is_told_and_the_other_rules_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, spoil: Callable[[Path], None]
) -> None:
    shutil.copytree(resource("cues"), tmp_path / "cues")
    spoil(tmp_path / "cues" / name)
    monkeypatch.setattr(cue_table, "resource", tmp_path.joinpath)
    cue_table.shipped_cues.cache_clear()
    cue_weighing.shipped_scales.cache_clear()
    try:
        checker = Checker.default()
        assert any("プログラムを入れ直して" in str(each) for each in checker.problems)
        found = checker.check("お問い合わせは○○課へ。11月20日（木）です。", on=date(2026, 11, 20))
        assert {"placeholder.circles", "facts.weekday"} <= {each.rule for each in found}
    finally:
        cue_table.shipped_cues.cache_clear()
        cue_weighing.shipped_scales.cache_clear()
