"""One post of a thread: its text to be edited, its number, its length, and a copy button."""

from PySide6.QtCore import QSizeF, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from snswriter.gui.plain_editor import PlainEditor
from snswriter.platforms.counting import count
from snswriter.platforms.platform import Count, Platform
from snswriter.platforms.split import Part

_LEAST_HEIGHT = 56
_MOST_HEIGHT = 480


class PartCard(QFrame):
    """Shows one part; typing in it changes the text of the draft."""

    edited = Signal(int, str)
    """The writer changed the part; carries its number, 0 for the first, and its text."""
    copy_wanted = Signal(object)
    """The writer wants this part on the clipboard; carries it."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._part = Part("", "")
        self.setObjectName(f"part_{number}")
        self.setProperty("role", "part")
        self._label = _label(f"part_label_{number}", "heading")
        self._length = _label(f"part_length_{number}", "soft")
        self._closing = _label(f"part_closing_{number}", "faint")
        self._closing.setWordWrap(True)
        self.editor = PlainEditor()
        self.editor.setObjectName(f"part_text_{number}")
        self.editor.document().setDocumentMargin(8)
        self.copy = QPushButton(self.tr("Copy"))
        self.copy.setObjectName(f"part_copy_{number}")
        self.copy.setProperty("role", "segment")
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._on_copy)
        self.editor.text_edited.connect(self._on_edited)
        self.editor.document().documentLayout().documentSizeChanged.connect(self._fit_height)
        self._lay_out()

    @property
    def part(self) -> Part:
        """Return the part that is shown."""
        return self._part

    def show_part(self, part: Part, platform: Platform) -> None:
        """Show the part as it is now; a text field that says the same already stays as it is."""
        self._part = part
        core = part.text.strip()
        if self.editor.text.strip() != core:
            self.editor.open_text(core)
            self.editor.put_caret(0)
        name = part.label or self.tr("One post")
        tightest = max(count(part.post, platform), key=_fullness)
        self._label.setText(name)
        self._length.setText(_figures(tightest))
        self._length.setProperty("role", "over" if tightest.over else "soft")
        self._length.style().polish(self._length)
        self._closing.setText(part.footer.strip())
        self._closing.setVisible(bool(part.footer))
        spoken = self.tr("Part {label}, {length}").format(label=name, length=self._length.text())
        self.editor.setAccessibleName(spoken)
        self.copy.setAccessibleName(self.tr("Copy part {label}").format(label=name))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._label)
        row.addWidget(self._length, 1, Qt.AlignmentFlag.AlignRight)
        row.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 10)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.editor)
        column.addWidget(self._closing)

    def _fit_height(self, size: QSizeF) -> None:
        height = round(size.height()) + 2
        self.editor.setFixedHeight(max(_LEAST_HEIGHT, min(_MOST_HEIGHT, height)))

    def _on_edited(self, text: str) -> None:
        self.edited.emit(self._number, text)

    def _on_copy(self) -> None:
        self.copy_wanted.emit(self._part)


def _fullness(counted: Count) -> float:
    return counted.length / counted.limit if counted.limit else 0.0


def _figures(counted: Count) -> str:
    if counted.limit is None:
        return f"{counted.length:,}"
    return f"{counted.length:,} / {counted.limit:,}"


def _label(name: str, role: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label
