"""The middle of the window: the page with body and footer, the counters, and the copy button."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from snswriter.drafts.hashtags import hashtags_for
from snswriter.drafts.lengths import Lengths
from snswriter.engine import Finding
from snswriter.gui.appearance import writing_font
from snswriter.gui.colors import Colors
from snswriter.gui.count_details import CountDetails
from snswriter.gui.counter_bar import CounterBar
from snswriter.gui.editor import BodyEditor
from snswriter.gui.footer_view import FooterView
from snswriter.gui.glued_strip import GluedStrip
from snswriter.gui.version_strip import VersionStrip
from snswriter.live.desk import Desk
from snswriter.live.guidance import Guidance
from snswriter.live.versions import Versions
from snswriter.platforms.links import glued_links, with_spaces
from snswriter.settings import Settings
from snswriter.text.span import Span


class Page(QWidget):
    """Connects the editor with the desk and the guidance."""

    copy_wanted = Signal()
    """The writer wants the post on the clipboard."""

    def __init__(
        self,
        desk: Desk,
        guidance: Guidance,
        versions: Versions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._guidance = guidance
        self.editor = BodyEditor()
        self.editor.setObjectName("body_editor")
        self.editor.setAccessibleName(self.tr("Body of the post"))
        self.editor.setPlaceholderText(self.tr("Write the body of the post here"))
        self.version = VersionStrip(desk, versions)
        self._glued = GluedStrip(desk)
        self._counters = CounterBar(desk)
        self._details = CountDetails(desk)
        self._copy = QPushButton(self.tr("Copy post"))
        self._copy.setObjectName("copy_post")
        self._copy.setProperty("role", "main")
        self._copy.setAutoDefault(False)
        self._copy.setToolTip(self.tr("Body and footer, as plain text"))
        self._footer = FooterView(desk, guidance, versions)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._connect()
        self._order_tabs()
        self.open_body()

    def use_colors(self, colors: Colors) -> None:
        """Paint with these colours."""
        self.editor.use_colors(colors)
        self._counters.use_colors(colors)

    def use_settings(self, settings: Settings) -> None:
        """Write as the person likes it."""
        self.editor.setFont(writing_font(settings.font_size_pt, settings.font_family))
        self.editor.setCursorWidth(settings.caret_width_px)

    @property
    def footer_view(self) -> FooterView:
        """Return the footer below the body."""
        return self._footer

    def put_above(self, bar: QWidget) -> None:
        """Put a bar above the page."""
        self._column.insertWidget(0, bar)

    def open_body(self) -> None:
        """Show another text."""
        self.editor.open_text(self._desk.body)
        self.editor.setFocus()

    def cure(self, finding: Finding, replacement: str) -> None:
        """Put `replacement` in the place of a finding, and let the writer go on writing."""
        self.editor.replace(finding, replacement)
        self.editor.setFocus()

    def _lay_out(self) -> None:
        sheet = QFrame()
        sheet.setObjectName("page")
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.version)
        inside.addWidget(self.editor, 1)
        inside.addWidget(self._footer)
        below = QHBoxLayout()
        below.setSpacing(14)
        below.addWidget(self._counters, 1)
        below.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignBottom)
        column = self._column
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(sheet, 1)
        column.addWidget(self._glued)
        column.addWidget(self._details)
        column.addLayout(below)

    def _connect(self) -> None:
        desk, guidance, editor = self._desk, self._guidance, self.editor
        editor.text_edited.connect(self._on_text_edited)
        editor.finding_asked.connect(guidance.look_at)
        editor.caret_moved.connect(self._on_caret_moved)
        desk.draft_opened.connect(self.open_body)
        desk.body_switched.connect(self.open_body)
        desk.body_changed.connect(editor.follow)
        desk.measured.connect(self._shade)
        desk.platform_chosen.connect(self._shade)
        guidance.findings_changed.connect(editor.mark)
        guidance.current_changed.connect(editor.spotlight)
        guidance.place_wanted.connect(self._show_place)
        guidance.place_pointed.connect(editor.show_place)
        self._copy.clicked.connect(self.copy_wanted)
        self._counters.explain.toggled.connect(self._details.setVisible)
        self._glued.spaces_wanted.connect(self._put_in_spaces)
        self._footer.hashtags_wanted.connect(self._insert_hashtags)
        self._counters.chips_changed.connect(self._order_tabs)

    def _order_tabs(self) -> None:
        # A widget made later comes last for the keyboard, wherever it is on the screen.
        order = (
            self.version.button,
            self.editor,
            *self._footer.buttons,
            self._glued.button,
            *self._counters.chips,
            self._counters.explain,
            self._copy,
        )
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _on_text_edited(self, text: str) -> None:
        self._guidance.note_typing(self.editor.caret)
        self._desk.edit_body(text)

    def _on_caret_moved(self, index: int) -> None:
        self._guidance.note_caret(index)
        finding = self.editor.finding_at(index)
        if finding is not None and not self._is_at_start_of_current(index):
            self._guidance.look_at(finding)

    def _is_at_start_of_current(self, index: int) -> bool:
        # Going to a finding puts the caret there, where another one may end or begin as well.
        current = self._guidance.current
        span = self.editor.place_of(current) if current else None
        return span is not None and span.start == index

    def toggle_details(self) -> None:
        """Show or hide what the count is made of."""
        self._counters.explain.toggle()

    def _put_in_spaces(self) -> None:
        body = self.editor.text
        self.editor.take_over(with_spaces(body, glued_links(body)))
        self.editor.setFocus()

    def _insert_hashtags(self, tags: tuple[str, ...]) -> None:
        caret = self.editor.caret
        text = hashtags_for(self.editor.text, caret, tags)
        if text:
            self.editor.replace_span(Span(caret, caret), text)
        self.editor.setFocus()

    def _show_place(self, finding: Finding) -> None:
        self.editor.show_place(finding)
        self.editor.setFocus()

    def _shade(self) -> None:
        lengths: Lengths = self._desk.lengths
        overflow = lengths.overflow_on(self._desk.platform_id)
        self.editor.shade_from(overflow.start if overflow else None)
