"""The window: banner on top, drafts to the left, the page in the middle, panels to the right."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from snswriter.drafts.account import Account
from snswriter.drafts.draft import Draft
from snswriter.gui.account_banner import AccountBanner
from snswriter.gui.account_desk import AccountDesk
from snswriter.gui.aids_desk import AidsDesk
from snswriter.gui.checklist_panel import ChecklistPanel
from snswriter.gui.clause_rows import OpenClause
from snswriter.gui.colors import Colors
from snswriter.gui.composition import commit_composition
from snswriter.gui.copying import Copying
from snswriter.gui.disclaimer_desk import DisclaimerDesk
from snswriter.gui.drafts_panel import DraftsPanel
from snswriter.gui.error_words import sentence
from snswriter.gui.file_drop import FileDrop
from snswriter.gui.finding_announcer import FindingAnnouncer
from snswriter.gui.finding_card import FindingCard
from snswriter.gui.finding_desk import FindingDesk
from snswriter.gui.findings_panel import FindingsPanel
from snswriter.gui.guide_windows import GuideWindows
from snswriter.gui.keeping import Keeping
from snswriter.gui.menu_bar import WindowDeeds, WindowMenus
from snswriter.gui.mode_desk import ModeDesk
from snswriter.gui.notices import Notice, NoticeArea, Tone
from snswriter.gui.page import Page
from snswriter.gui.post_packages import PostPackages
from snswriter.gui.preview_panel import PreviewPanel
from snswriter.gui.problem_words import AnyProblem, problem_lines
from snswriter.gui.problems_dialog import ProblemsDialog
from snswriter.gui.proposals import Proposals
from snswriter.gui.rule_desk import RuleDesk
from snswriter.gui.shell import Shell, ShellRoom
from snswriter.gui.side_panel import SidePanel
from snswriter.gui.slots import calling
from snswriter.gui.status_line import StatusLine
from snswriter.gui.template_desk import TemplateDesk
from snswriter.gui.text_files import opening
from snswriter.gui.thread_panel import ThreadPanel
from snswriter.gui.unsaved_dialog import UnsavedDialog
from snswriter.gui.window_place import layout_text, restore_layout
from snswriter.gui.workplace import Workplace
from snswriter.live.checks import Checks
from snswriter.ports import OutsideError
from snswriter.settings import Settings


class MainWindow(QMainWindow):
    """Arranges the parts and connects them; each part knows its own business."""

    closed = Signal()
    """Everything typed is saved, or was given up knowingly."""
    restart_wanted = Signal()
    """The writer wants the program to end and to begin again."""

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._may_lose_text = False
        self.setObjectName("main_window")
        self.setWindowTitle("snswriter")
        self._banner = AccountBanner(place.desk)
        self._notices = NoticeArea()
        self.page = Page(place.desk, place.guidance, place.versions)
        self.guide = GuideWindows(place.reference, place.desk, self)
        self.accounts = AccountDesk(
            place.keeper,
            place.reference,
            place.desk,
            place.packages.documents,
            place.closing,
            self.guide.open_clause,
            self,
        )
        self._findings = FindingsPanel(place.desk, place.guidance, place.decisions, place.cite)
        self._card = FindingCard(place.open_clause or self.guide.open_clause)
        self._finding_desk = FindingDesk(
            self.page, self._card, place.desk, place.guidance, place.decisions, place.reference
        )
        FindingAnnouncer(self._findings, place.desk, place.guidance, place.cite)
        self._preview = PreviewPanel(place.desk)
        self._thread = ThreadPanel(place.desk, place.versions)
        self._checklist = ChecklistPanel(
            Checks(place.desk, place.reference, place.closing.person, self),
            place.reference,
            place.desk,
            self.guide.open_clause,
        )
        self._side = SidePanel()
        self._side.add_panel(self._findings, self.tr("Findings"))
        self._side.add_panel(self._preview, self.tr("Preview"))
        self._side.add_panel(self._thread, self.tr("Thread"))
        self._side.add_panel(self._checklist, self.tr("Checklist"))
        self._drafts = DraftsPanel(place.desk, place.shelf)
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        self._copying = Copying(place.desk, place.release, self)
        self.packages = PostPackages(place.desk, place.autosave, place.packages, self)
        self._proposals = Proposals(place.desk, place.rules, place.packages.documents, self)
        self.setStatusBar(StatusLine(place.desk, place.autosave, place.guidance))
        self._lay_out()
        self._menus = WindowMenus(self.menuBar(), self._deeds(), self.page.editor)
        self._set_up_desks(place)
        self._connect()
        # What is typed before the drafts are there would be lost when one of them is opened.
        self.page.editor.setReadOnly(True)
        self._use_colors(place.appearance.colors)
        self._use_settings(place.preferences.settings)
        layout = place.preferences.settings.window_layout
        restore_layout(layout, self, self._columns, self._drafts)

    def _set_up_desks(self, place: Workplace) -> None:
        """Set up what adds its own entries to the menus that are there."""
        self.keeping = Keeping(
            self, place.desk, place.shelf, place.history, self._drafts, place.appearance
        )
        self.templates = TemplateDesk(self, self.page, place.desk, place.shelf, place.templates)
        self.rule_desk = RuleDesk(
            self, self.page.editor, place.desk, place.guidance, place.rules, place.templates.person
        )
        self.mode_desk = ModeDesk(self, self.page, place.desk, place.preferences, self.templates)
        self.disclaimer = DisclaimerDesk(self, self.page.editor, place.desk)
        self.aids = AidsDesk(self, self.page.editor, place.aids, place.packages.documents)
        self.shell = Shell(
            self, self.page, _shell_room(place, place.open_clause or self.guide.open_clause)
        )
        self.open_files = opening(self.shell.texts.open_files, self.packages.open_files)
        FileDrop(self, self.open_files)

    @property
    def place(self) -> Workplace:
        """Return what the window works with."""
        return self._place

    def new_draft(self) -> None:
        """Begin an empty draft for the account in use."""
        self._place.shelf.new(self._place.desk.draft.account_id)

    def copy_post(self) -> None:
        """Copy the post, unless something stands in the way."""
        self._copying.request()

    def visit_next(self) -> None:
        """Go to the finding behind the caret."""
        self._place.guidance.visit_next(self.page.editor.caret)

    def visit_previous(self) -> None:
        """Go to the finding before the caret."""
        self._place.guidance.visit_previous(self.page.editor.caret)

    def show_notice(self, notice: Notice) -> None:
        """Tell the writer something."""
        self._notices.show_notice(notice)

    def show_problems(self, topic: str, text: str, problems: tuple[AnyProblem, ...]) -> None:
        """Tell that something in files could not be used, with the details a click away."""
        if not problems:
            return
        lines = problem_lines(problems)
        act = calling(self._open_problems, lines)
        self.show_notice(Notice(topic, text, Tone.WARNING, self.tr("Details"), act))

    def show_error(self, error: OutsideError) -> None:
        """Tell that something outside the program did not work."""
        self.show_notice(Notice("outside", sentence(error), Tone.ERROR))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save first, close then; ask when saving does not work."""
        commit_composition()
        if not (self._place.autosave.is_settled or self._may_lose_text):
            event.ignore()
            self._place.autosave.failed.connect(
                self._ask_about_unsaved, Qt.ConnectionType.SingleShotConnection
            )
            # Not from inside this event: Qt ignores a window closing while it is closing.
            self._place.autosave.when_settled(calling(QTimer.singleShot, 0, self.close))
            return
        self._place.preferences.change(
            window_layout=layout_text(self, self._columns, self._drafts),
            last_draft_id=self._place.desk.draft.id,
        )
        super().closeEvent(event)
        self.closed.emit()

    def _deeds(self) -> WindowDeeds:
        return WindowDeeds(
            new_draft=self.new_draft,
            copy_post=self.copy_post,
            open_package=self.packages.request_open,
            save_package=self.packages.request_save,
            delete_draft=calling(self._place.shelf.throw_away),
            close=self.close,
            visit_next=self.visit_next,
            visit_previous=self.visit_previous,
            explain_finding=self._finding_desk.explain_here,
            leave_finding=self._finding_desk.leave_here,
            open_proposals=self._proposals.open_dialog,
            toggle_drafts=self._toggle_drafts,
            show_findings=calling(self._side.show_panel, self._findings),
            show_preview=calling(self._side.show_panel, self._preview),
            show_thread=calling(self._side.show_panel, self._thread),
            show_checklist=calling(self._side.show_panel, self._checklist),
            toggle_details=self.page.toggle_details,
            open_credentials=calling(self._place.open_credentials, self),
            open_accounts=self.accounts.open_accounts,
            edit_account=self._edit_account,
            open_guidelines=self.guide.open_guidelines,
            open_glossary=self.guide.open_glossary,
        )

    def _lay_out(self) -> None:
        self._columns.setObjectName("columns")
        self._columns.setHandleWidth(14)
        self._columns.setChildrenCollapsible(False)
        for widget in (self._drafts, self.page, self._side):
            self._columns.addWidget(widget)
        self._columns.setStretchFactor(1, 1)
        self._drafts.setMinimumWidth(180)
        self.page.setMinimumWidth(360)
        self._side.setMinimumWidth(280)
        body = QVBoxLayout()
        body.setContentsMargins(18, 14, 18, 8)
        body.setSpacing(10)
        body.addWidget(self._notices)
        body.addWidget(self._columns, 1)
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._banner)
        column.addLayout(body, 1)
        self.setCentralWidget(central)

    def _connect(self) -> None:
        place = self._place
        self.shell.restart_needed.connect(self._tell_restart)
        self.shell.told.connect(self.show_notice)
        self.page.copy_wanted.connect(self.copy_post)
        self._finding_desk.told.connect(self.show_notice)
        self._thread.copy_wanted.connect(self._copying.request_part)
        self.page.version.dropped.connect(self._on_dropped)
        self._drafts.new_wanted.connect(self.new_draft)
        self._copying.told.connect(self.show_notice)
        # What went out can be looked up later, whatever is written next.
        self._copying.copied.connect(place.shelf.seal)
        self.accounts.told.connect(self.show_notice)
        self.packages.told.connect(self.show_notice)
        self._proposals.told.connect(self.show_notice)
        self.keeping.told.connect(self.show_notice)
        self.templates.told.connect(self.show_notice)
        self.rule_desk.told.connect(self.show_notice)
        self.disclaimer.told.connect(self.show_notice)
        self.aids.told.connect(self.show_notice)
        place.rules.failed.connect(self.show_error)
        place.guidance.place_wanted.connect(calling(self._side.show_panel, self._findings))
        place.desk.post_composed.connect(calling(self._notices.dismiss, "copy"))
        for topic in ("dropped", "left"):
            place.desk.draft_opened.connect(calling(self._notices.dismiss, topic))
        place.desk.account_chosen.connect(self._name_window)
        place.autosave.failed.connect(self._on_save_failed)
        place.autosave.settled.connect(calling(self._notices.dismiss, "save"))
        place.shelf.opened.connect(self._on_shelf_opened)
        place.shelf.failed.connect(self.show_error)
        place.preferences.failed.connect(self.show_error)
        place.preferences.changed.connect(self._use_settings)
        place.appearance.colors_changed.connect(self._use_colors)

    def _name_window(self, account: Account | None) -> None:
        # The task bar, too, says from which account this will be posted.
        self.setWindowTitle(account.name if account else self.tr("No account chosen"))

    def _use_colors(self, colors: Colors) -> None:
        for part in (
            self._banner,
            self.page,
            self._findings,
            self._preview,
            self._drafts,
            self._card,
            self.mode_desk,
        ):
            part.use_colors(colors)

    def _use_settings(self, settings: Settings) -> None:
        self._place.appearance.use_settings(settings)
        self.page.use_settings(self.mode_desk.sized(settings))

    def _on_shelf_opened(self) -> None:
        self.page.editor.setReadOnly(False)

    def _on_save_failed(self, error: OutsideError) -> None:
        retry = calling(self._place.autosave.save_now)
        notice = Notice("save", sentence(error), Tone.ERROR, self.tr("Save now"), retry)
        self.show_notice(notice)

    def _on_dropped(self, before: Draft, platform_id: str) -> None:
        text = self.tr("The common text is used again.")
        act = calling(self._place.versions.bring_back, before, platform_id)
        self.show_notice(Notice("dropped", text, action=self.tr("Undo"), act=act))

    def _toggle_drafts(self) -> None:
        self._drafts.setVisible(self._drafts.isHidden())

    def _tell_restart(self) -> None:
        text = self.tr("The language changes at the next start.")
        act = calling(self.restart_wanted.emit)
        self.show_notice(Notice("language", text, action=self.tr("Start anew now"), act=act))

    def _edit_account(self) -> None:
        account = self._place.desk.account
        if account is not None:
            self.accounts.edit(account)
        else:
            self.accounts.open_accounts()

    def _open_problems(self, lines: tuple[str, ...]) -> None:
        dialog = ProblemsDialog(lines, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_about_unsaved(self, error: OutsideError) -> None:
        dialog = UnsavedDialog(error, self._place.desk.draft.body, self)
        dialog.accepted.connect(self._close_without_saving)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _close_without_saving(self) -> None:
        self._may_lose_text = True
        self.close()


def _shell_room(place: Workplace, open_clause: OpenClause) -> ShellRoom:
    return ShellRoom(
        desk=place.desk,
        autosave=place.autosave,
        shelf=place.shelf,
        preferences=place.preferences,
        appearance=place.appearance,
        documents=place.packages.documents,
        readings=place.readings,
        cite=place.cite,
        open_clause=open_clause,
    )
