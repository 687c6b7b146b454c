"""The post as its readers will see it, on the platform that is looked at."""

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from snswriter.drafts.compose import Post
from snswriter.gui.colors import DARK, Colors
from snswriter.gui.preview_card import PreviewCard, Scene
from snswriter.gui.preview_text import Shown
from snswriter.gui.reading_area import ReadingArea
from snswriter.gui.slots import calling
from snswriter.gui.words import doubt
from snswriter.live.desk import NOBODY, Desk
from snswriter.platforms.costs import whole_parts
from snswriter.platforms.platform import Platform
from snswriter.platforms.previews import Fold, Look, look_of
from snswriter.settings import Theme
from snswriter.text.span import Span

_MOST_SHOWN = 4_000
"""Code points; nobody scrolls through more of a preview, and painting them would be felt."""
_TAG = re.compile(r"(?<![\w#＃])[#＃]\w+")
_HOST = re.compile(r"(?:https?://)?([^/?#:\s]+)")
_FILM_TITLE, _FILM_TEXT = "youtube-title", "youtube-description"


class PreviewPanel(QFrame):
    """Shows one platform by day or by night; follows each key while it is visible."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = Theme.LIGHT
        self._is_unfolded = False
        self._card: PreviewCard | None = None
        self.setObjectName("preview_panel")
        self._heading = _label("preview_heading", "heading")
        self._notes = _label("preview_notes", "soft")
        self._themes = QButtonGroup(self)
        self._area = ReadingArea("preview_area", self.tr("Preview"))
        self._unfold = QPushButton(self.tr("Show all of it"))
        self._unfold.setObjectName("preview_unfold")
        self._unfold.setProperty("role", "segment")
        self._unfold.setCheckable(True)
        self._unfold.setAutoDefault(False)
        self._lay_out()
        self._unfold.toggled.connect(self._on_unfolded)
        for signal in (desk.measured, desk.platform_chosen, desk.account_chosen):
            signal.connect(self._follow)

    @property
    def card(self) -> PreviewCard | None:
        """Return the post as it looks, or None while no platform is looked at."""
        return self._card

    @property
    def buttons(self) -> tuple[QAbstractButton, ...]:
        """Return the buttons in reading order."""
        return (*self._themes.buttons(), self._unfold)

    def use_colors(self, colors: Colors) -> None:
        """Begin with the preview that is as light or dark as the program."""
        self._use_theme(Theme.DARK if colors == DARK else Theme.LIGHT)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was written meanwhile."""
        super().showEvent(event)
        self._refresh()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._heading, 1)
        for theme, words in ((Theme.LIGHT, self.tr("Light")), (Theme.DARK, self.tr("Dark"))):
            head.addWidget(self._theme_button(theme, words))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 14, 14)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        column.addWidget(self._unfold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._notes)

    def _theme_button(self, theme: Theme, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(f"preview_{theme.value}")
        button.setAccessibleName(self.tr("Preview: {theme}").format(theme=words))
        button.setProperty("role", "segment")
        button.setCheckable(True)
        button.setChecked(theme is self._theme)
        button.setAutoDefault(False)
        button.clicked.connect(calling(self._use_theme, theme))
        self._themes.addButton(button)
        return button

    def _use_theme(self, theme: Theme) -> None:
        self._theme = theme
        for button in self._themes.buttons():
            button.setChecked(button.objectName() == f"preview_{theme.value}")
        self._follow()

    def _on_unfolded(self, is_unfolded: object) -> None:
        self._is_unfolded = bool(is_unfolded)
        self._follow()

    def _follow(self) -> None:
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        platform = self._desk.platform
        if platform is None:
            self._heading.setText(self.tr("Preview"))
            self._notes.setText(self.tr("Choose an account that posts somewhere."))
            self._notes.show()
            self._unfold.hide()
            self._area.hide()
            return
        self._area.show()
        look, post = look_of(platform.id), self._post_in_text()
        card = self._card_for(Scene(self._desk.account or NOBODY, look, self._theme))
        fold = look.fold.place_in(post.text) if look.fold else None
        shown = self._shown(post, platform, look, fold)
        card.show_post(shown)
        card.show_title(self._film_title())
        card.show_host(_first_host(post.text, platform))
        heading = self.tr("On {platform}").format(platform=platform.name)
        self._heading.setText(heading)
        card.setAccessibleName(f"{heading}: {shown.text}{shown.more}")
        self._unfold.setVisible(fold is not None)
        self._notes.setText("\n".join(self._notes_on(post, look.fold if fold else None)))
        self._notes.setVisible(bool(self._notes.text()))

    def _card_for(self, scene: Scene) -> PreviewCard:
        if self._card is None or self._card.scene != scene:
            self._card = PreviewCard(scene)
            frame = QWidget()
            column = QVBoxLayout(frame)
            column.setContentsMargins(0, 0, 4, 0)
            column.addWidget(self._card)
            column.addStretch(1)
            self._area.show_widget(frame)
        return self._card

    def _post_in_text(self) -> Post:
        """Return the post whose text stands where most of the text is: a film's description."""
        desk = self._desk
        if desk.platform_id != _FILM_TITLE:
            return desk.post
        texts = (each.post for each in desk.editions if each.platform.id == _FILM_TEXT)
        return next(texts, Post(desk.post.account_id, ""))

    def _film_title(self) -> str:
        editions = self._desk.editions
        titles = (each.post.text for each in editions if each.platform.id == _FILM_TITLE)
        return next(titles, self.tr("Title of the film"))

    def _shown(self, post: Post, platform: Platform, look: Look, fold: int | None) -> Shown:
        is_folded = fold is not None and not self._is_unfolded
        end = min(_MOST_SHOWN, fold if is_folded and fold is not None else len(post.text))
        text = post.text[:end]
        more = self.tr("… more") if is_folded else ""
        links = tuple(_clickable(text, platform, look))
        return Shown(text, links, self._overflow(post, end), more)

    def _overflow(self, post: Post, end: int) -> Span | None:
        lengths = self._desk.lengths
        overflow = lengths.overflow_on(self._desk.platform_id)
        if overflow is None or lengths.post != post or overflow.start >= end:
            return None
        return Span(overflow.start, min(end, len(post.body)))

    def _notes_on(self, post: Post, fold: Fold | None) -> Iterator[str]:
        if self._overflow(post, len(post.text)) is not None:
            yield self.tr("The shaded end does not fit on this platform.")
        if fold is not None:
            yield self.tr("“… more” marks where the rest is folded away.")
            yield from filter(None, (fold.note, self._doubt_about(fold)))

    def _doubt_about(self, fold: Fold) -> str:
        today = self._desk.now().date()
        return doubt(fold.confidence, fold.verified_on, today)


def _clickable(text: str, platform: Platform, look: Look) -> Iterator[Span]:
    if look.links:
        yield from _links(text, platform)
    if look.tags:
        yield from (Span(*found.span()) for found in _TAG.finditer(text))


def _links(text: str, platform: Platform) -> list[Span]:
    if not platform.limits:
        return []
    return [each.span for each in whole_parts(text, platform.limits[0].method)]


def _first_host(text: str, platform: Platform) -> str:
    for span in _links(text[:_MOST_SHOWN], platform):
        found = _HOST.match(span.of(text))
        if found and not span.of(text).startswith("@"):
            return found[1]
    return ""


def _label(name: str, role: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
