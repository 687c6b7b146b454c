"""Findings in words, as several places of the window say them."""

from collections.abc import Callable
from datetime import date
from html import escape

from PySide6.QtCore import QCoreApplication

from snswriter.engine import Finding, Severity
from snswriter.gui.severity_look import severity_word
from snswriter.platforms.platform import TRUSTED_FOR, Confidence

Cite = Callable[[str], str]
"""Gives the words for a clause id."""

_QUOTE_LENGTH = 24


def quoted(finding: Finding) -> str:
    """Return the characters of a finding in brackets, shortened, on one line."""
    text = " ".join(finding.text.split())
    return f"「{text[:_QUOTE_LENGTH]}…」" if len(text) > _QUOTE_LENGTH else f"「{text}」"


def spoken(finding: Finding, cite: Cite) -> str:
    """Return everything about a finding, for screen readers."""
    parts = [severity_word(finding.severity), finding.title, quoted(finding)]
    parts += [finding.message, finding.advice]
    if finding.clauses:
        parts.append(basis(finding, cite))
    return " ".join(part for part in parts if part)


def basis(finding: Finding, cite: Cite) -> str:
    """Return on which clauses a finding rests."""
    clauses = "、".join(map(cite, finding.clauses))
    translate = QCoreApplication.translate
    return translate("Findings", "Based on: {clauses}").format(clauses=clauses)


def cure_label(suggestion: str) -> str:
    """Return what a button says that puts `suggestion` into the text."""
    translate = QCoreApplication.translate
    if not suggestion:
        return translate("Findings", "Take it out")
    return translate("Findings", "Change to “{text}”").format(text=suggestion)


def summary(findings: tuple[Finding, ...]) -> str:
    """Return how many findings there are of each severity."""
    numbers = {
        severity: sum(each.severity is severity for each in findings) for severity in Severity
    }
    return "　".join(
        f"{severity_word(severity)} {number}" for severity, number in numbers.items() if number
    )


def doubt(confidence: Confidence, verified_on: date, today: date) -> str:
    """Return a warning about a figure that is unsourced, thinly sourced or old; "" if sound."""
    translate = QCoreApplication.translate
    if confidence is Confidence.UNSOURCED:
        return translate("Figures", "No source was found for this figure.")
    if today - verified_on > TRUSTED_FOR:
        return translate("Figures", "This figure was last looked up more than a year ago.")
    if confidence is Confidence.SINGLE_SOURCE:
        return translate("Figures", "This figure rests on a single, unofficial source.")
    return ""


def as_plain(text: str) -> str:
    """Return `text` for places where Qt would take it for HTML, so that it is shown as it is."""
    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>" if text else ""
