"""Shows findings of one category only."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from snswriter.gui.category_words import category_word


class CategoryFilter(QComboBox):
    """Offers the categories that there are findings of; hidden where there is no choice."""

    category_chosen = Signal(str)
    """Carries the id of the category, "" for all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("category_filter")
        self.setAccessibleName(self.tr("Show findings of this category"))
        self.view().setObjectName("category_filter_list")
        self.view().setAccessibleName(self.accessibleName())
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(self._on_activated)
        self._offered: object = None
        self.offer((), "")

    def offer(self, categories: tuple[tuple[str, int], ...], chosen: str) -> None:
        """Offer these categories with the number of their findings."""
        # Each new entry makes Qt measure all of them; after most keys nothing is new.
        if self._offered == (categories, chosen, self.currentData()):
            return
        self._fill(categories, chosen)
        self.setVisible(len(categories) > 1)
        self._offered = (categories, chosen, self.currentData())

    def _fill(self, categories: tuple[tuple[str, int], ...], chosen: str) -> None:
        total = sum(number for _, number in categories)
        self.clear()
        self.addItem(self.tr("All categories ({number})").format(number=total), "")
        for category, number in categories:
            self.addItem(f"{category_word(category)} ({number})", category)
        self.setCurrentIndex(max(0, self.findData(chosen)))

    def _on_activated(self, index: int) -> None:
        self.category_chosen.emit(str(self.itemData(index)))
