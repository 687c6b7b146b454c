"""Scenes of the writing aids: each page beside a text that has something for it."""

from collections.abc import Iterator, Mapping
from functools import partial
from types import MappingProxyType

from PySide6.QtWidgets import QTabWidget, QWidget

from devtools.scene import Scene, Wish, act, part
from snswriter.app.editor import Editor
from snswriter.gui.aids_window import AidsWindow

_TEXT = """【お知らせ】臨時の無料法律相談会を開催します。
日時：12月12日（土）午後１時から4時まで
会場：みどり野市中央公民館2階（東町1丁目2番3号）
市内に在住、在勤又は在学の方が対象で、本人確認書類を御持参の上、当日会場へ来庁して下さい。
相談は1人30分で、先着20人です。費用は掛かりませんが、予約が無いと利用できないことがあります。
講師：山田太郎さん（弁護士）
電話：028-623-2220　https://www.city.midorino.lg.jp/soudan"""
_PAGES = ("plain", "furigana", "spelling", "aloud", "opposites")


def _page(editor: Editor, name: str) -> Iterator[Wish | QWidget]:
    """Show one page, with its first rows chosen."""
    aids = editor.window.place.aids
    if editor.desk.body != _TEXT:
        editor.desk.start_draft("koho")
        editor.window.page.editor.insertPlainText(_TEXT)
    act(editor, "aids_plain")
    yield lambda: aids.report is not None and aids.report.text == editor.desk.body
    part(editor, QTabWidget, "aids_tabs").setCurrentIndex(_PAGES.index(name))
    window = part(editor, AidsWindow, "aids_window")
    page = window.pages[_PAGES.index(name)]
    page.list.setCurrentRow(min(2, page.list.count() - 1))
    if name == "aloud" and aids.report is not None:
        aids.tick(aids.report.said, 0)
    page.list.setFocus()
    yield window


AID_SCENES: Mapping[str, Scene] = MappingProxyType(
    {f"aids-{name}": partial(_page, name=name) for name in _PAGES}
)
