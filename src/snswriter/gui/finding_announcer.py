"""Tells screen readers about findings, which they cannot see as marks; never at each key."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QWidget

from snswriter.engine import Finding
from snswriter.gui.announcements import announce
from snswriter.gui.severity_look import severity_word
from snswriter.gui.words import Cite, quoted, spoken, summary
from snswriter.live.desk import CheckerState, Desk
from snswriter.live.guidance import Guidance

QUIET_MS = 1_500
"""How long the findings must stay the same before their numbers are told."""

Tell = Callable[[QWidget, str], None]


class FindingAnnouncer(QObject):
    """Waits for a pause to tell numbers; tells a finding when somebody comes to it."""

    def __init__(
        self, widget: QWidget, desk: Desk, guidance: Guidance, cite: Cite, tell: Tell = announce
    ) -> None:
        """Speak in the name of `widget`, by `tell`."""
        super().__init__(widget)
        self._widget = widget
        self._desk = desk
        self._cite = cite
        self._say = tell
        self._findings: tuple[Finding, ...] = ()
        self._told = ""
        self._last: Finding | None = None
        self._pause = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._pause.timeout.connect(self._tell_numbers)
        self._passing = QTimer(self, singleShot=True, interval=0)
        self._passing.timeout.connect(self._tell_passed)
        guidance.findings_changed.connect(self._on_findings)
        guidance.current_changed.connect(self._on_current)
        guidance.place_wanted.connect(self._on_visited)
        desk.body_changed.connect(self._on_typing)
        desk.draft_opened.connect(self._on_draft_opened)

    def _on_findings(self, findings: tuple[Finding, ...]) -> None:
        self._findings = findings
        self._pause.start()

    def _on_typing(self) -> None:
        self._pause.start()

    def _on_draft_opened(self) -> None:
        self._told, self._last = "", None

    def _on_current(self, finding: Finding | None) -> None:
        """Tell in short what the caret came to; not what it is still in while typing goes on."""
        is_same = finding and self._last and _identity(finding) == _identity(self._last)
        self._last = finding or self._last
        if finding is not None and not is_same and not self._pause.isActive():
            self._passing.start()

    def _tell_passed(self) -> None:
        finding = self._last
        if finding is not None:
            word = severity_word(finding.severity)
            self._say(self._widget, f"{word} {finding.title} {quoted(finding)}")

    def _on_visited(self, finding: Finding) -> None:
        self._passing.stop()
        self._last = finding
        self._say(self._widget, spoken(finding, self._cite))

    def _tell_numbers(self) -> None:
        if self._desk.checker_state is not CheckerState.READY or self._desk.post.is_blank:
            return
        nothing = QCoreApplication.translate("FindingAnnouncer", "Nothing to look at. Well done!")
        numbers = summary(self._findings) or nothing
        if numbers != self._told:
            self._told = numbers
            self._say(self._widget, numbers)


def _identity(finding: Finding) -> tuple[str, str]:
    return finding.rule, finding.text
