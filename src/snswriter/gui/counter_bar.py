"""A chip for each platform of the account."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from snswriter.drafts.review import Lengths
from snswriter.gui.colors import LIGHT, Colors
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
        self.setObjectName("counter_bar")
        desk.measured.connect(self._show)
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

    def _rebuild(self) -> None:
        if self._platforms != self._desk.platforms:
            self._platforms = self._desk.platforms
            self._remove_chips()
            for platform in self._platforms:
                self._add_chip(platform)
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
        chip = CounterChip(platform.id, platform.name, self)
        chip.use_colors(self._colors)
        chip.clicked.connect(calling(self._desk.choose_platform, platform.id))
        self._group.addButton(chip)
        self._flow.addWidget(chip)
        self._chips[platform.id] = chip
        chip.show()

    def _show(self, lengths: Lengths) -> None:
        for platform in self._platforms:
            counts = [each for each in lengths.counts if each.platform == platform.id]
            explanation = "\n".join(_explain(each, platform) for each in counts)
            self._chips[platform.id].show_count(lengths.tightest_on(platform.id), explanation)
        self._flow.invalidate()

    def _press(self, platform_id: str) -> None:
        if platform_id in self._chips:
            self._chips[platform_id].setChecked(True)


def unit_word(unit: str) -> str:
    """Return what a unit of counting is called on the screen."""
    translate = QCoreApplication.translate
    words = {
        "weighted": translate("Units", "full-width characters count 2"),
        "graphemes": translate("Units", "characters as seen"),
        "app-graphemes": translate("Units", "characters as the app shows them"),
        "utf8-bytes": translate("Units", "bytes"),
        "utf16": translate("Units", "characters, many emoji count 2"),
        "web-utf16": translate("Units", "characters on the web, many emoji count 2"),
        "code-points": translate("Units", "code points"),
        "characters": translate("Units", "characters"),
    }
    return words.get(unit, unit)


def _explain(count: Count, platform: Platform) -> str:
    limit = platform.limit(count.unit)
    of = f" / {count.limit:,}" if count.limit is not None else ""
    parts = (f"{unit_word(count.unit)}: {count.length:,}{of}", limit.note if limit else "")
    return "　".join(part for part in parts if part)
