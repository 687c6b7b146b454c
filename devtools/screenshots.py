"""Pictures of the running editor for the manual: `python -m devtools.screenshots [LOOK ...]`.

Starts the real program with a sample office and real texts, once for each look, and writes PNG
files to out/; those of the manual also go to docs/images/manual. On Linux without a display it
needs Xvfb and a Japanese font (fonts-noto-cjk).
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from types import MappingProxyType, TracebackType

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QWidget,
)

from devtools import manual_pictures, shell_scenes
from devtools.account_scenes import ACCOUNT_SCENES
from devtools.aid_scenes import AID_SCENES
from devtools.display import virtual_display
from devtools.finding_scenes import FINDING_SCENES
from devtools.package_scenes import PACKAGE_SCENES
from devtools.places import PYTHON, ROOT, surroundings
from devtools.scene import Scene, Wish, part
from devtools.scene import act as _act
from devtools.scene import press as _press
from snswriter.app.editor import Editor
from snswriter.drafts.draft import new_draft
from snswriter.drafts.folder import Folder
from snswriter.gui.rule_dialog import RuleDialog
from snswriter.live.desk import CheckerState
from snswriter.settings import Language, Settings, Theme
from snswriter.storage.draft_store import SqliteDraftStore
from snswriter.storage.paths import Places, find_places, places_under
from snswriter.storage.settings_file import SettingsFile

OUT = ROOT / "out"
_LIMIT_S = 600
_PATIENCE_S = 60
_TAKE = "--take"
_POST = """🎄みどり野市クリスマスマーケットを開催します！

日時：2026年12月12日（金）10時から16時まで
会場：○○公園（小雨決行）
温かい飲み物や地元の野菜など、ご家族でお楽しみください。
くわしくはこちら→https://bit.ly/3midorino"""
_MORE = """
当日は公園の駐車場が使えません。会場へは、みどり野駅から歩いて5分です。市内循環バスもご利用いただけます。

雨が強いときは中止します。中止のお知らせは、当日の朝8時までに市のホームページに載せます。
お問い合わせ：みどり野市 企画部 広報課"""
_OTHER_DRAFTS = (
    ("bosai", "【訓練】明日は市の総合防災訓練です。サイレンが鳴ります。"),
    ("toshokan", "📚今月のおすすめ絵本をご紹介します。"),
    ("koho", "広報みどり野12月号ができました。"),
)
_SITTINGS = (
    "【訓練】総合防災訓練を行います。\n11月20日（土）午前9時から、市内全域でサイレンが鳴ります。",
    "【訓練】総合防災訓練を行います。\n11月21日（土）午前10時から、市内全域でサイレンが鳴ります。\n"
    "雨天の場合は中止します。",
    "【訓練】総合防災訓練を行います。\n11月21日（土）午前10時から、市内全域でサイレンが鳴ります。\n"
    "小雨の場合も行います。中止のときは朝7時までにお知らせします。\nお問い合わせ：防災課",
)


@dataclass(frozen=True, slots=True)
class Look:
    """One appearance of the program."""

    name: str
    settings: Settings
    scale: float = 1.0


_BASE = Settings(theme=Theme.LIGHT, language=Language.JAPANESE, tour_seen=True)
LOOKS = (
    Look("ja-light", _BASE),
    Look("ja-dark", replace(_BASE, theme=Theme.DARK)),
    Look("en-light", replace(_BASE, language=Language.ENGLISH)),
    Look("en-dark", replace(_BASE, language=Language.ENGLISH, theme=Theme.DARK)),
    Look("ja-contrast-light", replace(_BASE, theme=Theme.CONTRAST_LIGHT)),
    Look("ja-contrast-dark", replace(_BASE, theme=Theme.CONTRAST_DARK)),
    Look("ja-light-200", _BASE, 2.0),
)


def main(names: list[str]) -> int:
    """Take every picture in the looks with these names, or in all looks; return 0."""
    OUT.mkdir(exist_ok=True)
    wanted = [look for look in LOOKS if look.name in names or not names]
    with _display() as display:
        for look in wanted:
            _take_with(look, display)
    if any(look.name == manual_pictures.LOOK for look in wanted):
        manual_pictures.keep(OUT)
    return 0


