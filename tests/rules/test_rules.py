"""Every shipped rule is proved by its own examples."""

import pytest

from snswriter.engine.loader import shipped_rules
from snswriter.engine.prove import prove_rules
from snswriter.engine.recognizers import RECOGNIZERS
from snswriter.engine.rule_set import compile_rules
from snswriter.text.fold import Folder


@pytest.fixture(scope="module")
def problems() -> list[str]:
    folder = Folder()
    rule_set = compile_rules(shipped_rules(), RECOGNIZERS, folder)
    return [str(problem) for problem in (*rule_set.problems, *prove_rules(rule_set, folder))]


def test_every_shipped_rule_holds_on_its_own_examples(problems: list[str]) -> None:
    assert problems == []
