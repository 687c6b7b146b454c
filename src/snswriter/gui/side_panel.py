"""The right side of the window: one of several panels, chosen by the buttons above."""

from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from snswriter.gui.slots import calling


class SidePanel(QWidget):
    """Shows one panel at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side_panel")
        self._buttons = QButtonGroup(self)
        self._stack = QStackedWidget()
        self._row = QHBoxLayout()
        self._row.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._row)
        column.addWidget(self._stack, 1)

    @property
    def buttons(self) -> tuple[QAbstractButton, ...]:
        """Return the buttons from left to right."""
        return tuple(self._buttons.buttons())

    def add_panel(self, panel: QWidget, label: str) -> None:
        """Add a panel; the first one is shown to begin with."""
        button = QPushButton(label)
        button.setObjectName(f"show_{panel.objectName()}")
        button.setAccessibleName(label)
        button.setProperty("role", "segment")
        button.setCheckable(True)
        button.setChecked(self._stack.count() == 0)
        button.setAutoDefault(False)
        button.clicked.connect(calling(self.show_panel, panel))
        self._buttons.addButton(button)
        self._row.addWidget(button, 1)
        self._stack.addWidget(panel)

    def show_panel(self, panel: QWidget) -> None:
        """Show one of the panels."""
        self._stack.setCurrentWidget(panel)
        for button in self._buttons.buttons():
            button.setChecked(button.objectName() == f"show_{panel.objectName()}")
