"""The settings: each with a sentence, a default, and an effect that is seen at once."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from snswriter.gui.setting_rows import Choice, Number, SettingRow, setting_rows
from snswriter.gui.slots import calling
from snswriter.live.preferences import Preferences

_CONTROL_WIDTH = 230
_FIRST_SIZE = (680, 780)
_SPIN_MARGIN = 7


class SettingsDialog(QDialog):
    """Shows and changes the settings; nothing waits for an OK."""

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.setObjectName("settings_dialog")
        self.setWindowTitle(self.tr("Settings"))
        self._shows: list[Callable[[], None]] = []
        self._rows = setting_rows()
        self._lay_out()
        self._show()
        preferences.changed.connect(self._show)
        self.resize(*_FIRST_SIZE)

    def _lay_out(self) -> None:
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(20, 12, 20, 12)
        rows.setSpacing(0)
        for row in self._rows:
            rows.addWidget(self._frame(row))
        rows.addStretch(1)
        area = QScrollArea()
        area.setObjectName("settings_area")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 14)
        column.addWidget(area, 1)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        everything = QPushButton(self.tr("Put all back to default"))
        everything.setObjectName("settings_reset")
        everything.setAccessibleName(everything.text())
        everything.setAutoDefault(False)
        everything.clicked.connect(self._reset_all)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("settings_close")
        close.setAccessibleName(close.text())
        close.setProperty("role", "main")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        below = QHBoxLayout()
        below.setContentsMargins(20, 4, 20, 0)
        below.addWidget(everything)
        below.addStretch(1)
        below.addWidget(close)
        return below

    def _frame(self, row: SettingRow) -> QFrame:
        label, sentence, locked = QLabel(row.label), QLabel(row.sentence), QLabel()
        label.setProperty("role", "heading")
        sentence.setProperty("role", "soft")
        locked.setObjectName(f"locked_{row.field}")
        for words in (sentence, locked):
            words.setWordWrap(True)
            words.setTextFormat(Qt.TextFormat.PlainText)
        control = self._control(row)
        label.setBuddy(control)
        back = self._back(row)
        texts = QVBoxLayout()
        texts.setSpacing(3)
        for words in (label, sentence, locked):
            texts.addWidget(words)
        controls = QVBoxLayout()
        controls.setSpacing(4)
        controls.addWidget(control)
        controls.addWidget(back, 0, Qt.AlignmentFlag.AlignRight)
        controls.addStretch(1)
        frame = QFrame()
        frame.setProperty("role", "setting")
        line = QHBoxLayout(frame)
        line.setContentsMargins(0, 12, 0, 10)
        line.setSpacing(20)
        line.addLayout(texts, 1)
        line.addLayout(controls)
        self._shows.append(self._lock_show(row, control, back, locked))
        return frame

    def _control(self, row: SettingRow) -> QWidget:
        if isinstance(row.kind, Choice):
            control: QWidget = self._combo(row, row.kind)
        else:
            control = self._spin(row, row.kind)
        control.setObjectName(f"setting_{row.field}")
        control.setAccessibleName(row.label)
        control.setAccessibleDescription(row.sentence)
        control.setFixedWidth(_CONTROL_WIDTH)
        return control

    def _combo(self, row: SettingRow, kind: Choice) -> QComboBox:
        combo = QComboBox()
        options = kind.options()
        for option in options:
            combo.addItem(option.label)
        values = [option.value for option in options]
        combo.view().setObjectName(f"values_{row.field}")
        combo.view().setAccessibleName(row.label)

        def show() -> None:
            value = self._value(row)
            combo.setCurrentIndex(values.index(value) if value in values else 0)

        self._shows.append(show)
        combo.activated.connect(lambda index: self._change(row, values[index]))
        return combo

    def _spin(self, row: SettingRow, kind: Number) -> QSpinBox:
        spin = QSpinBox()
        spin.lineEdit().setTextMargins(_SPIN_MARGIN, 0, 0, 0)
        spin.setRange(kind.allowed[0], kind.allowed[-1])
        spin.setSuffix(kind.unit)
        spin.setSingleStep(kind.step)
        # While "15" is typed, the window must not jump to size 1 in between.
        spin.setKeyboardTracking(False)
        self._shows.append(lambda: spin.setValue(int(str(self._value(row)))))
        spin.valueChanged.connect(lambda value: self._change(row, value))
        return spin

    def _back(self, row: SettingRow) -> QPushButton:
        back = QPushButton(self.tr("Back to default"))
        back.setObjectName(f"default_{row.field}")
        name = self.tr("Back to default: {setting}").format(setting=row.label)
        back.setAccessibleName(name)
        back.setProperty("role", "quiet")
        back.setAutoDefault(False)
        back.clicked.connect(calling(self._preferences.reset, row.field))
        return back

    def _lock_show(
        self, row: SettingRow, control: QWidget, back: QPushButton, locked: QLabel
    ) -> Callable[[], None]:
        def show() -> None:
            who = self._preferences.locked_by(row.field)
            control.setDisabled(bool(who))
            text = self.tr("🔒 Decided by {who}; it cannot be changed on this PC.")
            locked.setText(text.format(who=who) if who else "")
            locked.setVisible(bool(who))
            is_default = self._value(row) == self._preferences.default_of(row.field)
            back.setDisabled(is_default or bool(who))

        return show

    def _value(self, row: SettingRow) -> object:
        value: object = getattr(self._preferences.settings, row.field)
        return value

    def _change(self, row: SettingRow, value: object) -> None:
        self._preferences.change(**{row.field: value})

    def _reset_all(self) -> None:
        self._preferences.reset(*(row.field for row in self._rows))

    def _show(self) -> None:
        for show in self._shows:
            show()
