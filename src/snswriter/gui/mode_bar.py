"""What the draft is for, always in sight: a word and a picture for each mode."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from snswriter.engine import Mode
from snswriter.gui.announcements import announce
from snswriter.gui.colors import LIGHT, Colors
from snswriter.gui.mode_words import mode_purpose, mode_word
from snswriter.gui.slots import calling
from snswriter.live.modes import Modes
from snswriter.shipped import resource

ORDER = (Mode.POST, Mode.REPLY, Mode.EMERGENCY, Mode.PRIVATE)
_ICON_SIZE = 16
_SHARPNESS = 4


class ModeBar(QFrame):
    """Four buttons, of which exactly one is pressed, and a sentence about the pressed one."""

    def __init__(self, modes: Modes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._modes = modes
        self.setObjectName("mode_bar")
        self._group = QButtonGroup(self)
        self._buttons: dict[Mode, QPushButton] = {}
        self._purpose = QLabel()
        self._purpose.setObjectName("mode_purpose")
        self._purpose.setTextFormat(Qt.TextFormat.PlainText)
        self._purpose.setProperty("role", "soft")
        self._purpose.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for number, mode in enumerate(ORDER, start=1):
            row.addWidget(self._button(mode, f"Alt+{number}"))
        row.addWidget(self._purpose, 1)
        self.use_colors(LIGHT)
        modes.changed.connect(self._on_changed)
        self._show(modes.mode)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """Return the buttons from left to right."""
        return tuple(self._buttons.values())

    def use_colors(self, colors: Colors) -> None:
        """Draw the pictures in these colours."""
        for mode, button in self._buttons.items():
            button.setIcon(mode_icon(mode, colors.ink))

    def _button(self, mode: Mode, key: str) -> QPushButton:
        button = QPushButton(mode_word(mode))
        button.setObjectName(f"mode_{mode.value}")
        button.setAccessibleName(self.tr("Mode: {mode}").format(mode=mode_word(mode)))
        button.setAccessibleDescription(mode_purpose(mode))
        button.setToolTip(f"{mode_purpose(mode)}（{key}）" if mode_purpose(mode) else key)
        button.setProperty("role", "segment")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setIconSize(QSize(_ICON_SIZE, _ICON_SIZE))
        button.clicked.connect(calling(self._choose, mode))
        self._group.addButton(button)
        self._buttons[mode] = button
        return button

    def _choose(self, mode: Mode) -> None:
        self._modes.choose(mode)
        # The mode may have stayed what it was, which the pressed button must not hide.
        self._show(self._modes.mode)

    def _on_changed(self, mode: Mode) -> None:
        self._show(mode)
        text = self.tr("Mode: {mode}").format(mode=mode_word(mode))
        announce(self, f"{text}。{mode_purpose(mode)}")

    def _show(self, mode: Mode) -> None:
        self._buttons[mode].setChecked(True)
        self._purpose.setText(mode_purpose(mode))


def mode_icon(mode: Mode, color: str) -> QIcon:
    """Return the picture of a mode in this colour."""
    drawing = resource("icons", f"mode-{mode.value}.svg").read_text("utf-8")
    pixmap = QPixmap()
    side = str(_ICON_SIZE * _SHARPNESS)
    drawn = drawing.replace("currentColor", color).replace('width="16"', f'width="{side}"')
    pixmap.loadFromData(drawn.replace('height="16"', f'height="{side}"').encode(), "SVG")
    return QIcon(pixmap)
