from collections.abc import Callable

from pytestqt.qtbot import QtBot

from snswriter.engine import Checker, Finding
from snswriter.engine.rule_file import RuleText, read_rule_file
from snswriter.live.desk import Desk
from snswriter.live.guidance import Guidance
from tests.live.office import draft


def texts(findings: tuple[Finding, ...]) -> list[str]:
    return [each.text for each in findings]


def test_findings_come_and_go_with_the_text(desk: Desk, reviewed: Callable[[], None]) -> None:
    guidance, seen = Guidance(desk), list[list[str]]()
    guidance.findings_changed.connect(lambda findings: seen.append(texts(findings)))
    for body in ("危険です", "大丈夫です"):
        desk.edit_body(body)
        reviewed()
    assert seen == [["危険"], []]


def test_another_draft_starts_without_findings(desk: Desk, reviewed: Callable[[], None]) -> None:
    guidance = Guidance(desk)
    desk.edit_body("危険です")
    reviewed()
    desk.open_draft(draft("別の下書き"))
    assert guidance.findings == ()


def test_advice_on_the_word_being_typed_waits_but_errors_do_not(
    desk: Desk, reviewed: Callable[[], None], qtbot: QtBot
) -> None:
    guidance = Guidance(desk)
    guidance.note_typing(4)
    desk.edit_body("○○危険")
    reviewed()
    while_typing = texts(guidance.findings)
    qtbot.waitUntil(lambda: texts(guidance.findings) == ["○○", "危険"], timeout=3_000)
    assert while_typing == ["○○"]


def test_advice_shows_when_the_caret_leaves(desk: Desk, reviewed: Callable[[], None]) -> None:
    guidance = Guidance(desk)
    guidance.note_typing(2)
    desk.edit_body("危険")
    reviewed()
    guidance.note_caret(2)
    at_the_word = texts(guidance.findings)
    guidance.note_caret(0)
    assert (at_the_word, texts(guidance.findings)) == ([], ["危険"])


def test_advice_shows_when_the_writer_types_on(desk: Desk, reviewed: Callable[[], None]) -> None:
    guidance = Guidance(desk)
    for body in ("危険", "危険。"):
        guidance.note_typing(len(body))
        desk.edit_body(body)
        reviewed()
    assert texts(guidance.findings) == ["危険"]


def test_advice_inside_the_word_being_typed_waits(
    desk: Desk, reviewed: Callable[[], None]
) -> None:
    guidance = Guidance(desk)
    for body in ("傘など", "傘などの", "傘などの件"):
        guidance.note_typing(len(body))
        desk.edit_body(body)
        reviewed()
        held = texts(guidance.findings)
    assert held == ["など"]


_SAME_WORDS = """
category = "{category}"
[[rule]]
id = "{category}.danger"
title = "題"
severity = "warning"
message = "説明"
match = {{ patterns = ["危険"] }}
"""


def test_none_of_several_findings_on_the_same_words_is_passed_over(
    desk: Desk, reviewed: Callable[[], None]
) -> None:
    rules = [_SAME_WORDS.format(category=each) for each in ("tone", "ambiguity")]
    desk.use_checker(Checker([read_rule_file(RuleText("t.toml", each)) for each in rules]))
    guidance, visited = Guidance(desk), list[str]()
    guidance.place_wanted.connect(lambda finding: visited.append(finding.category))
    desk.edit_body("大きな危険")
    reviewed()
    for index in (0, 3, 3):
        guidance.visit_next(index)
    guidance.visit_previous(3)
    assert visited == ["ambiguity", "tone", "ambiguity", "tone"]


def test_going_round_the_findings(desk: Desk, reviewed: Callable[[], None]) -> None:
    guidance, visited = Guidance(desk), list[int]()
    guidance.place_wanted.connect(lambda finding: visited.append(finding.span.start))
    desk.edit_body("危険。など。○○")
    reviewed()
    for index in (0, 3, 6):
        guidance.visit_next(index)
    for index in (6, 3, 0):
        guidance.visit_previous(index)
    assert visited == [3, 6, 0, 3, 0, 6]


def test_without_findings_there_is_nowhere_to_go(desk: Desk, reviewed: Callable[[], None]) -> None:
    guidance = Guidance(desk)
    reviewed()
    guidance.visit_next(0)
    guidance.visit_previous(0)
    assert guidance.current is None


def test_the_current_finding_stays_current_when_text_before_it_changes(
    desk: Desk, reviewed: Callable[[], None]
) -> None:
    guidance = Guidance(desk)
    desk.edit_body("危険。危険")
    reviewed()
    guidance.look_at(guidance.findings[1])
    desk.edit_body("🌸危険。危険")
    reviewed()
    assert guidance.current == guidance.findings[1]


def test_a_cured_finding_is_current_no_more(desk: Desk, reviewed: Callable[[], None]) -> None:
    guidance = Guidance(desk)
    desk.edit_body("危険")
    reviewed()
    guidance.look_at(guidance.findings[0])
    desk.edit_body("注意")
    reviewed()
    assert guidance.current is None
