"""What rules/README.md tells rule authors to write really works."""

import re

from snswriter.engine import Checker
from snswriter.engine.dictionary import read_dictionary
from snswriter.engine.prove import prove_files
from snswriter.engine.rule_file import RuleText, read_rule_file
from snswriter.shipped import data_dir

README = (data_dir("rules") / "README.md").read_text("utf-8")
BLOCKS = [
    re.sub(r"^   ", "", block, flags=re.MULTILINE)
    for block in re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
]


def block_with(word: str) -> str:
    return next(block for block in BLOCKS if word in block)


def test_the_first_example_is_a_rule_that_holds() -> None:
    proof = prove_files([read_rule_file(RuleText("own.toml", block_with("みどりん課長")))])
    assert (proof.rules, proof.problems) == (1, ())


def test_the_dictionary_can_be_read() -> None:
    dictionary, rules = read_dictionary(RuleText("dictionary.toml", block_with("unwanted")))
    assert rules.problems == ()
    assert [rule.match.phrases for rule in rules.rules] == [("ゆるキャラ",)]
    assert dictionary.names == ("児童虐待防止推進月間",)


def test_a_change_has_the_form_described() -> None:
    file = read_rule_file(RuleText("changes.toml", block_with("[[change]]"), "section"))
    assert file.problems == ()
    assert [(change.off, change.layer) for change in file.changes] == [(True, "section")]


def test_every_field_of_a_rule_is_explained() -> None:
    fields = set(type(Checker.default().rules[0].spec).__struct_fields__)
    told = set(re.findall(r"`([a-z_]+)`", README))
    assert fields - {"category", "layer", "file", "options"} <= told
