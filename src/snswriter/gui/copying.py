"""Copying the post: at once when nothing stands in the way, else only after a second step."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from snswriter.drafts.blank_findings import blanks_named
from snswriter.drafts.blanks import blanks_in
from snswriter.drafts.clearance import Clearance, Refusal
from snswriter.drafts.compose import Post
from snswriter.gui.count_words import number_line, refused_line
from snswriter.gui.mode_words import need_word
from snswriter.gui.notices import Notice, Tone
from snswriter.gui.slots import calling
from snswriter.gui.words import quoted
from snswriter.live.desk import Desk
from snswriter.live.release import Release
from snswriter.platforms.counting import count
from snswriter.platforms.platform import Count
from snswriter.platforms.split import Part

_NAMED = 8
"""Obstacles that are named one by one; the rest as a number."""


class Copying(QObject):
    """Puts the post on the clipboard as plain text."""

    copied = Signal()
    """The text on the desk, or a part of it, has left the editor."""
    told = Signal(object)
    """Carries a Notice about what happened."""

    def __init__(self, desk: Desk, release: Release, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._release = release
        self._part: Part | None = None
        release.cleared.connect(self._on_cleared)
        release.delayed.connect(self._on_delayed)

    def request(self) -> None:
        """Copy the post if nothing stands in the way; ask or explain otherwise."""
        self._part = None
        self._release.request()

    def request_part(self, part: Part) -> None:
        """Copy one part of the post's thread, under the same conditions as the whole post."""
        self._part = part
        self._release.request()

    def _on_delayed(self) -> None:
        text = self.tr("Still getting ready to check. The post is copied once that is done.")
        self.told.emit(Notice("copy", text))

    def _on_cleared(self, clearance: Clearance) -> None:
        if self._part is not None:
            clearance = replace(clearance, overlong=self._overlong_units(self._part))
        if clearance.refusal is not None:
            self.told.emit(Notice("copy", self._refusal_text(clearance), Tone.WARNING))
        elif clearance.is_free:
            self._copy(clearance.review.post)
        else:
            self._ask(clearance)

    def _refusal_text(self, clearance: Clearance) -> str:
        texts = {
            Refusal.BLANK: self.tr("There is nothing to copy yet. Write the body first."),
            Refusal.UNFILLED: self.tr("Fill in the blanks first ({names}); then it is copied."),
            Refusal.NO_ACCOUNT: self.tr(
                "Choose the account first, so that the post goes out from the right one."
            ),
            Refusal.PRIVATE_CHECK: self.tr(
                "A private check is there to look a text over, so it is not copied."
            ),
            Refusal.PLANNED_ACCOUNT: self.tr(
                "This account is still being prepared. Start using it under Account, Edit."
            ),
            Refusal.CLOSED_ACCOUNT: self.tr("This account is closed. Choose another one."),
            Refusal.PRIVATE_ACCOUNT: self.tr(
                "This is a private account for checking only, so its texts are not copied."
            ),
        }
        blanks = blanks_in(clearance.review.post.text)
        text = texts[clearance.refusal] if clearance.refusal else ""
        return text.format(names=blanks_named(blanks)) if blanks else text

    def _ask(self, clearance: Clearance) -> None:
        dialog = CopyDialog(self._obstacles(clearance), self._window)
        dialog.accepted.connect(calling(self._copy, clearance.review.post))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _obstacles(self, clearance: Clearance) -> list[str]:
        lines = [f"{each.title}{quoted(each)}" for each in clearance.errors]
        lines += [
            self.tr("{finding}, left as it is: {reason}").format(
                finding=f"{each.title}{quoted(each)}", reason=dismissal.reason
            )
            for each, dismissal in clearance.left_errors
        ]
        if not clearance.is_checked:
            lines.append(self.tr("The post could not be checked. Please read it once more."))
        if clearance.missing:
            named = "、".join(map(need_word, clearance.missing))
            lines.append(self.tr("The emergency post does not say: {needs}").format(needs=named))
        if clearance.lacks_footer:
            lines.append(self._footer_text(clearance.footer_reason))
        lines += [self._overlong_text(each) for each in clearance.overlong]
        return lines + [
            f"{self._platform_name(each.platform)}: {refused_line(each)}"
            for each in clearance.refused
        ]

    def _overlong_units(self, part: Part) -> tuple[Count, ...]:
        platform = self._desk.platform
        counts = count(part.post, platform) if platform else ()
        return tuple(each for each in counts if each.over)

    def _footer_text(self, reason: str) -> str:
        if not reason:
            return self.tr("Goes out without the account's footer")
        return self.tr("Goes out without the account's footer: {reason}").format(reason=reason)

    def _overlong_text(self, count: Count) -> str:
        name = self._platform_name(count.platform)
        if count in self._desk.lengths.numbers:
            return f"{name}: {number_line(count)}"
        return self.tr("{platform}: over the limit by {excess}").format(
            platform=name, excess=f"{count.excess:,}"
        )

    def _platform_name(self, platform_id: str) -> str:
        names = {platform.id: platform.name for platform in self._desk.platforms}
        return names.get(platform_id, platform_id)

    def _copy(self, post: Post) -> None:
        part = self._part
        QGuiApplication.clipboard().setText(post.text if part is None else part.post)
        self.copied.emit()
        account = self._desk.account
        platform = self._desk.platform
        text = self.tr("Copied for {platform}, as a post of “{account}”.").format(
            account=account.name if account else "", platform=platform.name if platform else "—"
        )
        label = f"{part.label}　" if part is not None and part.label else ""
        self.told.emit(Notice("copy", f"{label}{text}"))


class CopyDialog(QDialog):
    """Names what should be mended first; copying all the same takes a tick and a click."""

    def __init__(self, obstacles: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("copy_dialog")
        self.setWindowTitle(self.tr("Before copying"))
        self._agree = QCheckBox(self.tr("I have looked at all of this"))
        self._agree.setObjectName("copy_agree")
        self._copy = QPushButton(self.tr("Copy all the same"))
        self._copy.setObjectName("copy_anyway")
        self._copy.setAutoDefault(False)
        self._copy.setEnabled(False)
        self._back = QPushButton(self.tr("Go back and mend"))
        self._back.setObjectName("copy_back")
        self._back.setProperty("role", "main")
        self._back.setAutoDefault(False)
        self._agree.toggled.connect(self._copy.setEnabled)
        self._copy.clicked.connect(self.accept)
        self._back.clicked.connect(self.reject)
        self._lay_out(obstacles)
        self._back.setFocus()

    def _lay_out(self, obstacles: list[str]) -> None:
        heading = QLabel(self.tr("Something in this post should be mended before it goes out."))
        heading.setProperty("role", "heading")
        heading.setWordWrap(True)
        lines = [f"・{each}" for each in obstacles[:_NAMED]]
        if len(obstacles) > _NAMED:
            lines.append(self.tr("and {number} more").format(number=len(obstacles) - _NAMED))
        text = QLabel("\n".join(lines))
        text.setObjectName("copy_obstacles")
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self._copy)
        buttons.addStretch(1)
        buttons.addWidget(self._back)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(14)
        for widget in (heading, text, self._agree):
            column.addWidget(widget)
        column.addSpacing(6)
        column.addLayout(buttons)
        self.setMinimumWidth(460)
