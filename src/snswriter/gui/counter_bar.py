"""A chip for each platform of the account."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from snswriter.drafts.lengths import Lengths
from snswriter.drafts.review import Review
from snswriter.gui.colors import LIGHT, Colors
from snswriter.gui.count_words import explained, length_line, number_line, refused_line
from snswriter.gui.counter_chip import CounterChip
from snswriter.gui.flow_layout import FlowLayout
from snswriter.gui.slots import calling
from snswriter.live.desk import Desk
from snswriter.platforms.platform import Count, Platform


class CounterBar(QWidget):
    """Shows the lengths of the post; the pressed chip's overflow is shaded in the text."""

    chips_changed = Signal()
    """There are other chips than before."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._colors = LIGHT
        self._platforms: tuple[Platform, ...] = ()
        self._chips: dict[str, CounterChip] = {}
        self._group = QButtonGroup(self)
        self._flow = FlowLayout(self)
        self.explain = self._explain_button()
        self._flow.addWidget(self.explain)
        self.setObjectName("counter_bar")
        desk.measured.connect(self._show)
        desk.reviewed.connect(self._show_elsewhere)
        desk.account_chosen.connect(self._rebuild)
        desk.platform_chosen.connect(self._press)
        self._rebuild()

    @property
    def chips(self) -> tuple[CounterChip, ...]:
        """Return the chips from left to right."""
        return tuple(self._chips.values())

    def use_colors(self, colors: Colors) -> None:
        """Paint with these colours."""
        self._colors = colors
        for chip in self._chips.values():
            chip.use_colors(colors)

    def _explain_button(self) -> QPushButton:
        button = QPushButton(self.tr("Explain"), self)
        button.setObjectName("explain_count")
        button.setAccessibleName(self.tr("Explain the count"))
        button.setProperty("role", "segment")
        button.setCheckable(True)
        button.setAutoDefault(False)
        return button

    def _rebuild(self) -> None:
        if self._platforms != self._desk.platforms:
            self._platforms = self._desk.platforms
            self._remove_chips()
            for platform in self._platforms:
                self._add_chip(platform)
            # Behind the chips on the screen, too.
            self._flow.removeWidget(self.explain)
            self._flow.addWidget(self.explain)
            self.chips_changed.emit()
        self._show(self._desk.lengths)
        self._press(self._desk.platform_id)

    def _remove_chips(self) -> None:
        for chip in self._chips.values():
            self._group.removeButton(chip)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips.clear()

    def _add_chip(self, platform: Platform) -> None:
        chip = CounterChip(platform.id, platform.name, partial(self._explain, platform.id), self)
        chip.use_colors(self._colors)
        chip.clicked.connect(calling(self._desk.choose_platform, platform.id))
        self._group.addButton(chip)
        self._flow.addWidget(chip)
        self._chips[platform.id] = chip
        chip.show()

    def _show(self, lengths: Lengths) -> None:
        today = self._desk.now().date()
        for platform in self._platforms:
            chip = self._chips[platform.id]
            counts = [each for each in lengths.counts if each.platform == platform.id]
            chip.mark_own_text(self._desk.draft.has_own_body(platform.id))
            tightest = lengths.tightest_on(platform.id)
            chip.show_count(tightest, "\n".join(map(length_line, counts)))
            chip.mark_doubtful(_is_doubtful(platform, tightest, today))
            chip.mark_troubles(_troubles(platform, lengths))

    def _show_elsewhere(self, review: Review) -> None:
        numbers = {each.platform: len(each.findings) for each in review.elsewhere}
        for platform_id, chip in self._chips.items():
            chip.mark_findings(numbers.get(platform_id, 0))

    def _explain(self, platform_id: str) -> str:
        today = self._desk.now().date()
        chosen = (each for each in self._desk.editions if each.platform.id == platform_id)
        return "".join(explained(each, today) for each in chosen)

    def _press(self, platform_id: str) -> None:
        if platform_id in self._chips:
            self._chips[platform_id].setChecked(True)


def _is_doubtful(platform: Platform, count: Count | None, today: date) -> bool:
    limit = platform.limit(count.unit) if count else None
    return limit is not None and limit.is_doubtful(today)


def _troubles(platform: Platform, lengths: Lengths) -> tuple[str, ...]:
    refused = tuple(map(refused_line, lengths.refused_on(platform.id)))
    return tuple(map(number_line, lengths.too_many_on(platform.id))) + refused
