from datetime import date

import pytest

from snswriter.drafts.account import Account, Footer
from snswriter.drafts.blanks import with_days, with_samples
from snswriter.drafts.clearance import Refusal, clear
from snswriter.drafts.compose import FooterForm, Post, compose
from snswriter.drafts.emergency import Need, fatal, missing_in
from snswriter.drafts.review import Terms, review
from snswriter.drafts.template_shelf import shipped_templates
from snswriter.drafts.templates import TemplateKind
from snswriter.engine import Checker, Finding, Mode, Severity
from snswriter.text.span import Span

FRIDAY = date(2026, 11, 20)
PLACE, TIME, ACTION, SOURCE = Need
OFFICE = Account("bosai", "みどり野市 防災", footer=Footer(full="みどり野市 危機管理課"))
COMPLETE = "午後5時40分、みどり野市は東町に避難指示を発令しました。東小学校へ避難してください。"


@pytest.mark.parametrize(
    ("body", "missing"),
    [
        (COMPLETE, ()),
        ("", ()),
        ("大変です", (PLACE, TIME, ACTION, SOURCE)),
        ("東町で停電しています。", (TIME, ACTION, SOURCE)),
        ("１７：４０、気象庁が発表。川から離れて逃げてください。", (PLACE,)),
        ("正午から東町2丁目で断水します。入れ物をお持ちください。水道課", ()),
        ("{{時刻：発令｜午後3時}}、{{場所：地域｜東町}}", (PLACE, TIME, ACTION, SOURCE)),
    ],
)
def test_what_an_emergency_post_leaves_out(body: str, missing: tuple[Need, ...]) -> None:
    assert missing_in(Post("bosai", body)) == missing


def test_the_footer_may_say_who_speaks() -> None:
    post = compose("17時、東町で停電です。外へ出ないでください。", OFFICE, FooterForm.FULL)
    assert missing_in(post) == ()


@pytest.mark.parametrize(
    "template",
    [each for each in shipped_templates().templates if each.kind is TemplateKind.DISASTER],
    ids=lambda each: each.id,
)
def test_templates_for_disasters_ask_for_everything(template: object) -> None:
    body = with_samples(with_days(getattr(template, "body"), FRIDAY))  # noqa: B009
    assert missing_in(compose(body, OFFICE, FooterForm.FULL)) == ()


def _finding(severity: Severity, category: str) -> Finding:
    return Finding(f"{category}.x", category, severity, Span(0, 1), "x", "", "", "")


def test_only_what_is_fatal_is_shown() -> None:
    error, name, tone, advice = (
        _finding(Severity.ERROR, "tone"),
        _finding(Severity.WARNING, "disaster-terms"),
        _finding(Severity.WARNING, "tone"),
        _finding(Severity.INFO, "disaster-terms"),
    )
    assert fatal((error, name, tone, advice)) == (error, name)


@pytest.mark.parametrize(
    ("mode", "missing", "refusal"),
    [
        (Mode.POST, (), None),
        (Mode.EMERGENCY, (TIME, ACTION, SOURCE), None),
        (Mode.PRIVATE, (), Refusal.PRIVATE_CHECK),
    ],
)
def test_the_mode_decides_what_is_asked_before_copying(
    mode: Mode, missing: tuple[Need, ...], refusal: Refusal | None
) -> None:
    account = Account("a", "名前")
    post = compose("東町で停電しています。", account, FooterForm.AUTO)
    done = review(post, Checker(()), Terms((), mode, FRIDAY))
    clearance = clear(done, account)
    assert (clearance.missing, clearance.refusal) == (missing, refusal)
    assert clearance.is_free == (mode is Mode.POST)


def test_rules_see_an_emergency_as_a_post() -> None:
    checker = Checker.default()
    text = "避難勧告を発令しました。"
    assert checker.check(text, Mode.EMERGENCY, FRIDAY) == checker.check(text, Mode.POST, FRIDAY)
