"""Rules and dictionaries of an office come from folders; faults are told, never raised."""

from pathlib import Path

from snswriter.engine import Checker
from snswriter.engine.loader import shipped_rules
from snswriter.storage.paths import places_under
from snswriter.storage.rule_layers import load_layers

RULE = """
category = "reputation"
[[rule]]
id = "reputation.sports-day"
title = "内輪の話"
message = "文"
severity = "warning"
match = { phrases = ["課内運動会"] }
"""
CHANGE = '[[change]]\nrule = "reputation.sports-day"\noff = true\nreason = "公開行事になった"\n'


def write(home: Path, layer: str, name: str, content: bytes) -> None:
    path = dict(places_under(home).layers)[layer] / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def rules_on(home: Path) -> tuple[list[str], list[str]]:
    layers = load_layers(places_under(home).layers)
    checker = Checker((*shipped_rules(), *layers.files), layers.office)
    found = checker.check("課内運動会とゆるキャラ")
    return [f.rule.split("-")[0] for f in found], [str(p) for p in checker.problems]


def test_nothing_there_is_no_problem(tmp_path: Path) -> None:
    assert rules_on(tmp_path) == ([], [])


def test_layers_add_and_switch_off(tmp_path: Path) -> None:
    write(tmp_path, "organisation", "rules/own.toml", RULE.encode())
    assert rules_on(tmp_path) == (["reputation.sports"], [])
    write(tmp_path, "section", "rules/changes.toml", CHANGE.encode())
    assert rules_on(tmp_path) == ([], [])
    unwanted = '[[unwanted]]\nword = "ゆるキャラ"\nreason = "商標です。"\n'
    write(tmp_path, "user", "dictionary.toml", unwanted.encode())
    assert rules_on(tmp_path) == (["reputation.office"], [])


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    write(tmp_path, "section", "dictionary.toml", 'names = ["図書館"]'.encode("cp932"))
    found, (problem,) = rules_on(tmp_path)
    assert found == []
    assert "dictionary.toml" in problem
    assert "UTF-8" in problem
