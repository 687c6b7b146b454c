"""The words that a private account speaks for one person only: seen, counted, put in place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from snswriter.drafts.disclaimer import carries_disclaimer, with_disclaimer
from snswriter.drafts.footers import PRIVATE_DISCLAIMER
from snswriter.gui.slots import calling
from snswriter.gui.texts import named_button, plain_label
from snswriter.platforms.counting import count
from snswriter.platforms.platform import Platform

_COST = len(PRIVATE_DISCLAIMER)


class DisclaimerStrip(QWidget):
    """Shows a text with the disclaimer in it, what that costs, and a button that puts it in."""

    wanted = Signal(str)
    """The person wants the disclaimer; carries the whole text with it."""

    def __init__(self, title: str, name: str, parent: QWidget | None = None) -> None:
        """Make the strip; `title` says where the disclaimer goes, `name` names its parts."""
        super().__init__(parent)
        self._text = ""
        self._preview = plain_label("", f"{name}_preview", "soft")
        self._counts = plain_label("", f"{name}_counts", "faint")
        self._insert = named_button(f"{name}_insert", self.tr("Insert"))
        self._insert.setAccessibleName(title)
        self._insert.clicked.connect(calling(self._want))
        head = QHBoxLayout()
        head.addWidget(plain_label(title, "", "heading"), 1)
        head.addWidget(self._insert)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._preview)
        column.addWidget(self._counts)

    def show_text(self, text: str, platforms: tuple[Platform, ...]) -> None:
        """Show what becomes of `text`, and its length on these platforms."""
        self._text = text
        whole = with_disclaimer(text)
        is_there = carries_disclaimer(text)
        self._insert.setEnabled(not is_there)
        there = self.tr("The disclaimer is there already.")
        self._preview.setText(there if is_there else whole)
        parts = [self.tr("{number} characters").format(number=len(whole))]
        parts += [_count(whole, each) for each in platforms if each.limits]
        parts.append(self.tr("of these, the disclaimer {number}").format(number=_COST))
        self._counts.setText("　".join(parts))

    def _want(self) -> None:
        self.wanted.emit(with_disclaimer(self._text))


def _count(text: str, platform: Platform) -> str:
    return f"{platform.name} {count(text, platform)[0].length}"
