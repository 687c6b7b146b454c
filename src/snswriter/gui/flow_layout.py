"""A layout that fills rows from the left, like words of a text."""

from collections.abc import Callable

from PySide6.QtCore import QMargins, QPoint, QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_Put = Callable[[QLayoutItem, QRect], None]


class FlowLayout(QLayout):
    """Put items side by side, and into the next row when one is full."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(gap)
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        """Put `item` after the others."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one item, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one item out and return it, or None."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Tell that fewer columns need more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows."""
        return self._place(QRect(0, 0, width, 0), _leave)

    def sizeHint(self) -> QSize:
        """Return the size that is at least needed."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._place(rect, QLayoutItem.setGeometry)

    def _place(self, rect: QRect, put: _Put) -> int:
        place, row_height, gap = rect.topLeft(), 0, self.spacing()
        for item in self._items:
            size = item.sizeHint()
            if row_height and place.x() + size.width() > rect.right() + 1:
                place = QPoint(rect.left(), place.y() + row_height + gap)
                row_height = 0
            put(item, QRect(place, size))
            place = QPoint(place.x() + size.width() + gap, place.y())
            row_height = max(row_height, size.height())
        return place.y() + row_height - rect.top()


def _leave(item: QLayoutItem, rect: QRect) -> None:
    """Place nothing, for reckoning only."""
