"""What an audit finds out about each text of an archive."""

from dataclasses import dataclass
from typing import Any

from snswriter.engine import Finding, Severity


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text stands.

    Attributes:
        file: Name of the file as it was given, or as it lies below the given folder.
        line: First line of the text's entry, from 1; 0 when the whole file is one text.
    """

    file: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file} {self.line}行目" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Audited:
    """One text and its findings.

    Attributes:
        id: What the archive calls the text, any JSON value; None where it has no name.
        account: From which account it was posted; "" where the archive does not say.
    """

    origin: Origin
    id: Any
    account: str
    text: str
    findings: tuple[Finding, ...]

    @property
    def worst(self) -> Severity | None:
        """Return the gravest severity, or None when nothing was found."""
        severities = (finding.severity for finding in self.findings)
        return max(severities, key=lambda severity: severity.rank, default=None)


@dataclass(frozen=True, slots=True)
class Unread:
    """An entry that could not be read: where, and a Japanese sentence that says all."""

    origin: Origin
    reason: str


AuditItem = Audited | Unread
