"""The way into the editor, and what happens where no window can be shown. Needs no Qt itself."""

import importlib
import os
import sys
from collections.abc import Mapping, Sequence

from snswriter.shipped import resource


def run_editor(arguments: Sequence[str]) -> int:
    """Open the editor and return its exit code when it is closed.

    Where no window can be shown, this is said, and the checker is shown on a sample post.
    """
    if not has_display(os.environ, sys.platform):
        return explain(_NO_DISPLAY)
    try:
        # Only here, because Qt's libraries may be missing where commands still have to work.
        importlib.import_module("snswriter.app.imports").leave_sources_unread()
        editor = importlib.import_module("snswriter.app.editor")
    except ImportError as error:
        return explain(_NO_QT.format(reason=error))
    return int(editor.run(arguments))


def has_display(environment: Mapping[str, str], system: str) -> bool:
    """Tell whether a window can be shown.

    Args:
        environment: The environment variables.
        system: `sys.platform`.
    """
    if system in ("win32", "darwin"):
        return True
    if environment.get("QT_QPA_PLATFORM", "").split(":")[0] in ("offscreen", "minimal", "vnc"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def explain(why: str) -> int:
    """Print why there is no window, and findings and counts of a sample post; return 0."""
    path = resource("sample_post.txt")
    print(f"{why}\n{path.read_text('utf-8')}")
    importlib.import_module("snswriter.cli.command_line").main(["check", str(path)])
    return 0


_NO_DISPLAY = (
    "この環境には画面（ディスプレイ）がないため、編集画面は開けません。\n"
    "代わりに、見本の投稿文を点検した結果をご覧ください。\n"
    "画面のあるパソコンで同じコマンドを使うと、編集画面が開きます。\n"
    "ご自分の文章は「snswriter check ファイル名」で点検できます。\n"
)
_NO_QT = (
    "画面の表示に必要な部品を読み込めなかったため、編集画面は開けません。\n"
    "情報システム担当の方に、次の内容をお伝えください：{reason}\n"
    "代わりに、見本の投稿文を点検した結果をご覧ください。\n"
)
