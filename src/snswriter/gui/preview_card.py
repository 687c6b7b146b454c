"""A post as it will look on one platform."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from snswriter.drafts.account import Account
from snswriter.gui.colors import DARK, LIGHT
from snswriter.gui.preview_pieces import LinkCard, Placeholder, Portrait, plain_label
from snswriter.gui.preview_text import PreviewText, Shown, TextColors
from snswriter.platforms.previews import Layout, Look, Tone
from snswriter.settings import Theme

_PORTRAIT_PX = 40
_SMALL_PORTRAIT_PX = 34
_WIDE, _SQUARE = 9 / 16, 1.0


@dataclass(frozen=True, slots=True)
class Scene:
    """What a preview is made for; another one needs another card.

    Attributes:
        account: Who posts.
        look: How it looks there.
        theme: Light or dark; SYSTEM counts as light.
    """

    account: Account
    look: Look
    theme: Theme

    @property
    def tone(self) -> Tone:
        """Return the colours."""
        return self.look.dark if self.theme is Theme.DARK else self.look.light

    @property
    def ground(self) -> str:
        """Return the colour behind everything: the page's where the text has a box of its own."""
        has_box = self.look.layout in (Layout.CHAT, Layout.VIDEO)
        return self.tone.page if has_box else self.tone.surface


class PreviewCard(QFrame):
    """Arranges portrait, names, text and placeholders as the platform does."""

    def __init__(self, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        tone = scene.tone
        self.setObjectName("preview_card")
        self.setStyleSheet(
            f"#preview_card {{ background: {scene.ground}; border: 1px solid {tone.line};"
            f" border-radius: 10px; }}"
        )
        overflow = (DARK if scene.theme is Theme.DARK else LIGHT).overflow
        self.text = PreviewText(TextColors(tone.ink, tone.soft, tone.link, overflow))
        self.text.setObjectName("preview_text")
        self._title = _bold(plain_label("preview_title", tone.ink))
        self._link = LinkCard(tone, self.tr("Title and picture of the linked page"))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(10)
        self._arrangements()[scene.look.layout](column)
        self.show_host("")

    @property
    def scene(self) -> Scene:
        """Return what the card was made for."""
        return self._scene

    def show_post(self, shown: Shown) -> None:
        """Show this text."""
        self.text.show_text(shown)

    def show_host(self, host: str) -> None:
        """Show the card of a link to this site; "" for none."""
        self._link.show_host(host if self._scene.look.link_card else "")

    def show_title(self, title: str) -> None:
        """Show the title of a film."""
        self._title.setText(title)

    def _arrangements(self) -> dict[Layout, Callable[[QBoxLayout], None]]:
        return {
            Layout.TIMELINE: self._arrange_timeline,
            Layout.FEED: self._arrange_feed,
            Layout.PHOTO: self._arrange_photo,
            Layout.CHAT: self._arrange_chat,
            Layout.VIDEO: self._arrange_video,
        }

    def _arrange_timeline(self, column: QBoxLayout) -> None:
        beside = QVBoxLayout()
        beside.setSpacing(6)
        beside.addWidget(self._names(self.tr("now")))
        beside.addWidget(self.text)
        beside.addWidget(self._link)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._portrait(_PORTRAIT_PX), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside, 1)
        column.addLayout(row)

    def _arrange_feed(self, column: QBoxLayout) -> None:
        column.addLayout(self._head(self.tr("Just now")))
        column.addWidget(self.text)
        column.addWidget(self._link)

    def _arrange_photo(self, column: QBoxLayout) -> None:
        column.addLayout(self._head(""))
        column.addWidget(Placeholder(self.tr("A picture or film"), _SQUARE, self._scene.tone))
        column.addWidget(self.text)

    def _arrange_chat(self, column: QBoxLayout) -> None:
        tone = self._scene.tone
        bubble = QFrame()
        bubble.setObjectName("preview_bubble")
        bubble.setStyleSheet(
            f"#preview_bubble {{ background: {tone.surface}; border-radius: 16px; }}"
        )
        inside = QVBoxLayout(bubble)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.addWidget(self.text)
        beside = QVBoxLayout()
        beside.setSpacing(4)
        beside.addWidget(self._name(tone.soft))
        beside.addWidget(bubble)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._portrait(_SMALL_PORTRAIT_PX), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside, 1)
        row.addSpacing(28)
        column.addLayout(row)
        self._link.hide()

    def _arrange_video(self, column: QBoxLayout) -> None:
        tone = self._scene.tone
        column.addWidget(Placeholder(self.tr("The film"), _WIDE, tone))
        column.addWidget(self._title)
        column.addLayout(self._head(""))
        description = QFrame()
        description.setObjectName("preview_description")
        description.setStyleSheet(
            f"#preview_description {{ background: {tone.surface}; border-radius: 10px; }}"
        )
        inside = QVBoxLayout(description)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.addWidget(self.text)
        column.addWidget(description)

    def _head(self, moment: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._portrait(_SMALL_PORTRAIT_PX), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._names(moment), 1)
        return row

    def _names(self, moment: str) -> QWidget:
        names = QWidget()
        column = QVBoxLayout(names)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._name(self._scene.tone.ink))
        details = plain_label("preview_handle", self._scene.tone.soft)
        details.setText("・".join(each for each in (self._scene.account.handle, moment) if each))
        if details.text():
            column.addWidget(details)
        return names

    def _name(self, color: str) -> QLabel:
        name = _bold(plain_label("preview_name", color))
        name.setText(self._scene.account.name)
        return name

    def _portrait(self, size_px: int) -> Portrait:
        account = self._scene.account
        return Portrait(account.name, account.color, size_px)


def _bold(label: QLabel) -> QLabel:
    label.setStyleSheet(f"{label.styleSheet()} font-weight: 600;")
    return label
