"""Starts the whole editor in a process of its own and works with it as a person would.

Called as `python -m tests.e2e.robot ERRAND [FILE]`; prints one JSON value a line for the test
to read.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from snswriter.app.editor import Editor, files_in
from snswriter.engine import Severity
from snswriter.live.desk import CheckerState
from snswriter.storage.paths import find_places

Wish = Callable[[], bool]
Errand = Callable[[Editor], Iterator[Wish]]
SAMPLE = "🌸会場は○○公園です。危険ですので、ご注意ください。"


def tell(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False), flush=True)


def part(editor: Editor, name: str) -> QWidget:
    found = editor.window.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def is_ready(editor: Editor) -> Wish:
    return lambda: (
        not editor.window.page.editor.isReadOnly()
        and editor.desk.checker_state is CheckerState.READY
    )


def read(editor: Editor) -> Iterator[Wish]:
    """Tell what is there at the start."""
    yield is_ready(editor)
    name = part(editor, "account_name")
    assert isinstance(name, QLabel)
    tell({"account": name.text(), "body": editor.window.page.editor.text})


def write(editor: Editor) -> Iterator[Wish]:
    """Write a post, wait for its findings, and copy it."""
    yield is_ready(editor)
    page = editor.window.page.editor
    page.insertPlainText(SAMPLE)
    yield lambda: editor.desk.review is not None
    yield lambda: len(page.marks) > 0
    tell({"marks": [each.severity.value for each in page.marks]})
    copy = part(editor, "copy_post")
    assert isinstance(copy, QPushButton)
    copy.click()
    yield lambda: editor.window.findChild(QWidget, "copy_dialog") is not None
    tell({"clipboard": QGuiApplication.clipboard().text()})


def type_on(editor: Editor) -> Iterator[Wish]:
    """Type without end, telling each body, until somebody ends the process."""
    yield is_ready(editor)
    page = editor.window.page.editor
    for number in range(1_000_000):
        page.moveCursor(QTextCursor.MoveOperation.End)
        page.insertPlainText(f"{number}。")
        tell(page.text)
        yield wait_a_moment()


def wait_a_moment() -> Wish:
    turns = iter(range(2))
    return lambda: next(turns, None) is None


def read_package(editor: Editor) -> Iterator[Wish]:
    """Tell what the package given at the start holds."""
    yield is_ready(editor)
    yield lambda: editor.window.findChild(QWidget, "notice_package") is not None
    tell({"body": editor.window.page.editor.text})


def tell_notices(editor: Editor) -> Iterator[Wish]:
    """Tell what the program has to say after the start."""
    yield is_ready(editor)
    notices = part(editor, "notices")
    labels = notices.findChildren(QLabel)
    tell({"notices": [each.text() for each in labels]})


def watch(editor: Editor) -> Iterator[Wish]:
    """Tell what is on the page whenever it changes, until somebody ends the process."""
    yield is_ready(editor)
    page = editor.window.page.editor
    page.setFocus()
    told: object = None
    while True:
        layout = page.textCursor().block().layout()
        state = {
            "body": page.text,
            "composing": layout.preeditAreaText(),
            "marks": [
                [each.span.start, each.span.of(page.text), each.finding.severity.value]
                for each in page.found
                if each.finding.severity is Severity.ERROR
            ],
        }
        if state != told:
            told = state
            tell(state)
        yield wait_a_moment()


def jump(editor: Editor) -> Iterator[Wish]:
    """Watch, and put the caret at the start of the text whenever よる is being composed."""
    page = editor.window.page.editor
    for wish in watch(editor):
        if page.textCursor().block().layout().preeditAreaText() == "よる":
            page.put_caret(0)
        yield wish


ERRANDS: Mapping[str, Errand] = MappingProxyType(
    {
        "read": read,
        "write": write,
        "type": type_on,
        "notices": tell_notices,
        "package": read_package,
        "watch": watch,
        "jump": jump,
    }
)


def go_on(editor: Editor, steps: Iterator[Wish]) -> None:
    """Do the next step once the wish of the one before is fulfilled; close in the end."""
    wish = next(steps, None)
    if wish is None:
        editor.window.close()
        for dialog in editor.window.findChildren(QWidget, "copy_dialog"):
            dialog.close()
        return
    timer = QTimer(editor)

    def look() -> None:
        if wish():
            timer.stop()
            timer.deleteLater()
            go_on(editor, steps)

    timer.timeout.connect(look)
    timer.start(5)


def main(errand: str, *arguments: str) -> int:
    application = QApplication(["snswriter"])
    editor = Editor(application, find_places(os.environ))
    editor.start(files_in(arguments))
    go_on(editor, ERRANDS[errand](editor))
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
