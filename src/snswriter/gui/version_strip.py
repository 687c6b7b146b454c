"""Above the page: for which platforms this text is, and a way to give one its own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from snswriter.live.desk import Desk
from snswriter.live.versions import Versions


class VersionStrip(QFrame):
    """Shows only for accounts that post to several platforms."""

    dropped = Signal(object, str)
    """A platform gave up its own text; carries the draft as it was, and the platform's id."""

    def __init__(self, desk: Desk, versions: Versions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._versions = versions
        self.setObjectName("version_strip")
        self._text = QLabel()
        self._text.setObjectName("version_text")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setProperty("role", "soft")
        self._text.setWordWrap(True)
        self.button = QPushButton()
        self.button.setObjectName("version_button")
        self.button.setProperty("role", "segment")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 12, 8)
        row.addWidget(self._text, 1)
        row.addWidget(self.button)
        for signal in (desk.post_composed, desk.platform_chosen, desk.account_chosen):
            signal.connect(self._show)
        self._show()

    def _show(self) -> None:
        platform = self._desk.platform
        self.setVisible(platform is not None and len(self._desk.platforms) > 1)
        name = platform.name if platform else ""
        if self._versions.has_own_body:
            self._text.setText(self.tr("Text for {platform} only").format(platform=name))
            self._label_button(self.tr("Use the common text again"))
        else:
            self._text.setText(self._common_text())
            label = self.tr("Write another text for {platform}").format(platform=name)
            self._label_button(label)

    def _common_text(self) -> str:
        draft = self._desk.draft
        shared = [each for each in self._desk.platforms if not draft.has_own_body(each.id)]
        if len(shared) == len(self._desk.platforms):
            return self.tr("Common text for all platforms")
        names = "・".join(each.name for each in shared)
        return self.tr("Common text for {platforms}").format(platforms=names)

    def _label_button(self, label: str) -> None:
        self.button.setText(label)
        self.button.setAccessibleName(label)

    def _on_clicked(self) -> None:
        if self._versions.has_own_body:
            before = self._versions.take_common_body()
            self.dropped.emit(before, self._desk.platform_id)
        else:
            self._versions.take_own_body()