def _take_with(look: Look, display: Mapping[str, str]) -> None:
    """Start the program for one look and wait until it has taken its pictures."""
    with tempfile.TemporaryDirectory() as home:
        furnish(Path(home), look)
        environment = surroundings(
            SNSWRITER_HOME=home, QT_SCALE_FACTOR=str(look.scale), LC_ALL="C.UTF-8", **display
        )
        command = [str(PYTHON), "-m", "devtools.screenshots", _TAKE, look.name]
        subprocess.run(command, cwd=ROOT, env=environment, check=True, timeout=_LIMIT_S)


def take(name: str) -> int:
    """Take the pictures of one look with this process; return 0."""
    application = QApplication(["snswriter"])
    editor = Editor(application, find_places(os.environ))
    # The editor would tell a fault of a scene in its window, and wait there for ever.
    sys.excepthook = _give_up
    editor.start()
    steps = ((scene, step) for scene, make in SCENES.items() for step in make(editor))
    _go_on(editor, name, steps)
    return application.exec()


def _give_up(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    sys.__excepthook__(kind, error, trace)
    sys.stderr.flush()
    os._exit(1)


def furnish(home: Path, look: Look) -> None:
    """Make `home` the folder of an office that has been at work for a while."""
    places = places_under(home)
    SettingsFile(places.settings_file).save(look.settings)
    store = SqliteDraftStore(places.drafts_file)
    now = datetime.now(UTC)
    for age, (account, body) in reversed(tuple(enumerate(_OTHER_DRAFTS))):
        at = now - timedelta(hours=20 * (age + 1))
        store.save(new_draft(account, at).with_body(body, at))
    store.close()
    _write_in_sittings(places, now - timedelta(minutes=90))


def _write_in_sittings(places: Places, at: datetime) -> None:
    """Write one draft so that it has a history."""
    draft = new_draft("bosai", at)
    for number, body in enumerate(_SITTINGS):
        store = SqliteDraftStore(places.drafts_file, "大野 恵")
        moment = at + timedelta(minutes=25 * number)
        draft = store.save(draft.with_body(body, moment))
        store.close()


@contextmanager
def _display() -> Iterator[Mapping[str, str]]:
    """Yield the variables that lead to a display, one without hardware where there is none."""
    if sys.platform != "linux" or os.environ.get("DISPLAY"):
        yield {}
        return
    if shutil.which("Xvfb") is None:
        sys.exit("no display here: install Xvfb (Debian: apt-get install xvfb fonts-noto-cjk)")
    with virtual_display("3200x2000") as name:
        yield {"DISPLAY": name}


def _go_on(editor: Editor, look: str, steps: Iterator[tuple[str, Wish | QWidget]]) -> None:
    """Wait for each wish, photograph each widget, and close the editor in the end."""
    step = next(steps, None)
    if step is None:
        editor.window.close()
        return
    scene, wish = step
    if isinstance(wish, QWidget):
        widget = wish
        QTimer.singleShot(250, lambda: _shoot(editor, look, scene, widget, steps))
        return
    timer = QTimer(editor)
    over = time.monotonic() + _PATIENCE_S

    def look_again() -> None:
        if wish():
            timer.stop()
            _go_on(editor, look, steps)
        elif time.monotonic() > over:
            # Whatever the editor would like to ask before it closes, nobody is there to answer.
            print(f"{scene} in {look} has not come about in {_PATIENCE_S} s", file=sys.stderr)
            sys.stderr.flush()
            os._exit(1)

    timer.timeout.connect(look_again)
    timer.start(20)


def _shoot(
    editor: Editor,
    look: str,
    scene: str,
    widget: QWidget,
    steps: Iterator[tuple[str, Wish | QWidget]],
) -> None:
    widget.grab().save(str(OUT / f"{scene}-{look}.png"))
    if widget is not editor.window:
        widget.close()
    _go_on(editor, look, steps)


def _empty(editor: Editor) -> Iterator[Wish | QWidget]:
    page = editor.window.page.editor
    yield lambda: not page.isReadOnly() and editor.desk.checker_state is CheckerState.READY
    editor.window.resize(1240, 780)
    editor.desk.start_draft("koho")
    yield lambda: editor.desk.review is not None
    yield editor.window


def _post(editor: Editor) -> Iterator[Wish | QWidget]:
    page = editor.window.page.editor
    page.insertPlainText(_POST)
    yield lambda: len(page.marks) > 2
    page.put_caret(0)
    editor.window.visit_next()
    yield editor.window


def _preview(editor: Editor) -> Iterator[Wish | QWidget]:
    _act(editor, "view_preview")
    yield editor.window


def _preview_on_facebook(editor: Editor) -> Iterator[Wish | QWidget]:
    editor.desk.choose_platform("facebook")
    yield editor.window
    editor.desk.choose_platform("x")
    _act(editor, "view_findings")
    yield lambda: editor.desk.review is not None


def _variant(editor: Editor) -> Iterator[Wish | QWidget]:
    """Show a text of its own for X, its count explained, and a fact that differs."""
    _press(editor, "version_button")
    page = editor.window.page.editor
    page.selectAll()
    page.insertPlainText("🎄12月13日（日）はクリスマスマーケットへ！\n" + _POST.splitlines()[-1])
    yield lambda: editor.desk.review is not None and bool(page.marks)
    _act(editor, "view_count")
    yield editor.window
    _act(editor, "view_count")


def _thread(editor: Editor) -> Iterator[Wish | QWidget]:
    _press(editor, "version_button")
    editor.window.page.editor.append(_MORE)
    _act(editor, "view_thread")
    yield lambda: editor.window.findChild(QWidget, "part_1") is not None
    yield editor.window
    editor.window.page.editor.undo()
    _act(editor, "view_findings")
    yield lambda: editor.desk.review is not None


def _copying(editor: Editor) -> Iterator[Wish | QWidget]:
    editor.window.copy_post()
    yield _dialog(editor, "copy_dialog")


def _credentials(editor: Editor) -> Iterator[Wish | QWidget]:
    _act(editor, "account_credentials")
    dialog = _dialog(editor, "credentials_dialog")
    yield dialog


def _accounts(editor: Editor) -> Iterator[Wish | QWidget]:
    button = editor.window.findChild(QPushButton, "account_button")
    assert isinstance(button, QPushButton)
    menu = button.menu()
    assert isinstance(menu, QMenu)
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    yield menu


def _history(editor: Editor) -> Iterator[Wish | QWidget]:
    """Show how a draft came about that was written in three sittings."""
    for wanted in tuple(editor.window.place.shelf.recent.ids):
        editor.window.place.shelf.open(wanted)
        yield partial(_is_open, editor, wanted)
        if editor.desk.body == _SITTINGS[-1]:
            break
    editor.window.keeping.open_history()
    dialog = _dialog(editor, "history_dialog")
    yield lambda: bool(_list(dialog, "history_spots").count())
    yield dialog


def _is_open(editor: Editor, draft_id: str) -> bool:
    return editor.desk.draft.id == draft_id and editor.desk.review is not None


def _drafts_search(editor: Editor) -> Iterator[Wish | QWidget]:
    field = editor.window.findChild(QLineEdit, "drafts_search")
    assert isinstance(field, QLineEdit)
    drafts = editor.window.place.shelf.list
    before = drafts.ids
    field.setText("ｻｲﾚﾝ 訓練")
    yield lambda: drafts.ids != before
    yield editor.window
    found = drafts.ids
    field.clear()
    yield lambda: drafts.ids != found


def _trash(editor: Editor) -> Iterator[Wish | QWidget]:
    drafts = editor.window.place.shelf.list
    editor.window.place.shelf.move(drafts.ids[-1], Folder.TRASH)
    folder = editor.window.findChild(QComboBox, "drafts_folder")
    assert isinstance(folder, QComboBox)
    folder.setCurrentIndex(folder.findData(Folder.TRASH))
    yield lambda: len(drafts.ids) == 1
    yield editor.window
    folder.setCurrentIndex(0)
    yield lambda: len(drafts.ids) > 1


def _list(parent: QWidget, name: str) -> QListWidget:
    found = parent.findChild(QListWidget, name)
    assert isinstance(found, QListWidget)
    return found


def _templates(editor: Editor) -> Iterator[Wish | QWidget]:
    """Show the chooser of templates, then a template whose first blanks are filled in."""
    editor.desk.start_draft("bosai")
    yield lambda: bool(editor.window.templates.case.templates)
    _act(editor, "template_begin")
    dialog = _dialog(editor, "template_dialog")
    yield dialog
    chosen = next(each for each in editor.window.templates.case.templates if each.id == "event")
    editor.window.templates.begin(chosen)
    yield lambda: editor.desk.review is not None


def _blanks(editor: Editor) -> Iterator[Wish | QWidget]:
    editor.window.templates.walk.go_on()
    yield lambda: editor.desk.review is not None
    yield editor.window


def _own_template(editor: Editor) -> Iterator[Wish | QWidget]:
    _act(editor, "template_keep")
    yield _dialog(editor, "template_form")


def _emergency(editor: Editor) -> Iterator[Wish | QWidget]:
    editor.desk.start_draft("bosai")
    _act(editor, "choose_emergency")
    editor.window.page.editor.insertPlainText(
        "【レベル4 避難指示】\n午後5時40分、東町・川原町に避難勧告を発令しました。"
    )
    yield lambda: bool(editor.window.page.editor.marks)
    yield editor.window


def _private(editor: Editor) -> Iterator[Wish | QWidget]:
    editor.desk.start_draft("koho")
    _act(editor, "choose_private")
    editor.window.page.editor.insertPlainText("担当している工事の件、うちの市はやることが遅い。")
    yield lambda: editor.desk.review is not None
    yield editor.window
    _act(editor, "choose_post")


def _rule_desk(editor: Editor) -> Iterator[Wish | QWidget]:
    editor.window.rule_desk.open_rule_desk("訓練")
    dialog = _dialog(editor, "rule_dialog")
    assert isinstance(dialog, RuleDialog)
    dialog.form.reason.setText("訓練のときは、文の初めと終わりに付けます。")
    dialog.form.sample.setPlainText("あしたは訓練です。")
    yield lambda: dialog.form.trial is not None
    yield dialog


def _good(editor: Editor) -> Iterator[Wish | QWidget]:
    editor.desk.start_draft("bosai")
    editor.window.page.editor.insertPlainText(
        "明日11月21日（土）午前10時に、市内全域で防災訓練のサイレンを鳴らします。訓練です。"
    )
    yield lambda: editor.desk.review is not None
    yield editor.window


def _dialog(editor: Editor, name: str) -> QWidget:
    return part(editor, QWidget, name)


SCENES: Mapping[str, Scene] = MappingProxyType(
    {
        "empty": _empty,
        "post": _post,
        "card": shell_scenes.card,
        "writing": shell_scenes.writing,
        "find": shell_scenes.find,
        "palette": shell_scenes.palette,
        "settings": shell_scenes.settings,
        "tour": shell_scenes.tour,
        "manual": partial(shell_scenes.help_windows, name="manual"),
        "keys": partial(shell_scenes.help_windows, name="keys"),
        "primer": partial(shell_scenes.help_windows, name="primer"),
        "licences": partial(shell_scenes.help_windows, name="licences"),
        **FINDING_SCENES,
        **AID_SCENES,
        "preview": _preview,
        "preview-facebook": _preview_on_facebook,
        "variant": _variant,
        "thread": _thread,
        "copying": _copying,
        "credentials": _credentials,
        "accounts": _accounts,
        **ACCOUNT_SCENES,
        "history": _history,
        "drafts-search": _drafts_search,
        "trash": _trash,
        "templates": _templates,
        "blanks": _blanks,
        "own-template": _own_template,
        "emergency": _emergency,
        "private": _private,
        "rule-desk": _rule_desk,
        **PACKAGE_SCENES,
        "good": _good,
    }
)

if __name__ == "__main__":
    is_one = sys.argv[1:2] == [_TAKE]
    sys.exit(take(sys.argv[2]) if is_one else main(sys.argv[1:]))
