from pathlib import Path

import pytest

from snswriter.engine import Checker, Severity
from snswriter.engine.guidelines import GuidelineLibrary, shipped_guidelines
from snswriter.engine.rule_file import SHIPPED, Basis, RuleText, read_rule_file

OWN = """
id = "own"
title = "わが市のSNS手引き"
body = "わが市"

[[clause]]
id = "own-1"
number = "第1条"
gist = "危険という言い方をしません。"
served_by = ["rule:tone.danger"]
severity = "error"
"""
RULES = """
category = "tone"
[[rule]]
id = "tone.danger"
title = "強い言い方"
severity = "info"
message = "強すぎます。"
clauses = ["tochigi-6-3-2"]
match = { patterns = ["危険"] }
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.toml"
    path.write_text(OWN, "utf-8")
    return path


def test_shipped_guidelines_have_no_problems() -> None:
    library = GuidelineLibrary.shipped()
    assert library.problems == ()
    assert [each.id for each in library.guidelines] == [
        "chiyoda", "hokkaido", "kimitsu", "national-2011", "tochigi", "tokyo-ward",
    ]  # fmt: skip


def test_an_own_guideline_maps_to_rules_and_raises_them_for_those_who_follow_it(
    own: Path,
) -> None:
    library = GuidelineLibrary.from_files([own])
    checker = Checker([read_rule_file(RuleText("r", RULES)), library.bases()])
    found = [
        (finding.severity, finding.clauses)
        for guidelines in ((), ("own",))
        for finding in checker.check("危険です。", guidelines=guidelines)
    ]
    clauses = ("tochigi-6-3-2", "own-1")
    assert (checker.problems, found) == (
        (),
        [(Severity.INFO, clauses), (Severity.ERROR, clauses)],
    )


def test_a_clause_that_names_a_rule_that_is_not_there_is_told(own: Path) -> None:
    library = GuidelineLibrary.from_files([own])
    (problem,) = Checker([library.bases()]).problems
    assert (problem.file, problem.rule) == (str(own), "tone.danger")
    assert "own-1" in problem.message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("id = 'tochigi'\ntitle = ''\nbody = ''", "idの「tochigi」は別のガイドラインで"),
        (
            OWN.replace("own-1", "tochigi-1"),
            "条項のid「tochigi-1」が二度使われています。",
        ),
        (OWN + OWN[OWN.index("[[") :], "条項のid「own-1」が二度使われています。"),
        (OWN.replace('id = "own"', 'id = "own"\nschema = 2'), "新しい版のsnswriter"),
        ("id = [", "ガイドラインとして読めません"),
        ("id = 'x'", "ガイドラインとして読めません"),
        ("x" + "[" * 5_000, "ガイドラインとして読めません"),
    ],
)
def test_a_file_that_cannot_be_used_costs_no_other(
    tmp_path: Path, text: str, message: str
) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text, "utf-8")
    layers = [*((SHIPPED, each) for each in shipped_guidelines()), ("organisation", path)]
    library = GuidelineLibrary.from_layers(layers)
    assert [message in each.message for each in library.problems] == [True]
    assert library.guidelines == GuidelineLibrary.shipped().guidelines


def test_only_the_clauses_of_followed_guidelines_are_cited() -> None:
    library = GuidelineLibrary.shipped()
    cited = ("tochigi-3-2", "kimitsu-2", "gone")
    chosen = [library.followed(cited, names) for names in (["kimitsu"], [], ["chiyoda"])]
    assert chosen == [("kimitsu-2",), cited, cited]


def test_bases_name_rule_clause_and_guideline() -> None:
    (basis,) = (
        each for each in GuidelineLibrary.shipped().bases().bases if each.rule == "link.shortener"
    )
    assert basis == Basis(
        "link.shortener", "national-2011-short-url", "national-2011", None, basis.file
    )


def test_no_gist_copies_a_guideline() -> None:
    folder = Path(__file__).parents[3] / "shared" / "guidelines"
    if not folder.exists():
        pytest.skip("the texts of the guidelines lie outside the repository")
    source = "".join("".join(p.read_text("utf-8").split()) for p in folder.glob("*.txt"))
    length = 16
    copied = [
        clause.id
        for guideline in GuidelineLibrary.shipped().guidelines
        for clause in guideline.clause
        for start in range(len(clause.gist) - length)
        if clause.gist[start : start + length] in source
    ]
    assert copied == []
