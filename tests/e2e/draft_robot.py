"""Works with the drafts of the whole editor, as one who types by keys and by IME would.

Called as `python -m tests.e2e.draft_robot ERRAND`; prints one JSON value a line. Unlike `robot`,
it does not wait for the rules: text must be safe from the first letter on.
"""

import faulthandler
import json
import os
import queue
import random
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from snswriter.app.editor import Editor
from snswriter.drafts.folder import Folder
from snswriter.storage.paths import find_places
from tests.e2e.robot import Errand, Wish, go_on, part, tell

_PHRASES = ("図書館は", "休館します。", "🌸", "𠮷野", "12月", "ﾊﾟｰｸ", "\n", "Ab", "3", " ")
_PAGE_LENGTH = 900


def is_open(editor: Editor) -> Wish:
    return lambda: not editor.window.page.editor.isReadOnly()


def type_one(editor: Editor, text: str) -> None:
    """Type at the end of the page: letters and digits by key, all else as an IME commits it."""
    page = editor.window.page.editor
    page.moveCursor(QTextCursor.MoveOperation.End)
    if text == "\n":
        QTest.keyClick(page, Qt.Key.Key_Return)
    elif text.isascii():
        QTest.keyClicks(page, text)
    else:
        composing = QInputMethodEvent(text, [])
        QApplication.sendEvent(page, composing)
        commit = QInputMethodEvent("", [])
        commit.setCommitString(text)
        QApplication.sendEvent(page, commit)


def type_on(editor: Editor) -> Iterator[Wish]:
    """Type without end, now and then into a new draft, telling when each piece was there."""
    yield is_open(editor)
    dice = random.Random()
    page = editor.window.page.editor
    tell({"at": time.monotonic(), "opened": page.text, "notices": notices(editor)})
    while True:
        if len(page.text) > _PAGE_LENGTH or dice.random() < 0.004:
            editor.window.new_draft()
            tell({"at": time.monotonic(), "new": True})
        piece = dice.choice(_PHRASES)
        type_one(editor, piece)
        tell({"at": time.monotonic(), "body": page.text})
        yield wait(dice.choice((0.005, 0.02, 0.05, 0.15)))


def wait(seconds: float) -> Wish:
    """Be somebody who thinks for a moment."""
    over = time.monotonic() + seconds
    return lambda: time.monotonic() >= over


def report(editor: Editor) -> Iterator[Wish]:
    """Tell what is there and what the program says, then end without any ceremony."""
    yield is_open(editor)
    yield wait(0.3)
    tell({"body": editor.window.page.editor.text, "notices": notices(editor)})
    os._exit(0)


def add(editor: Editor) -> Iterator[Wish]:
    """Type a sentence, see whether it is kept, tell what the program says, and end."""
    yield is_open(editor)
    type_one(editor, "付け足した文。")
    over = time.monotonic() + 3
    yield lambda: editor.window.place.autosave.is_settled or time.monotonic() > over
    yield wait(0.1)
    is_kept = editor.window.place.autosave.is_settled
    body = editor.window.page.editor.text
    tell({"body": body, "kept": is_kept, "notices": notices(editor)})
    os._exit(0)


def notices(editor: Editor) -> list[str]:
    return [each.text() for each in part(editor, "notices").findChildren(QLabel)]


def obey(editor: Editor) -> Iterator[Wish]:
    """Do what each line of the input says, and tell when it is done; end with the input."""
    lines: queue.Queue[str] = queue.Queue()
    threading.Thread(target=_read, args=(lines,), daemon=True).start()
    yield is_open(editor)
    tell({"ready": True})
    while True:
        yield lambda: not lines.empty()
        line = lines.get()
        if not line:
            return
        command = json.loads(line)
        yield from ORDERS[command["do"]](editor, command.get("with", ""))
        tell({"done": command["do"], "body": editor.window.page.editor.text})


def _read(lines: "queue.Queue[str]") -> None:
    for line in sys.stdin:
        lines.put(line)
    lines.put("")


def _settled(editor: Editor) -> Iterator[Wish]:
    autosave = editor.window.place.autosave
    autosave.save_now()
    yield lambda: autosave.is_settled


def _order_type(editor: Editor, text: str) -> Iterator[Wish]:
    type_one(editor, text)
    yield wait(0)


def _order_save(editor: Editor, _: str) -> Iterator[Wish]:
    return _settled(editor)


def _order_new(editor: Editor, _: str) -> Iterator[Wish]:
    editor.window.new_draft()
    yield wait(0)


def _order_open(editor: Editor, number: str) -> Iterator[Wish]:
    shelf = editor.window.place.shelf
    shelf.recent.refresh()
    yield wait(0.05)
    ids = shelf.recent.ids
    if ids:
        wanted = ids[int(number) % len(ids)]
        shelf.open(wanted)
        over = time.monotonic() + 2
        yield lambda: editor.desk.draft.id == wanted or time.monotonic() > over


def _order_trash(editor: Editor, _: str) -> Iterator[Wish]:
    editor.window.place.shelf.move(editor.desk.draft.id, Folder.TRASH)
    yield wait(0.1)


def _order_seal(editor: Editor, _: str) -> Iterator[Wish]:
    editor.window.place.shelf.seal()
    yield from _settled(editor)


Order = Callable[[Editor, str], Iterator[Wish]]
ORDERS: Mapping[str, Order] = MappingProxyType(
    {
        "type": _order_type,
        "save": _order_save,
        "new": _order_new,
        "open": _order_open,
        "trash": _order_trash,
        "seal": _order_seal,
    }
)
ERRANDS: Mapping[str, Errand] = MappingProxyType(
    {"type": type_on, "report": report, "add": add, "obey": obey}
)


def _to_the_end(steps: Iterator[Wish]) -> Iterator[Wish]:
    """Let a fault of the robot end the program: the editor would tell it and live on."""
    try:
        yield from steps
    except BaseException:  # noqa: BLE001 - whatever it is, it is told and ends the program
        traceback.print_exc()
        os._exit(3)


def main(errand: str) -> int:
    if sys.platform != "win32":
        # A program that hangs can be asked what each of its threads is doing.
        faulthandler.register(signal.SIGUSR1)
    application = QApplication(["snswriter"])
    editor = Editor(application, find_places(os.environ))
    editor.start()
    for dialog in editor.window.findChildren(QWidget, "tour_dialog"):
        dialog.close()
    go_on(editor, _to_the_end(ERRANDS[errand](editor)))
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
