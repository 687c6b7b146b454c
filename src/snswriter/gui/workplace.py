"""What the window works with."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from snswriter.gui.appearance import Appearance
from snswriter.gui.clause_rows import OpenClause
from snswriter.gui.closing_desk import ClosingRoom
from snswriter.gui.post_packages import PackageRoom
from snswriter.gui.template_desk import TemplateRoom
from snswriter.gui.words import Cite
from snswriter.live.account_keeper import AccountKeeper
from snswriter.live.autosave import Autosave
from snswriter.live.decisions import Decisions
from snswriter.live.desk import Desk
from snswriter.live.guidance import Guidance
from snswriter.live.history import History
from snswriter.live.preferences import Preferences
from snswriter.live.readings import Readings
from snswriter.live.reference import Reference
from snswriter.live.release import Release
from snswriter.live.rule_room import RuleRoom
from snswriter.live.shelf import Shelf
from snswriter.live.versions import Versions
from snswriter.live.writing_aids import WritingAids


@dataclass(frozen=True, slots=True)
class Workplace:
    """What the window works with; made in one place and handed over.

    Attributes:
        aids: What helps with writing.
        packages: What post packages are made with.
        templates: What templates are made with.
        rules: Where the office's own rules are tried and kept.
        readings: How words are read, for finding commands.
        cite: Gives the words for a clause id.
        open_clause: Opens the viewer of guidelines at a clause; None where there is none.
        open_credentials: Opens the dialog for sign-in data above a window.
        reference: Guidelines and what serves them.
        keeper: Keeps the accounts.
        closing: What accounts are closed with.
    """

    desk: Desk
    autosave: Autosave
    shelf: Shelf
    history: History
    guidance: Guidance
    decisions: Decisions
    release: Release
    versions: Versions
    preferences: Preferences
    appearance: Appearance
    aids: WritingAids
    packages: PackageRoom
    templates: TemplateRoom
    rules: RuleRoom
    readings: Readings
    cite: Cite
    open_credentials: Callable[[QWidget], None]
    reference: Reference
    keeper: AccountKeeper
    closing: ClosingRoom
    open_clause: OpenClause | None = None
