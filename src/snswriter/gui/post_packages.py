"""Post packages in the window: the draft on the desk into a file, a file onto the desk."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QDir, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from snswriter import __version__
from snswriter.drafts.account import AccountKind
from snswriter.exporters.post_package import (
    LIMIT_BYTES,
    SUFFIX,
    PostPackage,
    check_number,
    file_name,
    package_bytes,
    packed_posts,
)
from snswriter.exporters.post_package_reader import PackageError, read_package
from snswriter.gui.composition import commit_composition
from snswriter.gui.error_words import sentence
from snswriter.gui.notices import Notice, Tone
from snswriter.live.autosave import Autosave
from snswriter.live.desk import Desk
from snswriter.live.documents import Documents
from snswriter.ports import OutsideError

_TOPIC = "package"
_NAME_LENGTH = 80


@dataclass(frozen=True, slots=True)
class PackageRoom:
    """What packages are made with.

    Attributes:
        documents: Reads and writes the files.
        author: What this PC calls the person who works here; "" if it does not tell.
    """

    documents: Documents
    author: str = ""


class PostPackages(QObject):
    """Saves and opens packages; an opened one is a new draft beside all that are there."""

    told = Signal(object)
    """Carries a Notice for the writer."""

    def __init__(self, desk: Desk, autosave: Autosave, room: PackageRoom, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._autosave = autosave
        self._room = room
        self._window = window
        self._folder = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )

    def request_save(self) -> None:
        """Ask where, and save the draft on the desk there."""
        commit_composition()
        refusal = self._refusal()
        if refusal:
            self.told.emit(Notice(_TOPIC, refusal, Tone.WARNING))
            return
        dialog = self._dialog("save_package_dialog", self.tr("Save as package"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        account = self._desk.account
        if account is not None:
            dialog.selectFile(file_name(account, self._desk.draft))
        dialog.fileSelected.connect(self.save)
        dialog.open()

    def request_open(self) -> None:
        """Ask which package, and open it."""
        dialog = self._dialog("open_package_dialog", self.tr("Open package"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.open_files)
        dialog.open()

    def save(self, path: str) -> None:
        """Save the draft on the desk as a package at `path`."""
        self._remember_folder(path)
        desk, account = self._desk, self._desk.account
        package = PostPackage(
            draft=desk.draft,
            account_name=account.name if account else "",
            posts=packed_posts(desk.editions),
            created_by=self._room.author,
            created_at=desk.now(),
            program=f"snswriter {__version__}",
        )
        content = package_bytes(package)
        if len(content) > LIMIT_BYTES:
            text = self.tr("This draft is too long for a package. Please divide it.")
            self.told.emit(Notice(_TOPIC, text, Tone.WARNING))
            return
        done = partial(self._on_saved, path, content)
        self._room.documents.write(path, content, done, self._on_failed)

    def open_files(self, paths: Iterable[str]) -> None:
        """Open each package as a new draft; the last one stays on the desk."""
        for path in paths:
            self._remember_folder(path)
            done = partial(self._on_read, path)
            # One byte more, so that the reader tells of a file that is too long.
            self._room.documents.read(path, LIMIT_BYTES + 1, done, self._on_failed)

    def _refusal(self) -> str:
        account = self._desk.account
        if self._desk.draft.is_blank:
            return self.tr("There is nothing to save as a package yet. Write the body first.")
        if account is None:
            return self.tr("Choose the account first, so that the package says whose post it is.")
        if account.kind is AccountKind.PRIVATE:
            return self.tr(
                "This is a private account for checking only, so its texts are not passed on."
            )
        return ""

    def _dialog(self, name: str, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title, self._folder)
        dialog.setObjectName(name)
        dialog.setNameFilters(
            [
                self.tr("Post packages ({pattern})").format(pattern=f"*{SUFFIX}"),
                self.tr("All files (*)"),
            ]
        )
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _remember_folder(self, path: str) -> None:
        self._folder = os.path.dirname(path) or self._folder  # noqa: PTH120 - a text, as Qt has it

    def _on_saved(self, path: str, content: bytes) -> None:
        text = self.tr("Saved as a package: {path} (check number {number})").format(
            path=QDir.toNativeSeparators(path), number=check_number(content)
        )
        self.told.emit(Notice(_TOPIC, text))

    def _on_read(self, path: str, content: bytes) -> None:
        desk = self._desk
        try:
            package = read_package(content, QDir.toNativeSeparators(path), desk.now())
        except PackageError as error:
            self._on_failed(error)
            return
        self._autosave.save_now()
        desk.open_draft(package.draft)
        # It is nowhere on this PC yet but in the file: keep it like something just written.
        desk.change(desk.draft)
        self.told.emit(self._welcome(package, check_number(content)))

    def _welcome(self, package: PostPackage, number: str) -> Notice:
        """Tell whose package it is, and whether its posts come out here as they were packed."""
        parts = [self._origin(package, number)]
        changed = self._changed_platforms(package)
        if self._desk.account is None:
            name = _one_line(package.account_name)
            text = self.tr("There is no account “{name}” on this PC; please choose one.")
            parts.append(text.format(name=name))
        elif changed:
            text = self.tr(
                "The post for {platforms} comes out differently here than on the PC it came from,"
                " because the account's settings are not the same. Please look at the preview."
            )
            parts.append(text.format(platforms=self.tr(", ").join(changed)))
        else:
            parts.append(self.tr("Every post is exactly as it was saved."))
            return Notice(_TOPIC, "\n".join(parts))
        return Notice(_TOPIC, "\n".join(parts), Tone.WARNING)

    def _origin(self, package: PostPackage, number: str) -> str:
        at = package.created_at.astimezone()
        moment = f"{at.year}/{at.month}/{at.day} {at.hour}:{at.minute:02}"
        if not package.created_by:
            text = self.tr("Opened as a new draft. Saved {moment} (check number {number}).")
            return text.format(moment=moment, number=number)
        text = self.tr("Opened as a new draft. Saved {moment} by {name} (check number {number}).")
        return text.format(moment=moment, name=_one_line(package.created_by), number=number)

    def _changed_platforms(self, package: PostPackage) -> list[str]:
        here = {each.platform.id: each for each in self._desk.editions}
        packed = {each.platform: each.post for each in package.posts}
        same = {name for name, post in packed.items() if name in here and here[name].post == post}
        names = [each.platform.name for each in here.values() if each.platform.id not in same]
        return names + [_one_line(name) for name in packed if name not in here]

    def _on_failed(self, error: OutsideError) -> None:
        self.told.emit(Notice(_TOPIC, sentence(error), Tone.ERROR))


def _one_line(text: str) -> str:
    """Return words of a file from elsewhere as harmless words of one line."""
    plain = "".join(char if char.isprintable() else " " for char in text)
    return " ".join(plain.split())[:_NAME_LENGTH]
