"""Proposals to the organisation as lines of a rule file, for whoever keeps the rules."""

import json
from collections.abc import Iterable, Iterator
from datetime import date

from snswriter.engine.dismissal import Dismissal, Scope
from snswriter.exporters.wording import one_line


def proposed(dismissals: Iterable[Dismissal]) -> tuple[Dismissal, ...]:
    """Return the decisions that are meant for the whole organisation."""
    return tuple(each for each in dismissals if each.scope is Scope.PROPOSED)


def proposals_toml(dismissals: Iterable[Dismissal]) -> str:
    """Return the proposals among `dismissals` as TOML that a layer takes as it is.

    Each becomes one `[[change]]` that lowers its rule to advice; where it was wanted stands in
    a comment, so that the keeper can decide for an exception or for switching the rule off.
    Without proposals the text is empty.
    """
    return "\n".join(line for each in proposed(dismissals) for line in _lines(each))


def _lines(proposal: Dismissal) -> Iterator[str]:
    place = f"{proposal.before}【{proposal.text}】{proposal.after}"
    yield f"# 見つかった所：…{one_line(place)}…"
    yield "# 助言に下げる案です。止めるときは severity の行を off = true に換えます。"
    yield "[[change]]"
    yield f"rule = {_quoted(proposal.rule)}"
    yield 'severity = "info"'
    yield f"reason = {_quoted(f'「{proposal.text}」：{proposal.reason}')}"
    if proposal.by:
        yield f"by = {_quoted(proposal.by)}"
    if proposal.at:
        day: date = proposal.at.astimezone().date()
        yield f"on = {day.isoformat()}"
    yield ""


def _quoted(text: str) -> str:
    """Return a TOML string; JSON's escapes are TOML's."""
    return json.dumps(one_line(text), ensure_ascii=False)
