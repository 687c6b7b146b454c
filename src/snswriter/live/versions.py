"""How a draft goes out: with which footer, and as which text and thread on a platform."""

from dataclasses import replace

from PySide6.QtCore import QObject

from snswriter.drafts.compose import FooterForm
from snswriter.drafts.draft import Draft
from snswriter.drafts.parts import parts_of, with_part
from snswriter.live.desk import Desk
from snswriter.platforms.split import Part


class Versions(QObject):
    """Chooses footers, gives the platform on the desk its own text, cuts it into a thread."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    @property
    def has_own_body(self) -> bool:
        """Tell whether the platform has a text of its own."""
        return self._desk.draft.has_own_body(self._desk.platform_id)

    @property
    def is_cut_by_hand(self) -> bool:
        """Tell whether the writer decided where the thread is cut."""
        return bool(self._desk.draft.cuts_on(self._desk.platform_id))

    @property
    def parts(self) -> tuple[Part, ...]:
        """Return the thread on the platform; a single part where the post fits."""
        desk = self._desk
        if desk.platform is None:
            return ()
        names = desk.review.names if desk.review else ()
        cuts = desk.draft.cuts_on(desk.platform_id)
        return parts_of(desk.post, desk.platform, cuts, names)

    def choose_footer(self, form: FooterForm, reason: str = "") -> None:
        """Close the posts with another form of the footer; NONE wants a reason."""
        desk = self._desk
        changed = replace(desk.draft, footer_form=form, footer_reason=reason)
        if changed != desk.draft:
            desk.change(replace(changed, updated_at=desk.now()))

    def take_own_body(self) -> None:
        """Give the platform a text of its own, the common one to begin with."""
        desk = self._desk
        if desk.platform_id and not self.has_own_body:
            body, at = desk.body, desk.now()
            desk.switch_body(desk.draft.with_own_body(desk.platform_id, body, at))

    def take_common_body(self) -> Draft:
        """Give the platform the common text again; return the draft as it was."""
        desk, before = self._desk, self._desk.draft
        desk.switch_body(before.without_own_body(desk.platform_id, desk.now()))
        return before

    def bring_back(self, before: Draft, platform_id: str) -> None:
        """Give a platform the text back that it had in an earlier state of the open draft."""
        desk = self._desk
        if desk.draft.id == before.id and before.has_own_body(platform_id):
            body = before.body_on(platform_id)
            desk.switch_body(desk.draft.with_own_body(platform_id, body, desk.now()))

    def edit_part(self, number: int, text: str) -> None:
        """Take over what the writer typed into one part; the cuts stay where they are."""
        desk, parts = self._desk, self.parts
        if number >= len(parts):
            return
        body, cuts = with_part(parts, number, text)
        at, platform_id = desk.now(), desk.platform_id
        edited = desk.draft.with_body_on(platform_id, body, at)
        desk.change(edited.with_cuts(platform_id, cuts, at))

    def cut_anew(self) -> None:
        """Let the program decide again where the thread is cut."""
        desk = self._desk
        desk.change(desk.draft.with_cuts(desk.platform_id, (), desk.now()))
