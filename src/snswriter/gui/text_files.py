"""Text files on the desk: a file that was written elsewhere becomes a new draft."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QDir, QFileInfo, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from snswriter.gui.error_words import sentence
from snswriter.gui.notices import Notice, Tone
from snswriter.live.autosave import Autosave
from snswriter.live.desk import Desk
from snswriter.live.documents import Documents
from snswriter.ports import OutsideError
from snswriter.text.clean import clean
from snswriter.text.decode import decoded

LIMIT_BYTES = 1_000_000
_SUFFIXES = ("txt", "text")
_TOPIC = "text_file"


class NoTextError(OutsideError):
    """The file holds something else than text."""

    what = "文字だけのファイルではないため、開きませんでした。"
    remedy = "メモ帳などで「テキスト文書（.txt）」として保存すると開けます。"


class LongTextError(OutsideError):
    """The file is too long for a post by far."""

    what = "ファイルが大きすぎるため、開きませんでした（1MBまで）。"
    remedy = "投稿に使う部分だけを、コピーして貼り付けてください。"


class TextFiles(QObject):
    """Opens text files as new drafts beside all that are there."""

    told = Signal(object)
    """Carries a Notice for the writer."""

    def __init__(
        self, desk: Desk, autosave: Autosave, documents: Documents, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._autosave = autosave
        self._documents = documents
        self._window = window

    def request_open(self) -> None:
        """Ask which text file, and open it."""
        dialog = QFileDialog(self._window, self.tr("Open text file"))
        dialog.setObjectName("open_text_dialog")
        patterns = " ".join(f"*.{suffix}" for suffix in _SUFFIXES)
        dialog.setNameFilters(
            [
                self.tr("Text files ({patterns})").format(patterns=patterns),
                self.tr("All files (*)"),
            ]
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.open_files)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_files(self, paths: Sequence[str]) -> None:
        """Open each file as a new draft of the account in use; the last one stays on the desk."""
        for path in paths:
            done = partial(self._on_read, path)
            self._documents.read(path, LIMIT_BYTES + 1, done, self._on_failed)

    def _on_read(self, path: str, content: bytes) -> None:
        shown = QDir.toNativeSeparators(path)
        text = decoded(content)
        if len(content) > LIMIT_BYTES:
            self._on_failed(LongTextError(shown))
        elif text is None:
            self._on_failed(NoTextError(shown))
        else:
            self._open(QFileInfo(path).fileName(), clean(text))

    def _open(self, name: str, body: str) -> None:
        self._autosave.save_now()
        self._desk.start_draft(self._desk.draft.account_id)
        draft = self._desk.draft.with_body(body, self._desk.now())
        self._desk.open_draft(draft)
        # It is nowhere among the drafts yet: keep it like something just written.
        self._desk.change(draft)
        text = self.tr("Opened “{name}” as a new draft. The file stays as it is.")
        self.told.emit(Notice(_TOPIC, text.format(name=name)))

    def _on_failed(self, error: OutsideError) -> None:
        self.told.emit(Notice(_TOPIC, sentence(error), Tone.ERROR))


def opening(
    texts: Callable[[Sequence[str]], None], others: Callable[[Sequence[str]], None]
) -> Callable[[Sequence[str]], None]:
    """Return what opens files of both kinds, told apart by the ends of their names."""

    def open_files(paths: Sequence[str]) -> None:
        is_text = [QFileInfo(path).suffix().lower() in _SUFFIXES for path in paths]
        for take, wanted in ((texts, True), (others, False)):
            chosen = [path for path, found in zip(paths, is_text, strict=True) if found is wanted]
            if chosen:
                take(chosen)

    return open_files
