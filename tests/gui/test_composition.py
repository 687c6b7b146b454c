"""Whatever is done while an IME composes: it is shown once, in a place that there is."""

import random
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QInputMethodEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from snswriter.gui.composition import Composition, commit_by
from snswriter.gui.plain_editor import PlainEditor
from snswriter.text.span import Span
from tests.gui.conftest import Town, Write
from tests.gui.input_method import commit, compose
from tests.live.office import now

_WORDS = ("みどり", "市長", "a", "🌸🌸", "一\n二\n", "長い文章です。" * 30)
_KEYS = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home,
    Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Return,
    Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_A,
)  # fmt: skip
_MODIFIERS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


@pytest.fixture
def editor(qtbot: QtBot) -> PlainEditor:
    made = PlainEditor()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    made.setFocus()
    return made


def shown(editor: PlainEditor) -> list[str]:
    """Return what is shown as composed in each line."""
    blocks = map(editor.document().findBlockByNumber, range(editor.document().blockCount()))
    return [each.layout().preeditAreaText() for each in blocks]


class FakeMethod:
    def __init__(self) -> None:
        self.asked: list[str] = []

    def commit(self) -> None:
        self.asked.append("commit")

    def reset(self) -> None:
        self.asked.append("reset")


@pytest.mark.parametrize(
    ("platform", "asked"), [("windows", ["commit", "reset"]), ("xcb", ["commit"])]
)
def test_windows_commits_when_it_is_reset(platform: str, asked: list[str]) -> None:
    method = FakeMethod()
    commit_by(method, platform)
    assert method.asked == asked


def test_it_is_committed_where_it_stands(editor: PlainEditor) -> None:
    editor.open_text("一行目\n二行目")
    compose(editor, "みどり")
    composition = Composition(editor, partial(commit, editor, "緑"))
    composition.follow(QInputMethodEvent("みどり", []))
    was_open = composition.is_open
    composition.let_go()
    assert (was_open, composition.is_open, editor.text) == (True, False, "一行目\n二行目緑")


@pytest.mark.parametrize(
    ("act", "text"),
    [
        (lambda editor: editor.put_caret(1), "一森行目\n二行目z"),
        (lambda editor: editor.select(Span(0, 1)), "森行目\n二行目z"),
        (lambda editor: editor.selectAll(), "森"),
        (lambda editor: editor.undo(), "一行目\n二行目森"),
        (lambda editor: editor.replace_spans([Span(0, 3)], "始"), "始\n二行目z森"),
        (lambda editor: editor.follow("始\n二行目z終"), "始\n二行目z終森"),
        (lambda editor: editor.insertFromMimeData(_data("x\ny")), "一行目\n二行目zx\ny森"),
        (lambda editor: QTest.keyClick(editor, Qt.Key.Key_Return), "一行目\n二行目z\n森"),
        (lambda editor: QTest.keyClick(editor, Qt.Key.Key_Up), "一行目森\n二行目z"),
        (lambda editor: QTest.keyClicks(editor, "a"), "一行目\n二行目za森"),
    ],
    ids=[
        "put caret",
        "select",
        "select all",
        "undo",
        "replace",
        "follow",
        "paste",
        "Return",
        "Up",
        "letter",
    ],
)
def test_an_input_method_that_does_not_answer_goes_on_at_the_caret(
    editor: PlainEditor, act: Callable[[PlainEditor], object], text: str
) -> None:
    editor.open_text("一行目\n二行目")
    QTest.keyClicks(editor, "z")
    compose(editor, "みどり")
    act(editor)
    compose(editor, "もり")
    while_composing = (editor.is_composing, sorted(filter(None, shown(editor))))
    commit(editor, "森")
    assert (while_composing, editor.text, any(shown(editor))) == ((True, ["もり"]), text, False)


def test_a_key_leaves_it_in_sight(editor: PlainEditor) -> None:
    editor.open_text("一行目\n二行目")
    compose(editor, "みどり")
    QTest.keyClick(editor, Qt.Key.Key_Up)
    assert (shown(editor), editor.is_composing) == (["みどり", ""], True)


