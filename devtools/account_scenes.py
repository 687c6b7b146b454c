"""Pictures of everything around accounts and guidelines."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from snswriter.app.editor import Editor

Wish = Callable[[], bool]
T = TypeVar("T", bound=QObject)
Scene = Callable[[Editor], Iterator[Wish | QWidget]]


def _checklist(editor: Editor) -> Iterator[Wish | QWidget]:
    _act(editor, "view_checklist")
    for item in ("law", "source"):
        _found(editor, f"check_{item}", QCheckBox).click()
    yield editor.window
    _act(editor, "view_findings")


def _guidelines(editor: Editor) -> Iterator[Wish | QWidget]:
    yield lambda: "rule" in str(editor.window.place.reference.table.by_clause["kimitsu-6-ウ"])
    editor.window.guide.open_clause("kimitsu-6-カ")
    yield _found(editor, "guideline_viewer", QWidget)


def _guideline_search(editor: Editor) -> Iterator[Wish | QWidget]:
    editor.window.guide.open_guidelines()
    _found(editor, "guideline_search", QLineEdit).setText("なりすまし")
    yield _found(editor, "guideline_viewer", QWidget)
    _found(editor, "guideline_search", QLineEdit).clear()


def _glossary(editor: Editor) -> Iterator[Wish | QWidget]:
    editor.window.guide.open_glossary()
    yield _found(editor, "glossary_viewer", QWidget)


def _act(editor: Editor, name: str) -> None:
    _found(editor, name, QAction).trigger()


def _found(editor: Editor, name: str, kind: type[T]) -> T:
    found = editor.window.findChild(kind, name)
    assert isinstance(found, kind)
    return found


ACCOUNT_SCENES: Mapping[str, Scene] = MappingProxyType(
    {
        "checklist": _checklist,
        "guidelines": _guidelines,
        "guideline-search": _guideline_search,
        "glossary": _glossary,
    }
)
