"""What the monkey writes. Each deed knows what must stand on the page afterwards."""

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
)

from snswriter.text.clean import clean
from snswriter.text.span import Span
from tests.e2e.monkey_hand import Hand, trigger
from tests.gui.input_method import compose

_LETTERS = "abcXYZ 0189.,!#@/"
WORDS = (
    "図書館は", "休館します。", "🌸", "𠮷野", "12月", "ﾊﾟｰｸ", "危険", "○○", "か\u3099",
    "👨‍👩‍👧", "葛󠄀", "11月20日（土）",
    "{{日付：開催日｜14日後}}", "https://bit.ly/3x", "馬鹿", "090-1234-5678",
    "#みどり野市",
)  # fmt: skip
_PASTED = (
    "一行目\r\n二行目\r三行目", "a\u2028b\u2029c", "nul\0nul", "\ufeff先頭\u200b", "\xa0空白\xa0",
    "",    "\ufeff\0", "長い文章です。" * 30, "🌸" * 40, "<b>太字</b><img src=x>",
    "\ufffc貼り付け", "\t字下げ\n\n\n",
)  # fmt: skip
_COMPOSED = (*WORDS, "ながいぶんしょう" * 20)
_LONGEST = 1_500
_MOVES = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home,
    Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
)  # fmt: skip
NO_KEY = Qt.KeyboardModifier.NoModifier
_CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def expect(hand: Hand, text: str) -> str:
    """Return what is wrong with the page unless it holds `text`."""
    return "" if hand.page.text == text else f"{hand.page.text!r} instead of {text!r}"


def with_selection_as(hand: Hand, text: str) -> str:
    """Return the text of the page with `text` in the place of the selection or caret."""
    before, span = hand.page.text, hand.page.selection
    return before[: span.start] + text + before[span.end :]


def type_letters(hand: Hand) -> str:
    if len(hand.page.text) > _LONGEST:
        hand.page.selectAll()
    for _ in range(hand.dice.randint(1, 6)):
        letter = hand.dice.choice(_LETTERS)
        wanted = with_selection_as(hand, letter)
        QTest.keyClicks(hand.page, letter)
        wrong = expect(hand, wanted)
        if wrong:
            return wrong
    return ""


def type_line(hand: Hand) -> str:
    wanted = with_selection_as(hand, "\n")
    QTest.keyClick(hand.page, Qt.Key.Key_Return, hand.dice.choice((NO_KEY, NO_KEY, SHIFT)))
    return expect(hand, wanted)


def erase(hand: Hand) -> str:
    page, key = hand.page, hand.dice.choice((Qt.Key.Key_Backspace, Qt.Key.Key_Delete))
    before, span = page.text, page.selection
    modifier = hand.dice.choice((NO_KEY, NO_KEY, _CONTROL))
    QTest.keyClick(page, key, modifier)
    after = page.text
    if len(span):
        return expect(hand, before[: span.start] + before[span.end :])
    gone = len(before) - len(after)
    start = span.start - gone if key == Qt.Key.Key_Backspace else span.start
    return expect(hand, before[: max(0, start)] + before[max(0, start) + gone :])


def move(hand: Hand) -> str:
    before = hand.page.text
    modifier = hand.dice.choice((NO_KEY, SHIFT, _CONTROL, SHIFT | _CONTROL))
    for _ in range(hand.dice.randint(1, 5)):
        QTest.keyClick(hand.page, hand.dice.choice(_MOVES), modifier)
    return expect(hand, before)


def select(hand: Hand) -> str:
    before = hand.page.text
    ends = sorted(hand.dice.randint(0, len(before)) for _ in range(2))
    hand.page.select(Span(*ends))
    return expect(hand, before)


