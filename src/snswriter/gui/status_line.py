"""The bottom line: is the text safe, and what is there to look at?"""

from datetime import datetime

from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from snswriter.drafts.draft import Draft
from snswriter.engine import Finding
from snswriter.gui.words import summary
from snswriter.live.autosave import Autosave
from snswriter.live.desk import CheckerState, Desk
from snswriter.live.guidance import Guidance


class StatusLine(QStatusBar):
    """Tells when the draft was saved and how many findings there are."""

    def __init__(
        self,
        desk: Desk,
        autosave: Autosave,
        guidance: Guidance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._saved = QLabel()
        self._saved.setObjectName("save_state")
        self._findings = QLabel()
        self._findings.setObjectName("finding_numbers")
        self.setSizeGripEnabled(False)
        self.setContentsMargins(14, 0, 14, 4)
        self.addWidget(self._saved)
        self.addPermanentWidget(self._findings)
        desk.draft_opened.connect(self._on_opened)
        autosave.saved.connect(self._on_saved)
        autosave.failed.connect(self._on_failed)
        guidance.findings_changed.connect(self._on_findings)
        desk.checker_changed.connect(self._on_checker)
        self._on_checker()

    def _on_opened(self, draft: Draft) -> None:
        self._tell_saved(draft.updated_at if draft.version else None)

    def _on_saved(self, sent_id: str, stored: Draft) -> None:
        if self._desk.draft.id == stored.id and self._desk.draft.body == stored.body:
            self._tell_saved(stored.updated_at)

    def _on_failed(self) -> None:
        self._saved.setText(self.tr("Not saved yet. The text is safe on the screen."))

    def _tell_saved(self, at: datetime | None) -> None:
        if at is None:
            self._saved.setText(self.tr("Drafts are saved by themselves."))
        else:
            time = f"{at.astimezone():%H:%M}"
            self._saved.setText(self.tr("Saved at {time}").format(time=time))

    def _on_findings(self, findings: tuple[Finding, ...]) -> None:
        self._findings.setText(summary(findings))

    def _on_checker(self) -> None:
        is_coming = self._desk.checker_state is CheckerState.COMING
        self._findings.setText(self.tr("Getting ready to check…") if is_coming else "")
