"""The file of cues: what is written is read again; another file, or half of one, is refused."""

from pathlib import Path

import pytest

from snswriter.engine.cue_file import CueFile, cue_file, read_cue_file
from snswriter.engine.cue_network import CueNetwork
from snswriter.engine.cue_table import TROUBLE, meaning_word, shipped_cues
from snswriter.text.tokens import Tokenizer

NAMES = ("噂", "^ 噂")
WORDS = {"馬鹿": 0, "愚か": 0, "雪": 1}
ROWS = ((4, 6, 0, 1, 0), (1, 0, 0, 0, 0), (2, 100, -4, 0, 2), (-1, 0, 0, 3, 0))
SCALES = (0.5, 0.5, 1.0, 0.25, 2.0)
NETWORK = CueNetwork([-0.5, 1.0], [[1.0, 2.0], [0.0, -1.0]], [0.5, 0.0])
WRITTEN = cue_file(NAMES, WORDS, ROWS, SCALES, ("tone", "rights"), NETWORK)


def read(folder: Path, data: bytes = WRITTEN) -> CueFile:
    path = folder / "cues.bin"
    path.write_bytes(data)
    return read_cue_file(path)


def test_cues_come_back(tmp_path: Path) -> None:
    found = read(tmp_path)
    assert found.names == NAMES
    assert found.network == NETWORK
    cue = found.rows.cue(0)
    assert (cue.trouble, found.rows.weight(cue, "tone")) == (2.0, 3.0)


def test_words_of_one_meaning_share_a_row(tmp_path: Path) -> None:
    found = read(tmp_path)
    row = found.meanings.row("馬鹿")
    assert row is not None
    assert row == found.meanings.row("愚か") != found.meanings.row("雪")
    assert found.rows.weight(found.rows.cue(row), "rights") == -4.0


def test_rows_are_added_up_as_often_as_they_are_named(tmp_path: Path) -> None:
    rows = read(tmp_path).rows
    assert rows.sums([rows.cue(0), rows.cue(0), rows.cue(3)]) == [3.5, 6.0, 0.0, 1.25, 0.0]
    assert rows.sums([]) == [0.0] * 5


def test_units_pass_on_only_what_is_positive() -> None:
    assert NETWORK.scores([1.5, 1.0]) == [0.5 + 1.0 * 1.0 + 2.0 * 2.0, -2.0]
    assert NETWORK.scores([0.0, -3.0]) == [0.5, 0.0]


@pytest.mark.parametrize("word", ["", "雨", "\ud800"])
def test_a_word_without_meaning_has_no_row(tmp_path: Path, word: str) -> None:
    assert read(tmp_path).meanings.row(word) is None


@pytest.mark.parametrize(
    "data", [b"", b"another\n{}\n", b"snswriter cues 2\n{}\n"], ids=["empty", "other", "newer"]
)
def test_another_file_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(ValueError, match="not a file of cues"):
        read(tmp_path, data)


@pytest.mark.parametrize("size", [20, 60, len(WRITTEN) - 30, len(WRITTEN) - 2])
def test_half_a_file_is_refused(tmp_path: Path, size: int) -> None:
    with pytest.raises(ValueError, match="not whole"):
        read(tmp_path, WRITTEN[:size])


def test_numbers_names_and_particles_have_no_meaning() -> None:
    lexemes = Tokenizer().words("高松で3人が急ぐ。").lexemes
    assert [meaning_word(each) for each in lexemes] == ["", "", "", "人", "", "急ぐ", ""]


def test_the_shipped_meanings_know_words_that_no_sentence_has() -> None:
    table = shipped_cues()
    assert len(table.meanings.words) > 50_000
    assert {*table.rows.ideas, TROUBLE} == set(table.levels)
    cue = table.meaning("愚図")
    assert cue is not None
    assert table.rows.weight(cue, "defamation") > 0
