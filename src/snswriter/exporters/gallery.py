"""Examples kept for a report: the first places of each rule, never more than fit a report."""

from collections.abc import Sequence
from dataclasses import dataclass

from snswriter.engine import Finding
from snswriter.exporters.audit_item import Audited, AuditItem, Unread
from snswriter.exporters.excerpt import Excerpt, excerpt

MOST_OF_ONE_RULE = 20
MOST_TOGETHER = 5000
MOST_UNREAD = 50


@dataclass(frozen=True, slots=True)
class Example:
    """One finding without the whole text around it."""

    origin: str
    id: str
    account: str
    finding: Finding
    excerpt: Excerpt


class Gallery:
    """Collect examples by group and rule while an audit passes by."""

    def __init__(self) -> None:
        self._examples: dict[tuple[str, str], list[Example]] = {}
        self._unread: list[Unread] = []
        self._together = 0

    def add(self, item: AuditItem, group: str) -> None:
        """Keep the findings of `item` for which there is still room."""
        if isinstance(item, Unread):
            self._unread += [item] if len(self._unread) < MOST_UNREAD else []
            return
        for finding in item.findings:
            kept = self._examples.setdefault((group, finding.rule), [])
            if len(kept) < MOST_OF_ONE_RULE and self._together < MOST_TOGETHER:
                kept.append(_example(item, finding))
                self._together += 1

    def examples(self, group: str, rule: str) -> Sequence[Example]:
        """Return what was kept of one rule in one group, in the order of the archive."""
        return tuple(self._examples.get((group, rule), ()))

    def unread(self) -> Sequence[Unread]:
        """Return the first entries that could not be read."""
        return tuple(self._unread)


def _example(item: Audited, finding: Finding) -> Example:
    return Example(
        origin=str(item.origin),
        id="" if item.id is None else str(item.id),
        account=item.account,
        finding=finding,
        excerpt=excerpt(item.text, finding.span),
    )
