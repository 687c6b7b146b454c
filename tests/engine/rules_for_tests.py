"""Small rule files for engine tests."""

from datetime import date

from snswriter.engine import Checker, Finding
from snswriter.engine.rule_file import RuleText, read_rule_file

ON = date(2026, 11, 20)


def checker_of(*rules: str, head: str = "") -> Checker:
    """Return a checker for rules in TOML; each gets what every rule must have."""
    body = "\n".join(
        f'[[rule]]\nid = "tone.r{number}"\ntitle = "題"\nmessage = "「{{text}}」"\n{rule}\n'
        for number, rule in enumerate(rules)
    )
    text = f'category = "tone"\n{head}\n{body}'
    return Checker([read_rule_file(RuleText("test.toml", text, "section"))])


def texts_of(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.text for finding in findings]
