"""The rule engine: checks any text against rules written as data. Needs no Qt.

>>> from datetime import date
>>> from snswriter.engine import Checker
>>> checker = Checker.default()
>>> [finding.rule for finding in checker.check("会場は○○小学校です。", on=date(2026, 11, 20))]
['placeholder.circles']
"""

from snswriter.engine.checker import Checker
from snswriter.engine.finding import RULE_MODES, Finding, Mode, Severity
from snswriter.engine.office import NO_OFFICE, OfficeWords
from snswriter.engine.rule_file import Problem

__all__ = [
    "NO_OFFICE",
    "RULE_MODES",
    "Checker",
    "Finding",
    "Mode",
    "OfficeWords",
    "Problem",
    "Severity",
]
