"""A window to read longer texts in: the manual, the keys, the licences."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QWidget,
)

_SIZE = (920, 700)
_CONTENTS_WIDTH = 230
_PICTURE_WIDTH = 600
_POSITION = Qt.ItemDataRole.UserRole
_CLAUSE = "clause"

OpenClause = Callable[[str], None]


class DocumentViewer(QDialog):
    """Shows a document with its headings beside it; does not stand in the way of writing."""

    def __init__(self, title: str, parent: QWidget, open_clause: OpenClause | None = None) -> None:
        """Make an empty viewer; links to clauses go to `open_clause`, if there is one."""
        super().__init__(parent)
        self.setObjectName("document_viewer")
        self.setWindowTitle(title)
        self._open_clause = open_clause
        self.text = _LocalBrowser()
        self.text.setObjectName("document_text")
        self.text.setAccessibleName(title)
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._on_link)
        self.contents = QListWidget()
        self.contents.setObjectName("document_contents")
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.setFixedWidth(_CONTENTS_WIDTH)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contents.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.contents.currentItemChanged.connect(self._on_heading)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.contents)
        row.addWidget(self.text, 1)
        self.resize(*_SIZE)

    def show_file(self, path: Path) -> None:
        """Show a Markdown file; pictures are looked for beside it."""
        self.text.document().setBaseUrl(QUrl.fromLocalFile(str(path.parent) + "/"))
        self.text.setMarkdown(path.read_text("utf-8"))
        self._list_headings()

    def show_html(self, html: str) -> None:
        """Show text that we made ourselves; whatever comes from elsewhere must be escaped."""
        self.text.setHtml(html)
        self._list_headings()

    def _list_headings(self) -> None:
        self.contents.clear()
        block = self.text.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() == 2:
                item = QListWidgetItem(block.text())
                item.setData(_POSITION, block.position())
                self.contents.addItem(item)
            block = block.next()
        self.contents.setVisible(self.contents.count() > 1)
        self.text.setFocus()

    def _on_heading(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        cursor = self.text.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.text.setTextCursor(cursor)
        # Coming from the end, the heading stands at the top instead of the bottom.
        cursor.setPosition(int(item.data(_POSITION)))
        self.text.setTextCursor(cursor)
        box = self.text.cursorRect(cursor)
        bar = self.text.verticalScrollBar()
        bar.setValue(bar.value() + box.top() - 8)

    def _on_link(self, link: QUrl) -> None:
        if link.scheme() == _CLAUSE and self._open_clause is not None:
            self._open_clause(link.path())


class _LocalBrowser(QTextBrowser):
    """A browser for files beside the document; addresses of the network are never fetched."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__()
        self.document().setDocumentMargin(24)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return a picture, made as wide as the page at most; nothing for anything else."""
        url = self.document().baseUrl().resolved(QUrl(name))
        if kind != QTextDocument.ResourceType.ImageResource.value or not url.isLocalFile():
            return None
        picture = QImage(url.toLocalFile())
        if picture.width() <= _PICTURE_WIDTH:
            return picture
        smooth = Qt.TransformationMode.SmoothTransformation
        scale = self.devicePixelRatioF()
        drawn = picture.scaledToWidth(round(_PICTURE_WIDTH * scale), smooth)
        drawn.setDevicePixelRatio(scale)
        return drawn
