from snswriter.engine import Checker


def test_a_rule_is_found_by_its_id() -> None:
    checker = Checker.default()
    found = checker.rule("facts.weekday")
    assert (found and found.id, checker.rule("no.such")) == ("facts.weekday", None)


def test_facts_never_bring_ready_changes() -> None:
    eager = [
        each.spec.id
        for each in Checker.default().rules
        if each.spec.category == "facts" and (each.spec.suggest or each.spec.replace)
    ]
    assert eager == []
