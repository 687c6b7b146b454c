"""Every shipped template keeps what it promises: filled in it passes, unfilled it is refused."""

from datetime import date
from functools import cache

import pytest

from snswriter.drafts.account import Account, Footer
from snswriter.drafts.blanks import blanks_in, with_days, with_samples
from snswriter.drafts.clearance import Refusal, clear
from snswriter.drafts.compose import FooterForm, compose
from snswriter.drafts.lengths import measure_post
from snswriter.drafts.review import Terms, review
from snswriter.drafts.template_shelf import shipped_templates
from snswriter.drafts.templates import Template, TemplateFault, TemplateKind, read_templates
from snswriter.engine import Checker, Mode, Severity
from snswriter.engine.guidelines import GuidelineLibrary
from snswriter.platforms.catalog import Catalog

TEMPLATES = shipped_templates().templates
DAYS = (date(2026, 11, 20), date(2026, 12, 30), date(2027, 2, 27), date(2027, 8, 9))
OFFICE = Account(
    "koho",
    "みどり野市",
    footer=Footer(short="運用方針 https://www.city.midorino.lg.jp/koho/sns-policy.html"),
    own_domains=("city.midorino.lg.jp",),
)


@cache
def checker() -> Checker:
    return Checker.default()


def _modes(template: Template) -> tuple[Mode, ...]:
    named = ("post" if each == "emergency" else each for each in template.modes or ("post",))
    return tuple(dict.fromkeys(map(Mode, named)))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda each: each.id)
def test_filled_with_its_examples_it_passes_its_own_checks(template: Template) -> None:
    found = [
        (mode.value, on.isoformat(), finding.rule, finding.text)
        for on in DAYS
        for mode in _modes(template)
        for finding in checker().check(
            with_samples(with_days(template.body, on)), mode, on, platforms=template.platforms
        )
        if finding.severity is not Severity.INFO
    ]
    assert found == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda each: each.id)
def test_filled_with_its_examples_it_fits_its_platforms(template: Template) -> None:
    catalog = Catalog.shipped()
    body = with_samples(with_days(template.body, date(2026, 11, 20)))
    post = compose(body, OFFICE, FooterForm.SHORT)
    platforms = tuple(each for each in catalog.platforms if template.fits_on(each.id))
    over = [each for each in measure_post(post, platforms).counts if each.over]
    assert (bool(platforms), over) == (True, [])


@pytest.mark.parametrize(
    "template", [each for each in TEMPLATES if blanks_in(each.body)], ids=lambda each: each.id
)
def test_unfilled_it_is_refused(template: Template) -> None:
    body = with_days(template.body, DAYS[0])
    done = review(
        compose(body, OFFICE, FooterForm.SHORT), checker(), Terms((), Mode.POST, DAYS[0])
    )
    clearance = clear(done, OFFICE)
    assert (clearance.refusal, clearance.is_free) == (Refusal.UNFILLED, False)
    # One sentence for all blanks, and nothing of what the examples between the braces say.
    spans = [blank.span for blank in done.blanks]
    inside = [
        each.rule for each in done.findings if any(each.span.overlaps(span) for span in spans)
    ]
    assert inside == ["placeholder.blank"]


def test_every_clause_that_asks_for_a_template_has_one() -> None:
    wanted = {
        clause.id
        for guideline in GuidelineLibrary.shipped().guidelines
        for clause in guideline.clause
        if "T" in clause.grades
    }
    served = {clause for each in TEMPLATES for clause in each.clauses}
    known = GuidelineLibrary.shipped()
    assert (wanted - served, [each for each in served if not known.clause(each)]) == (set(), [])


def test_ids_are_unique_and_every_kind_is_there() -> None:
    ids = [each.id for each in TEMPLATES]
    kinds = {each.kind for each in TEMPLATES}
    own = {TemplateKind.OFFICE}
    assert (len(set(ids)), set(TemplateKind) - kinds) == (len(ids), own)


@pytest.mark.parametrize(
    "template",
    [each for each in TEMPLATES if each.id.startswith("evacuation-") and each.id[-1].isdigit()],
    ids=lambda each: each.id,
)
def test_evacuation_orders_ask_for_time_and_place(template: Template) -> None:
    kinds = {each.kind.value for each in blanks_in(template.body)}
    assert {"時刻", "場所"} <= kinds


BAD_FILES = [
    ("kaputt = ", 0, ("",), "TOMLとして読めません"),
    ("schema = 9", 0, ("",), "新しい版"),
    ('template = "x"', 0, ("",), "[[template]]"),
    ('[[template]]\nid = "a"', 0, ("a",), "title"),
    ('[[template]]\nid="a"\ntitle="t"\nkind="nix"\nbody="b"', 0, ("a",), "nix"),
    ('[[template]]\nid="a"\ntitle="t"\nkind="notice"\nbody=" "', 0, ("a",), "本文が空"),
    ('[[template]]\nid="a"\ntitle="t"\nkind="notice"\nbody="{{会場"', 0, ("a",), "「{{」と「}}」"),
    (
        '[[template]]\nid="a"\n[[template]]\nid="b"\ntitle="t"\nkind="notice"\nbody="ok"',
        1,
        ("a",),
        "title",
    ),
]


@pytest.mark.parametrize(("text", "good", "places", "said"), BAD_FILES)
def test_a_bad_file_tells_what_is_wrong_and_the_rest_works(
    text: str, good: int, places: tuple[str, ...], said: str
) -> None:
    read = read_templates(text, "own.toml")
    faults: tuple[TemplateFault, ...] = read.faults
    assert (len(read.templates), tuple(each.place for each in faults)) == (good, places)
    assert said in faults[0].message
