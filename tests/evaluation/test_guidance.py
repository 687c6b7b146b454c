"""Guidance keeps to its bars: it catches what is risky and is silent on what is fine.

The own drafts stand in the project; the other data lies outside and is left out where absent.
`python tests/evaluation/measure.py` prints the figures behind these bars.
"""

from pathlib import Path

import pytest

from snswriter.engine import Checker
from tests.evaluation import measure
from tests.evaluation.measure import Alarms, Recall

pytestmark = pytest.mark.evaluation

HERE = Path(__file__).parent
needs_data = pytest.mark.skipif(
    not measure.DATA.is_dir(), reason="the labelled data lies outside the project"
)


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker.default()


def share(scores: list[Recall]) -> float:
    return sum(score.found for score in scores) / sum(score.wanted for score in scores)


def parted(recall: dict[str, Recall]) -> tuple[float, float]:
    exact = [score for name, score in recall.items() if name in measure.EXACT]
    meaning = [score for name, score in recall.items() if name not in measure.EXACT]
    return share(exact), share(meaning)


def rate(alarms: Alarms) -> float:
    return alarms.alarmed / alarms.texts


@needs_data
def test_labelled_drafts(checker: Checker) -> None:
    cases = list(measure.rows(measure.DATA / "cases" / "dev.jsonl"))
    recall, alarms = measure.measure_cases(checker, cases)
    exact, meaning = parted(recall)
    assert exact >= 0.95
    assert meaning >= 0.85
    assert rate(alarms["(twins)"]) <= 0.02, alarms["(twins)"].shown


@needs_data
def test_real_passages(checker: Checker) -> None:
    alarms, _ = measure.measure_passages(checker, measure.DATA / "benign")
    assert rate(alarms["error"]) <= 0.003, alarms["error"].shown
    assert rate(alarms["warning+"]) <= 0.03
    assert rate(alarms["info"]) <= 0.30


@needs_data
def test_confusables(checker: Checker) -> None:
    path = measure.DATA / "confusables" / "confusables.jsonl"
    alarms = measure.measure_confusables(checker, path)
    assert alarms["no_alert"].shown == []
    assert alarms["no_high"].shown == []


def test_own_drafts_raise_no_false_alarms(checker: Checker) -> None:
    cases = [row for path in sorted(HERE.glob("own_drafts_*.jsonl")) for row in measure.rows(path)]
    _, alarms = measure.measure_cases(checker, cases)
    assert len(cases) >= 500
    assert rate(alarms["(twins)"]) <= 0.03, alarms["(twins)"].shown
