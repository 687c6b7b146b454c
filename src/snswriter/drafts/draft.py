"""A draft: what somebody is writing, and when."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

import regex

from snswriter.drafts.compose import FooterForm
from snswriter.engine.finding import Mode

UNTITLED = "（まだ何も書かれていません）"

_TITLE = regex.compile(r"\X{0,40}")


@dataclass(frozen=True, slots=True)
class Draft:
    """One text in the making. Changes return a new value.

    Attributes:
        id: 32 hex digits.
        account_id: The account it is written for; "" while none is chosen.
        mode: What the text is for.
        body: What the writer typed, without footer.
        created_at: Moment of the first version, with time zone.
        updated_at: Moment of the last change, with time zone.
        footer_form: Which footer the post gets.
        version: Counted by the store at each save; 0 while never saved.
    """

    id: str
    account_id: str
    mode: Mode
    body: str
    created_at: datetime
    updated_at: datetime
    footer_form: FooterForm = FooterForm.FULL
    version: int = 0

    @property
    def title(self) -> str:
        """Return the first line with anything in it, at most 40 characters as people see them."""
        for line in self.body.splitlines():
            if line.strip():
                return _shortened(line.strip())
        return UNTITLED

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing visible has been written."""
        return not self.body.strip()

    def with_body(self, body: str, at: datetime) -> "Draft":
        """Return the draft with another body, changed at `at`."""
        return replace(self, body=body, updated_at=at)


def new_draft(account_id: str, at: datetime, mode: Mode = Mode.POST) -> Draft:
    """Return an empty draft with an id of its own; `at` must carry a time zone."""
    return Draft(uuid4().hex, account_id, mode, "", created_at=at, updated_at=at)


def _shortened(line: str) -> str:
    match = _TITLE.match(line)
    head = match.group() if match else ""
    return line if head == line else f"{head}…"
