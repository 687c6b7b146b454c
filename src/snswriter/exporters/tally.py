"""Add up an audit: by rule, category, severity and account, in memory that does not grow."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from snswriter.engine import Severity
from snswriter.exporters.audit_item import Audited, AuditItem

MOST_ACCOUNTS = 1000
OTHER_ACCOUNTS = "(ほかのアカウント)"


class GroupBy(Enum):
    """Whether a report is also told account by account."""

    NOTHING = "nothing"
    ACCOUNT = "account"


@dataclass(frozen=True, slots=True)
class Row:
    """How many findings of each severity something has: a rule, a category, an account."""

    name: str
    errors: int
    warnings: int
    infos: int

    @property
    def total(self) -> int:
        """Return the number of findings of all severities."""
        return self.errors + self.warnings + self.infos


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of an audit, or of one account in it.

    Attributes:
        texts: Texts that were checked.
        characters: Their length in code points.
        texts_to_look_at: Texts with at least one error or warning.
        unread: Entries that could not be read.
        findings: All findings.
        categories: Rows by category, those with the most errors, then warnings, first.
        rules: Rows by rule, in the same order.
        accounts: Rows by account, in the same order; accounts without findings included.
    """

    texts: int
    characters: int
    texts_to_look_at: int
    unread: int
    findings: Row
    categories: tuple[Row, ...]
    rules: tuple[Row, ...]
    accounts: tuple[Row, ...]


class Tally:
    """Running figures; take a `summary` at any time.

    Figures are kept for the first thousand accounts by name; the others are counted together,
    so that an archive with a name of its own on every line cannot fill the memory.
    """

    def __init__(self) -> None:
        self._unread = 0
        self._accounts: dict[str, _Figures] = {}

    def add(self, item: AuditItem) -> str:
        """Count one item; return the name under which its account is counted."""
        if not isinstance(item, Audited):
            self._unread += 1
            return ""
        known = item.account in self._accounts or len(self._accounts) < MOST_ACCOUNTS
        name = item.account if known else OTHER_ACCOUNTS
        self._accounts.setdefault(name, _Figures()).add(item)
        return name

    def summary(self) -> Summary:
        """Return the figures of everything counted so far."""
        return self._summary(self._accounts, self._unread)

    def by_account(self) -> tuple[tuple[str, Summary], ...]:
        """Return the figures of each account by itself, in the order of `Summary.accounts`."""
        order = (row.name for row in self.summary().accounts)
        return tuple((name, self._summary({name: self._accounts[name]}, 0)) for name in order)

    @staticmethod
    def _summary(accounts: Mapping[str, "_Figures"], unread: int) -> Summary:
        figures = accounts.values()
        found: Counter[tuple[str, str, Severity]] = Counter()
        for each in figures:
            found.update(each.found)
        severities: Counter[Severity] = Counter()
        categories: Counter[tuple[str, Severity]] = Counter()
        rules: Counter[tuple[str, Severity]] = Counter()
        for (rule, category, severity), number in found.items():
            severities[severity] += number
            categories[category, severity] += number
            rules[rule, severity] += number
        return Summary(
            texts=sum(each.texts for each in figures),
            characters=sum(each.characters for each in figures),
            texts_to_look_at=sum(each.texts_to_look_at for each in figures),
            unread=unread,
            findings=_row("", severities),
            categories=_rows(categories),
            rules=_rows(rules),
            accounts=_in_order(_row(name, each.severities()) for name, each in accounts.items()),
        )


class _Figures:
    def __init__(self) -> None:
        self.texts = 0
        self.characters = 0
        self.texts_to_look_at = 0
        self.found: Counter[tuple[str, str, Severity]] = Counter()

    def add(self, item: Audited) -> None:
        self.texts += 1
        self.characters += len(item.text)
        self.texts_to_look_at += item.worst in (Severity.ERROR, Severity.WARNING)
        self.found.update((one.rule, one.category, one.severity) for one in item.findings)

    def severities(self) -> Counter[Severity]:
        severities: Counter[Severity] = Counter()
        for (_, _, severity), number in self.found.items():
            severities[severity] += number
        return severities


def _rows(found: Mapping[tuple[str, Severity], int]) -> tuple[Row, ...]:
    by_name: dict[str, Counter[Severity]] = {}
    for (name, severity), number in found.items():
        by_name.setdefault(name, Counter())[severity] += number
    return _in_order(_row(name, severities) for name, severities in by_name.items())


def _row(name: str, found: Mapping[Severity, int]) -> Row:
    return Row(
        name,
        errors=found.get(Severity.ERROR, 0),
        warnings=found.get(Severity.WARNING, 0),
        infos=found.get(Severity.INFO, 0),
    )


def _in_order(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda r: (-r.errors, -r.warnings, -r.infos, r.name)))
