"""Pictures of a post package: what the sender reads, and what the receiver does."""

import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from devtools.scene import Scene, Wish
from snswriter.app.editor import Editor
from snswriter.drafts.draft import new_draft
from snswriter.drafts.editions import editions_of
from snswriter.exporters.post_package import PostPackage, package_bytes, packed_posts

_BODY = (
    "【図書館】12月5日（土）は、午後5時に閉館します。\n"
    "設備の点検のためです。ご不便をおかけし、申し訳ありません。"
)
_FILE = "みどり野市立図書館 閉館のお知らせ.snspost"


def _saved(editor: Editor) -> Iterator[Wish | QWidget]:
    """Show what is said after a draft was saved as a package: its check number."""
    editor.desk.start_draft("toshokan")
    editor.window.page.editor.insertPlainText(_BODY)
    yield lambda: editor.desk.review is not None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / _FILE
        editor.window.packages.save(str(path))
        yield path.exists
        yield editor.window


def _opened(editor: Editor) -> Iterator[Wish | QWidget]:
    """Show a package of a colleague as it comes up: a new draft, and whose it is."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / _FILE
        path.write_bytes(_package_of_a_colleague(editor))
        before = editor.desk.draft.id
        editor.window.packages.open_files([str(path)])
        yield lambda: editor.desk.draft.id != before and editor.desk.review is not None
        yield editor.window


def _package_of_a_colleague(editor: Editor) -> bytes:
    desk = editor.desk
    (account,) = (each for each in desk.accounts if each.id == "toshokan")
    now = desk.now()
    draft = replace(new_draft(account.id, now), mode=desk.draft.mode).with_body(_BODY, now)
    posts = packed_posts(editions_of(draft, account, desk.platforms))
    return package_bytes(PostPackage(draft, account.name, posts, "大野 恵", now, "snswriter"))


PACKAGE_SCENES: Mapping[str, Scene] = MappingProxyType(
    {"package-saved": _saved, "package-opened": _opened}
)