def test_giving_up_takes_it_away_wherever_the_caret_is(editor: PlainEditor) -> None:
    editor.open_text("一行目\n二行目")
    compose(editor, "みどり")
    caret = editor.textCursor()
    caret.setPosition(0)
    editor.setTextCursor(caret)
    compose(editor, "")
    assert (shown(editor), editor.is_composing) == (["", ""], False)


def test_the_page_shows_the_text_of_the_desk_at_once(town: Town, write: Write) -> None:
    """A text given back by the history must not wait: what is typed next would take its place."""
    write("会場は体育館です。")
    compose(town.editor, "みどり")
    former = town.desk.draft.with_body_on(town.desk.platform_id, "会場は公園です。", now())
    town.desk.change(former)
    at_once = (town.editor.text, town.editor.is_composing)
    commit(town.editor, "緑")
    assert (at_once, town.editor.text == town.desk.body, "緑" in town.desk.body) == (
        ("会場は公園です。", True),
        True,
        True,
    )


@pytest.mark.parametrize("seed", range(60))
def test_the_caret_stays_in_the_text(editor: PlainEditor, seed: int) -> None:
    """Out of it, Qt warns at the next key, or ends the program."""
    dice, done = random.Random(seed), list[str]()
    for _ in range(60):
        name = dice.choice(list(_ACTS))
        done.append(name)
        _ACTS[name](editor, dice)
        caret, end = editor.textCursor(), editor.document().characterCount()
        assert max(caret.position(), caret.anchor()) < end, done
        assert len([each for each in shown(editor) if each]) == editor.is_composing, done
        assert editor.text == editor.toPlainText(), done


def _span(editor: PlainEditor, dice: random.Random) -> Span:
    return Span(*sorted(dice.randint(0, len(editor.text)) for _ in range(2)))


def _data(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def _drop(editor: PlainEditor, dice: random.Random) -> None:
    data, place = _data(dice.choice(_WORDS)), QPointF(dice.randrange(300), dice.randrange(200))
    given = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, _MODIFIERS[0])
    for event in (
        QDragEnterEvent(place.toPoint(), *given),
        QDragMoveEvent(place.toPoint(), *given),
        QDropEvent(place, *given),
    ):
        QApplication.sendEvent(editor.viewport(), event)


_ACTS: dict[str, Callable[[PlainEditor, random.Random], object]] = {
    "compose": lambda editor, dice: compose(editor, dice.choice(_WORDS)),
    "compose more": lambda editor, dice: compose(editor, dice.choice(_WORDS)),
    "commit": lambda editor, dice: commit(editor, dice.choice(_WORDS)),
    "give up": lambda editor, dice: compose(editor, ""),
    "key": lambda editor, dice: QTest.keyClick(
        editor, dice.choice(_KEYS), dice.choice(_MODIFIERS)
    ),
    "another key": lambda editor, dice: QTest.keyClick(editor, dice.choice(_KEYS)),
    "put the caret": lambda editor, dice: editor.put_caret(_span(editor, dice).start),
    "select": lambda editor, dice: editor.select(_span(editor, dice)),
    "select all": lambda editor, dice: editor.selectAll(),
    "undo": lambda editor, dice: editor.undo(),
    "redo": lambda editor, dice: editor.redo(),
    "replace": lambda editor, dice: editor.replace_span(_span(editor, dice), dice.choice(_WORDS)),
    "replace all": lambda editor, dice: editor.replace_spans(
        [_span(editor, dice)], dice.choice(_WORDS)
    ),
    "take over": lambda editor, dice: editor.take_over(dice.choice(_WORDS)),
    "follow": lambda editor, dice: editor.follow(dice.choice(_WORDS)),
    "open": lambda editor, dice: editor.open_text(dice.choice(_WORDS)),
    "paste": lambda editor, dice: editor.insertFromMimeData(_data(dice.choice(_WORDS))),
    "drop": _drop,
}
