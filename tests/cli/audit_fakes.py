"""Examiners for tests, in a module of their own so that worker processes can import them."""

import os
from datetime import date
from typing import cast

from snswriter.cli.audit_pool import Examiner
from snswriter.engine import Checker, Finding, Mode, Severity
from snswriter.text.span import Span

ON = date(2026, 11, 20)


class LengthChecker:
    """Finds in each text its first character, and says with what it was asked."""

    def check(
        self,
        text: str,
        mode: Mode,
        on: date,
        guidelines: tuple[str, ...],
        platforms: tuple[str, ...],
    ) -> tuple[Finding, ...]:
        asked = " ".join([mode.value, on.isoformat(), *guidelines, *platforms])
        return (Finding("r", "tone", Severity.INFO, Span(0, 1), text[:1], text, asked, ""),)


class DyingChecker:
    """Takes its process with it."""

    def check(self, text: str, **_: object) -> tuple[Finding, ...]:
        os._exit(1)


def examiner_with(checker: object) -> Examiner:
    return Examiner(cast(Checker, checker), Mode.POST, ON, ("town",), ("x",))
