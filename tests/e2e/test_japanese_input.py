"""Romaji through ibus and Mozc into the running program: the marks never disturb a composition."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.e2e.typist import Typist, input_method

pytestmark = [pytest.mark.input_method, pytest.mark.timeout(600)]

OLD_TERM = "避難勧告"
MARK = [[0, OLD_TERM, "error"]]


@contextmanager
def seated(home: Path, errand: str) -> Iterator[Typist]:
    with input_method(home) as variables:
        typist = Typist(variables, errand)
        try:
            typist.take_seat()
            yield typist
        finally:
            typist.leave()


@pytest.fixture
def typist(tmp_path: Path) -> Iterator[Typist]:
    with seated(tmp_path, "watch") as typist:
        yield typist


@pytest.fixture
def jumper(tmp_path: Path) -> Iterator[Typist]:
    """Yield a typist whose caret is put elsewhere while よる is being composed."""
    with seated(tmp_path, "jump") as typist:
        yield typist


def test_a_post_written_in_japanese(typist: Typist) -> None:
    _compose_and_convert(typist)
    _compose_beside_the_mark(typist)
    _undo_and_redo(typist)
    _compose_before_the_mark(typist)


def _compose_and_convert(typist: Typist) -> None:
    typist.type("hinankankoku")
    typist.expect(body="", composing="ひなんかんこく", marks=[])
    typist.press("space")
    typist.expect(body="", composing=OLD_TERM, marks=[])
    typist.press("Return")
    typist.expect(body=OLD_TERM, composing="", marks=MARK)


def _compose_beside_the_mark(typist: Typist) -> None:
    typist.type("desu")
    typist.expect(body=OLD_TERM, composing="です", marks=MARK)
    typist.press("Escape", "Escape")
    typist.expect(body=OLD_TERM, composing="", marks=MARK)
    typist.type("desu.")
    typist.press("Return")
    typist.expect(body=f"{OLD_TERM}です。", composing="", marks=MARK)


def _undo_and_redo(typist: Typist) -> None:
    typist.press("ctrl+z")
    typist.expect(body=OLD_TERM, marks=MARK)
    typist.press("ctrl+z")
    typist.expect(body="", marks=[])
    typist.press("ctrl+shift+z", "ctrl+shift+z")
    typist.expect(body=f"{OLD_TERM}です。", marks=MARK)


def _compose_before_the_mark(typist: Typist) -> None:
    typist.press("ctrl+Home")
    typist.type("yoru")
    typist.expect(body=f"{OLD_TERM}です。", composing="よる", marks=MARK)
    typist.press("Return")
    typist.expect(body=f"よる{OLD_TERM}です。", marks=[[2, OLD_TERM, "error"]])


def test_what_is_composed_is_written_before_the_caret_goes_elsewhere(jumper: Typist) -> None:
    jumper.type("hiru")
    jumper.press("Return", "Return")
    jumper.expect(body="ひる\n", composing="")
    jumper.type("yoru")
    jumper.expect(body="ひる\nよる", composing="")
    jumper.type("asa")
    jumper.expect(body="ひる\nよる", composing="あさ")
    jumper.press("Return")
    jumper.expect(body="あさひる\nよる", composing="")
