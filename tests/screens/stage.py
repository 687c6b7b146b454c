"""Walks every scene of the running editor and lets a visitor look at each screen.

A new screen needs no line here: whatever `devtools.screenshots.SCENES` shows is visited.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from devtools.scene import Wish
from devtools.screenshots import LOOKS, SCENES, furnish
from snswriter.app.editor import Editor
from snswriter.storage.paths import find_places

_LOOK_MS = 20
_PATIENCE_MS = 60_000
"""For one wish of a scene; the test is told which scene it was."""
Tell = Callable[[object], None]
"""Takes what a visitor found on one screen, and lets the walk go on."""
Visit = Callable[[QWidget, Tell], None]
"""Looks at a screen and tells once; the editor stays alive meanwhile."""


class Stage:
    """Goes from step to step; prints one JSON object a screen: the scene and what was told."""

    def __init__(self, editor: Editor, visit: Visit) -> None:
        self._editor = editor
        self._visit = visit
        self._steps: Iterator[tuple[str, Wish | QWidget]] = (
            (scene, step) for scene, make in SCENES.items() for step in make(editor)
        )

    def go_on(self) -> None:
        step = next(self._steps, None)
        if step is None:
            self._editor.window.close()
            return
        scene, wish = step
        if isinstance(wish, QWidget):
            widget = wish
            QTimer.singleShot(
                _LOOK_MS, lambda: self._visit(widget, lambda told: self._tell(scene, widget, told))
            )
        else:
            self._wait_for(scene, wish, _PATIENCE_MS)

    def _wait_for(self, scene: str, wish: Wish, patience_ms: int) -> None:
        if wish():
            self.go_on()
        elif patience_ms > 0:
            rest = patience_ms - _LOOK_MS
            QTimer.singleShot(_LOOK_MS, lambda: self._wait_for(scene, wish, rest))
        else:
            sys.exit(f"the scene {scene} does not go on")

    def _tell(self, scene: str, widget: QWidget, told: object) -> None:
        print(json.dumps({"scene": scene, "told": told}), flush=True)
        if widget is not self._editor.window:
            widget.close()
        QTimer.singleShot(0, self.go_on)


def play(visit: Visit) -> int:
    """Run the editor through all scenes with this visitor; return the exit code."""
    furnish(find_places(os.environ).config.parent, LOOKS[0])
    application = QApplication(["snswriter"])
    editor = Editor(application, find_places(os.environ))
    editor.start()
    Stage(editor, visit).go_on()
    return application.exec()
