import json
from dataclasses import replace
from pathlib import Path

import pytest

from snswriter.drafts.checklist import CheckItem
from snswriter.drafts.clause_map import Service, ServiceKind, map_clauses, rule_services
from snswriter.drafts.handbook import Handbook
from snswriter.drafts.template_shelf import shipped_templates, template_services
from snswriter.engine.guidelines import GuidelineLibrary
from snswriter.engine.loader import shipped_rules

FOUNDING = {"tochigi": 38, "kimitsu": 36, "chiyoda": 42, "tokyo-ward": 22, "hokkaido": 62}
CATALOGUE = Path(__file__).parents[3] / "shared" / "guidelines" / "clauses.json"
# What the grades of a clause promise.
PROMISED = {
    "D": {"rule"},
    "C": {"checklist"},
    "A": {"field", "step"},
    "W": {"step", "field"},
    "I": {"glossary"},
    "T": {"template"},
}


@pytest.fixture(scope="module")
def handbook() -> Handbook:
    return Handbook.with_library(GuidelineLibrary.shipped())


@pytest.fixture(scope="module")
def rules() -> tuple[Service, ...]:
    templates = template_services(shipped_templates().templates)
    return (*rule_services(spec for file in shipped_rules() for spec in file.rules), *templates)


def test_all_two_hundred_clauses_are_there(handbook: Handbook) -> None:
    numbers = {each.id: len(each.clause) for each in handbook.library.guidelines}
    assert ({name: numbers[name] for name in FOUNDING}, sum(FOUNDING.values())) == (FOUNDING, 200)


def test_the_clauses_are_those_of_the_catalogue(handbook: Handbook) -> None:
    if not CATALOGUE.exists():
        pytest.skip("the catalogue of clauses lies outside the repository")
    catalogue = {each["id"]: each["grades"] for each in json.loads(CATALOGUE.read_text("utf-8"))}
    ours = {
        clause.id: list(clause.grades)
        for guideline in handbook.library.guidelines
        if guideline.id in FOUNDING
        for clause in guideline.clause
    }
    assert ours == catalogue


def test_every_clause_is_served_by_something_that_exists(
    handbook: Handbook, rules: tuple[Service, ...]
) -> None:
    table = map_clauses(handbook, rules)
    assert (table.unserved, table.broken) == ((), ())


def test_every_grade_of_a_clause_is_kept(handbook: Handbook, rules: tuple[Service, ...]) -> None:
    table = map_clauses(handbook, rules)
    missing = [
        (clause.id, grade)
        for guideline in handbook.library.guidelines
        for clause in guideline.clause
        for grade in clause.grades
        if grade in PROMISED
        and not PROMISED[grade] & {each.kind.value for each in table.by_clause[clause.id]}
    ]
    # Leads of lists, whose letters have the rules; and a link that lies in the profile text.
    assert missing == [("hokkaido-4-7", "D"), ("kimitsu-6", "D"), ("tochigi-3-5-b", "D")]


def test_something_that_names_a_clause_that_is_not_there_is_told(handbook: Handbook) -> None:
    planted = CheckItem("x", "問い", "question", "", "", ("tochigi-99",))
    table = map_clauses(replace(handbook, checklist=(*handbook.checklist, planted)), ())
    assert table.broken[0] == "checklist:x が挙げる条項「tochigi-99」がありません。"


def test_a_clause_that_nothing_serves_or_that_names_nothing_is_told(
    handbook: Handbook, tmp_path: Path
) -> None:
    path = tmp_path / "own.toml"
    path.write_text(
        "id = 'own'\ntitle = '手引き'\nbody = 'わが市'\n"
        "[[clause]]\nid = 'own-1'\nnumber = '1'\ngist = '一'\n"
        "[[clause]]\nid = 'own-2'\nnumber = '2'\ngist = '二'\nserved_by = ['template:none']\n"
        "[[clause]]\nid = 'own-3'\nnumber = '3'\ngist = '三'\nrequires = ['purpose']\n",
        "utf-8",
    )
    table = map_clauses(replace(handbook, library=GuidelineLibrary.from_files([path])), ())
    own = [line for line in table.broken if line.startswith("条項 own-")]
    assert own == ["条項 own-2 が挙げる「template:none」がありません。"]
    assert table.unserved == ("own-1", "own-2")
    served = [each.reference for each in table.by_clause["own-3"]]
    assert served == ["field:purpose"]


def test_a_service_is_named_once_for_a_clause(handbook: Handbook) -> None:
    rule = Service(ServiceKind.RULE, "link.shortener", "短縮URL", ("national-2011-short-url",))
    table = map_clauses(handbook, [rule])
    served = table.by_clause["national-2011-short-url"]
    assert [each.reference for each in served] == ["rule:link.shortener", "glossary:short-url"]
