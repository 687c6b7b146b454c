"""One secret of an account in the dialog: a field, and what can be done with it."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from snswriter.gui.slots import calling
from snswriter.ports import SecretKind

SHOWN_MS = 10_000
"""So long a secret can be read on the screen."""


class SecretDeed(Enum):
    """What can be done with a secret."""

    KEEP = "store"
    COPY = "copy"
    SHOW = "show"
    CODE = "code"
    MAKE = "make"
    DELETE = "delete"


DEEDS: Mapping[SecretKind, tuple[SecretDeed, ...]] = MappingProxyType(
    {
        SecretKind.SIGN_IN_NAME: (
            SecretDeed.KEEP,
            SecretDeed.COPY,
            SecretDeed.SHOW,
            SecretDeed.DELETE,
        ),
        SecretKind.PASSWORD: (
            SecretDeed.KEEP,
            SecretDeed.COPY,
            SecretDeed.SHOW,
            SecretDeed.DELETE,
            SecretDeed.MAKE,
        ),
        # The seed itself is of no use to a person; its codes are.
        SecretKind.ONE_TIME_SEED: (SecretDeed.KEEP, SecretDeed.CODE, SecretDeed.DELETE),
        SecretKind.RECOVERY_CODES: (
            SecretDeed.KEEP,
            SecretDeed.COPY,
            SecretDeed.SHOW,
            SecretDeed.DELETE,
        ),
        SecretKind.API_TOKEN: (SecretDeed.KEEP, SecretDeed.COPY, SecretDeed.DELETE),
    }
)


class SecretRow(QObject):
    """Label, field and buttons of one kind of secret; what is typed is not shown."""

    wanted = Signal(object, object)
    """Carries the kind and the SecretDeed."""

    def __init__(self, kind: SecretKind, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind = kind
        self._label = secret_word(kind)
        self._field = QLineEdit()
        self._field.setObjectName(f"secret_{kind.value}")
        self._field.setAccessibleName(self._label)
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._is_made = False
        self._field.textEdited.connect(self._on_typed)
        self._hiding = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._hiding.timeout.connect(self.hide_secret)

    def lay_into(self, grid: QGridLayout, row: int) -> None:
        """Put everything into one row of the grid."""
        name = QLabel(self._label)
        name.setBuddy(self._field)
        grid.addWidget(name, row, 0)
        grid.addWidget(self._field, row, 1)
        for column, deed in enumerate(DEEDS[self.kind], start=2):
            grid.addWidget(self._button(deed), row, column)

    @property
    def is_made(self) -> bool:
        """Tell whether the program made what is in the field, and nobody changed it since."""
        return self._is_made

    def take(self) -> str:
        """Return what was typed and empty the field."""
        typed = "" if self._field.isReadOnly() else self._field.text()
        self.hide_secret()
        return typed

    def fill(self, secret: str) -> None:
        """Put a secret into the field, unseen, to be kept from there."""
        self.hide_secret()
        self._field.setText(secret)
        self._is_made = True

    def show_secret(self, secret: str) -> None:
        """Let the secret be read for some seconds."""
        self._field.setEchoMode(QLineEdit.EchoMode.Normal)
        self._field.setReadOnly(True)
        self._field.setText(secret)
        self._field.setCursorPosition(0)
        self._hiding.start()

    def hide_secret(self) -> None:
        """Empty the field; what is typed next is not shown."""
        self._hiding.stop()
        self._is_made = False
        self._field.clear()
        self._field.setReadOnly(False)
        self._field.setEchoMode(QLineEdit.EchoMode.Password)

    def _on_typed(self) -> None:
        self._is_made = False

    def _button(self, deed: SecretDeed) -> QPushButton:
        button = QPushButton(deed_word(deed))
        button.setObjectName(f"secret_{deed.value}_{self.kind.value}")
        button.setAccessibleName(f"{self._label}: {button.text()}")
        button.setAutoDefault(False)
        button.clicked.connect(calling(self.wanted.emit, self.kind, deed))
        return button


def secret_word(kind: SecretKind) -> str:
    """Return what a kind of secret is called on the screen."""
    translate = QCoreApplication.translate
    words = {
        SecretKind.SIGN_IN_NAME: translate("Secrets", "Sign-in name"),
        SecretKind.PASSWORD: translate("Secrets", "Password"),
        SecretKind.ONE_TIME_SEED: translate("Secrets", "One-time code seed"),
        SecretKind.RECOVERY_CODES: translate("Secrets", "Recovery codes"),
        SecretKind.API_TOKEN: translate("Secrets", "API token"),
    }
    return words[kind]


def deed_word(deed: SecretDeed) -> str:
    """Return what the button of a deed says."""
    translate = QCoreApplication.translate
    words = {
        SecretDeed.KEEP: translate("Secrets", "Keep"),
        SecretDeed.COPY: translate("Secrets", "Copy"),
        SecretDeed.SHOW: translate("Secrets", "Show"),
        SecretDeed.CODE: translate("Secrets", "Code"),
        SecretDeed.MAKE: translate("Secrets", "Make a new one"),
        SecretDeed.DELETE: translate("Secrets", "Delete"),
    }
    return words[deed]
