"""Works with an installed program from inside, where the outside cannot look.

Run by the runtime of the installed program itself:

    runtime/python robot.py type TEXT            wait for TEXT to be typed, tell what is seen then
    runtime/python robot.py package FILE TEXT    make a post package
    runtime/python robot.py store TEXT           keep a secret in the keychain
    runtime/python robot.py read                 tell the secret, and remove it

`type` opens the editor on the real display, prints "ready" once it can be typed into, and in the
end one line of JSON.
"""

import json
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QListView, QWidget

# Beside the program, and on its search path; without it Qt lacks what minimal systems lack.
import start

if sys.platform != "win32":
    start.fill_in_libraries()

from snswriter.app.editor import Editor
from snswriter.drafts.draft import new_draft
from snswriter.drafts.editions import editions_of
from snswriter.exporters.post_package import PostPackage, package_bytes, packed_posts
from snswriter.gui.counter_chip import CounterChip
from snswriter.live.desk import CheckerState
from snswriter.platforms.catalog import Catalog
from snswriter.ports import SecretKind
from snswriter.storage.account_file import AccountFile
from snswriter.storage.keychain import KeychainVault
from snswriter.storage.paths import find_places

_LOOK_MS = 20
_PICTURE_MS = 1500
_ACCOUNT, _KIND = "koho", SecretKind.PASSWORD


def watch(text: str) -> int:
    """Show the editor until `text` stands there with its findings; tell what is seen then."""
    application = QApplication(["snswriter"])
    editor = Editor(application, find_places(os.environ))
    editor.start()
    page = editor.window.page.editor
    _when(
        editor,
        lambda: not page.isReadOnly() and editor.desk.checker_state is CheckerState.READY,
        lambda: print("ready", flush=True),
    )
    _when(
        editor,
        lambda: page.text == text and _shows_its_review(editor),
        lambda: _tell_and_close(editor),
    )
    return application.exec()


def make_package(path: str, text: str) -> int:
    """Write a post package for the first sample account."""
    places, catalog, now = find_places(os.environ), Catalog.shipped(), datetime.now(UTC)
    accounts = AccountFile(places.accounts_file, places.first_accounts).load().accounts
    (account,) = (each for each in accounts if each.id == _ACCOUNT)
    platforms = tuple(found for each in account.platforms if (found := catalog.get(each)))
    draft = new_draft(account.id, now).with_body(text, now)
    posts = packed_posts(editions_of(draft, account, platforms))
    package = PostPackage(draft, account.name, posts, "taro", now, "snswriter")
    Path(path).write_bytes(package_bytes(package))
    return 0


def store_secret(secret: str) -> int:
    """Keep a secret as the program does."""
    KeychainVault().store(_ACCOUNT, _KIND, secret)
    return 0


def read_secret() -> int:
    """Tell the secret as JSON and remove it."""
    vault = KeychainVault()
    print(json.dumps(vault.read(_ACCOUNT, _KIND)))
    vault.delete(_ACCOUNT, _KIND)
    return 0


def _shows_its_review(editor: Editor) -> bool:
    review = editor.desk.review
    return review is not None and len(review.findings) == len(editor.window.page.editor.marks) > 0


def _tell_and_close(editor: Editor) -> None:
    seen = {
        "title": editor.window.windowTitle(),
        "marks": [[each.start, each.end] for each in editor.window.page.editor.marks],
        "findings": _rows(editor.window),
        "counts": [chip.accessibleName() for chip in editor.window.findChildren(CounterChip)],
        "platform": QApplication.platformName(),
    }
    print(json.dumps(seen), flush=True)
    QTimer.singleShot(_PICTURE_MS, editor.window.close)


def _rows(window: QWidget) -> list[str]:
    model = window.findChild(QListView, "findings_list").model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def _when(editor: Editor, is_so: Callable[[], bool], then: Callable[[], object]) -> None:
    timer = QTimer(editor)

    def look() -> None:
        if is_so():
            timer.stop()
            then()

    timer.timeout.connect(look)
    timer.start(_LOOK_MS)


_ERRANDS = {
    "type": watch,
    "package": make_package,
    "store": store_secret,
    "read": read_secret,
}

if __name__ == "__main__":
    sys.exit(_ERRANDS[sys.argv[1]](*sys.argv[2:]))
