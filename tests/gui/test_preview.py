import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from snswriter.gui.preview_card import PreviewCard, Scene
from snswriter.gui.preview_panel import PreviewPanel
from snswriter.gui.preview_text import PreviewText, Shown, TextColors
from snswriter.platforms.previews import look_of
from snswriter.settings import Theme
from snswriter.text.span import Span
from tests.gui.conftest import Town, Write
from tests.gui.test_main_window import action, button, label, part
from tests.live.office import BOSAI, KOHO

PLAIN = TextColors("#000000", "#777777", "#0000ff", "#ff0000")


def text_on(town: Town) -> Shown:
    found = part(town, "preview_text")
    assert isinstance(found, PreviewText)
    return found.shown


@pytest.fixture
def previewed(town: Town) -> Town:
    action(town, "view_preview").trigger()
    return town


def test_the_preview_follows_each_key_and_shows_the_footer(previewed: Town, write: Write) -> None:
    write("🌸お花見")
    first = text_on(previewed).text
    previewed.editor.insertPlainText("！")
    footer = f"\n\n{KOHO.footer.full}"
    assert (first, text_on(previewed).text) == (f"🌸お花見{footer}", f"🌸お花見！{footer}")


def test_html_is_shown_as_it_is(previewed: Town, write: Write) -> None:
    body = "<b>太字</b><img src=x>&amp;"
    write(body)
    rich = [
        each.objectName()
        for each in part(previewed, "preview_panel").findChildren(QLabel)
        if each.textFormat() is not Qt.TextFormat.PlainText
    ]
    assert (text_on(previewed).text[: len(body)], rich) == (body, [])


def test_links_and_tags_are_coloured_where_they_work(previewed: Town, write: Write) -> None:
    write("🌸 https://www.city.midorino.lg.jp/a #みどり野市 お待ちしています")
    shown = text_on(previewed)
    assert [each.of(shown.text) for each in shown.links] == [
        "https://www.city.midorino.lg.jp/a",
        "https://www.city.midorino.lg.jp/p",
        "#みどり野市",
    ]


def test_the_first_link_becomes_a_card(previewed: Town, write: Write) -> None:
    write("くわしくは https://www.city.midorino.lg.jp:8080/a?b")
    with_card = label(previewed, "preview_link_host")
    previewed.desk.choose_account(BOSAI.id)
    write("リンクなし")
    assert (with_card, part(previewed, "preview_link_card").isVisible()) == (
        "www.city.midorino.lg.jp",
        False,
    )


def test_what_does_not_fit_is_shaded_and_said(previewed: Town, write: Write) -> None:
    write("あ" * 150)
    shown = text_on(previewed)
    assert (shown.overflow, part(previewed, "preview_notes").isVisible()) == (
        Span(137, 150),
        True,
    )


def test_another_platform_and_another_theme_have_another_card(previewed: Town) -> None:
    panel = part(previewed, "preview_panel")
    assert isinstance(panel, PreviewPanel)
    scenes = [panel.card.scene if panel.card else None]
    QTest.mouseClick(button(previewed, "preview_dark"), Qt.MouseButton.LeftButton)
    scenes.append(panel.card.scene if panel.card else None)
    previewed.desk.choose_platform("bluesky")
    scenes.append(panel.card.scene if panel.card else None)
    assert scenes == [
        Scene(KOHO, look_of("x"), Theme.LIGHT),
        Scene(KOHO, look_of("x"), Theme.DARK),
        Scene(KOHO, look_of("bluesky"), Theme.DARK),
    ]


def test_a_hidden_preview_costs_nothing_and_catches_up(town: Town, write: Write) -> None:
    panel = part(town, "preview_panel")
    assert isinstance(panel, PreviewPanel)
    write("あとで見る")
    before = panel.card
    action(town, "view_preview").trigger()
    assert (before, text_on(town).text[:5]) == (None, "あとで見る")


def test_visiting_a_finding_brings_the_findings_back(previewed: Town, write: Write) -> None:
    write("○○です")
    previewed.editor.put_caret(4)
    QTest.keyClick(previewed.editor, Qt.Key.Key_F8)
    assert part(previewed, "findings_panel").isVisible()


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("platform", ["x", "facebook", "instagram", "line", "youtube-title"])
def test_every_look_can_be_painted(qtbot: QtBot, platform: str, theme: Theme) -> None:
    card = PreviewCard(Scene(KOHO, look_of(platform), theme))
    card.show_post(Shown("🌸行\n" * 3, (Span(0, 1),), Span(1, 3), "…"))
    card.show_host("example.lg.jp")
    card.resize(360, 600)
    image = card.grab().toImage()
    assert image.pixelColor(180, 6).name() == card.scene.ground


def test_only_the_shaded_characters_have_another_ground(qtbot: QtBot) -> None:
    view = PreviewText(PLAIN)
    view.resize(400, 40)
    colours = []
    for overflow in (None, Span(1, 2)):
        view.show_text(Shown("\ud800\0ああ", overflow=overflow))
        image = view.grab().toImage()
        every = {image.pixelColor(x, 8).name() for x in range(400)}
        colours.append("#ff0000" in every)
    assert colours == [False, True]


def test_a_narrower_text_is_higher_and_a_very_long_one_is_cut(
    previewed: Town, write: Write, qtbot: QtBot
) -> None:
    view = PreviewText(PLAIN)
    view.show_text(Shown("あ" * 100))
    write("あ" * 20_000)
    heights = view.heightForWidth(100) > 2 * view.heightForWidth(400)
    assert (heights, len(text_on(previewed).text)) == (True, 4_000)


@pytest.mark.parametrize("platform", ["x", "facebook", "instagram", "line", "youtube-title"])
def test_no_line_is_cut_off_in_any_arrangement(qtbot: QtBot, platform: str) -> None:
    frame = QWidget()
    qtbot.addWidget(frame)
    column = QVBoxLayout(frame)
    card = PreviewCard(Scene(KOHO, look_of(platform), Theme.LIGHT))
    column.addWidget(card)
    column.addStretch(1)
    frame.resize(360, 400)
    frame.show()
    for text in ("短い", "長い文です。" * 30):
        card.show_post(Shown(text))
    view = card.text
    qtbot.waitUntil(lambda: view.height() >= view.heightForWidth(view.width()))


def test_without_a_platform_the_preview_says_so(previewed: Town) -> None:
    previewed.desk.choose_account("gone")
    area: QWidget = part(previewed, "preview_area")
    assert (area.isVisible(), part(previewed, "preview_notes").isVisible()) == (False, True)