def use_input_method(hand: Hand) -> str:
    word = hand.dice.choice(WORDS)
    wanted, without = with_selection_as(hand, word), with_selection_as(hand, "")
    for end in range(1, hand.dice.randint(1, len(word)) + 1):
        compose(hand.page, word[:end])
        wrong = expect(hand, without)
        if wrong:
            return wrong
        if hand.dice.random() < 0.2:
            hand.turn(0.005)
    if hand.dice.random() < 0.3:
        compose(hand.page, "")
        return expect(hand, without)
    hand.commit(word)
    return expect(hand, wanted)


def leave_composition_open(hand: Hand) -> str:
    compose(hand.page, hand.dice.choice(_COMPOSED))
    return ""


def paste(hand: Hand) -> str:
    text = hand.dice.choice((*WORDS, *_PASTED))
    QApplication.clipboard().setText(text)
    wanted = with_selection_as(hand, clean(text)) if clean(text) else hand.page.text
    QTest.keyClick(hand.page, Qt.Key.Key_V, _CONTROL)
    return expect(hand, wanted)


def cut_or_copy(hand: Hand) -> str:
    key = hand.dice.choice((Qt.Key.Key_X, Qt.Key.Key_C))
    before, span = hand.page.text, hand.page.selection
    wanted = with_selection_as(hand, "") if key == Qt.Key.Key_X else before
    QTest.keyClick(hand.page, key, _CONTROL)
    if len(span) and QApplication.clipboard().text() != span.of(before):
        return f"{span.of(before)!r} is not on the clipboard"
    return expect(hand, wanted)


def drop(hand: Hand) -> str:
    view, before = hand.page.viewport(), hand.page.text
    word, data = hand.dice.choice(WORDS), QMimeData()
    data.setText(word)
    x, y = hand.dice.randrange(max(1, view.width())), hand.dice.randrange(max(1, view.height()))
    place, action = QPointF(x, y), Qt.DropAction.CopyAction
    given = (action, data, Qt.MouseButton.LeftButton, NO_KEY)
    QApplication.sendEvent(view, QDragEnterEvent(place.toPoint(), *given))
    QApplication.sendEvent(view, QDragMoveEvent(place.toPoint(), *given))
    QApplication.sendEvent(view, QDropEvent(place, *given))
    after = hand.page.text
    places = range(len(before) + 1)
    if any(before[:at] + word + before[at:] == after for at in places):
        return ""
    return f"{word!r} dropped on {before!r} makes {after!r}"


def undo_or_redo(hand: Hand) -> str:
    name = hand.dice.choice(("edit_undo", "edit_undo", "edit_redo"))
    trigger(hand, name)
    if hand.page.text in hand.stood:
        return ""
    return f"{name} makes {hand.page.text!r}, which never stood there"


def disturb_composition(hand: Hand) -> str:
    """Do something else while the input method composes, which does not answer here."""
    acts = (
        type_letters, type_line, erase, move, select, paste, cut_or_copy, drop, undo_or_redo,
    )  # fmt: skip
    chosen = hand.dice.choice(acts)
    hand.told = chosen.__name__
    compose(hand.page, hand.dice.choice(_COMPOSED))
    return chosen(hand) or _composed_elsewhere(hand)


def _composed_elsewhere(hand: Hand) -> str:
    """Return what is shown as composed away from the caret; "" as it must be."""
    document, here = hand.page.document(), hand.page.textCursor().block()
    blocks = map(document.findBlockByNumber, range(document.blockCount()))
    shown = [each.layout().preeditAreaText() for each in blocks if each != here]
    left = [each for each in shown if each]
    return f"{left} is shown away from the caret" if left else ""


def cure(hand: Hand) -> str:
    page = hand.page
    curable = [each for each in page.found if each.finding.suggestions]
    if not curable:
        return ""
    found = hand.dice.choice(curable)
    before, cure_ = page.text, found.finding.suggestions[0]
    wanted = before
    if found.span.of(before) == found.finding.text:
        wanted = before[: found.span.start] + cure_ + before[found.span.end :]
    hand.editor.window.page.cure(found.finding, cure_)
    return expect(hand, wanted)
