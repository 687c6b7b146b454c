from snswriter.engine import Checker, Severity
from snswriter.exporters.wording import CATEGORY_WORDS, SEVERITY_WORDS


def test_every_severity_and_category_in_use_has_a_word() -> None:
    used = {rule.spec.category for rule in Checker.default().rules}
    assert (set(SEVERITY_WORDS), used - set(CATEGORY_WORDS)) == (set(Severity), set())


def test_there_are_25_categories_with_different_names() -> None:
    assert len(CATEGORY_WORDS) == len(set(CATEGORY_WORDS.values())) == 25
