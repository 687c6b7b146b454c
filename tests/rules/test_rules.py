"""Every shipped rule is proved by its own examples."""

from snswriter.engine.loader import shipped_rules
from snswriter.engine.prove import prove_files


def test_every_shipped_rule_holds_on_its_own_examples() -> None:
    assert [str(problem) for problem in prove_files(shipped_rules()).problems] == []
