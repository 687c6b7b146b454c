"""The button in a search field that empties it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QToolButton


def offer_clearing(field: QLineEdit) -> None:
    """Show a button that empties `field`; Qt's own one has no name for screen readers."""
    field.setClearButtonEnabled(True)
    said = QCoreApplication.translate("ClearButton", "Empty the field")
    for button in field.findChildren(QToolButton):
        button.setAccessibleName(said)
        button.setToolTip(said)
