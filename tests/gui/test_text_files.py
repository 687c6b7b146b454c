"""Text that is dragged, and text files that are dropped."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QLabel

from snswriter.gui.text_files import LIMIT_BYTES
from snswriter.text.span import Span
from tests.gui.conftest import Town, Write
from tests.gui.test_main_window import part
from tests.gui.test_post_packages import dropped_onto


def files(*paths: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return data


@pytest.mark.parametrize(
    ("content", "body"),
    [
        ("大雨の\r\nお知らせ\n".encode(), "大雨の\nお知らせ\n"),
        ("大雨のお知らせ".encode("cp932"), "大雨のお知らせ"),
        ("🌸".encode("utf-16"), "🌸"),
    ],
)
def test_a_dropped_text_file_becomes_a_new_draft(
    town: Town, write: Write, content: bytes, body: str
) -> None:
    write("書きかけ")
    before = town.desk.draft.id
    town.files.write("/share/お知らせ.TXT", content)
    dropped_onto(town.window, files("/share/お知らせ.TXT"))
    town.autosave.save_now()
    kept = {each.id: each.body for each in town.store.newest_first()}
    assert (town.editor.text, kept[before], kept[town.desk.draft.id]) == (body, "書きかけ", body)


@pytest.mark.parametrize(
    ("path", "content", "told"),
    [
        ("/share/写真.txt", b"\x89PNG\0", "文字だけのファイルではない"),
        ("/share/長い.txt", b"a" * (LIMIT_BYTES + 1), "大きすぎる"),
        ("/share/ない.txt", None, "読み込めませんでした"),
    ],
)
def test_what_is_no_text_is_told_and_changes_nothing(
    town: Town, write: Write, path: str, content: bytes | None, told: str
) -> None:
    write("書きかけ")
    if content is not None:
        town.files.write(path, content)
    dropped_onto(town.window, files(path))
    notice = part(town, "notice_text_file")
    words = " ".join(each.text() for each in notice.findChildren(QLabel))
    assert (town.editor.text, told in words, Path(path).name in words) == ("書きかけ", True, True)


def test_dragged_text_is_plain_and_one_step_of_undo(town: Town, write: Write) -> None:
    write("本文")
    data = QMimeData()
    data.setHtml("<b>太字</b><img src='x'>")
    data.setText("太字\u00a0と\u2028続き")
    dropped_onto(town.editor.viewport(), data)
    dropped = town.desk.body
    town.editor.undo()
    assert ("太字 と\n続き" in dropped, len(dropped), town.desk.body) == (True, 9, "本文")


def test_what_is_selected_leaves_the_page_as_plain_text(town: Town, write: Write) -> None:
    write("大雨のお知らせ")
    town.editor.select(Span(0, 2))
    data = town.editor.createMimeDataFromSelection()
    assert (data.formats(), data.text()) == (["text/plain"], "大雨")
