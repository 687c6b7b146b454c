"""Everything that was written for an account, as files that can be read without this program."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from snswriter.drafts.archived import Archived
from snswriter.drafts.draft import Draft
from snswriter.drafts.folder import Folder
from snswriter.exporters.audit_csv import guarded
from snswriter.exporters.csv_rows import BYTE_ORDER_MARK, written
from snswriter.exporters.wording import printable

INDEX_NAME = "一覧.csv"
HANDOVER_NAME = "引継書.html"
LIFE_NAME = "手順の記録.html"

_FOLDERS = {Folder.DRAFTS: "下書き", Folder.ARCHIVE: "書庫", Folder.TRASH: "ごみ箱"}
_RULE = "-" * 40
_TITLE_LENGTH = 30
_AWKWARD = frozenset('\\/:*?"<>|.')


def archive_name(number: int, draft: Draft) -> str:
    """Return the name of a draft's file, without suffix, that every file system takes."""
    plain = "".join(" " if _is_awkward(char) else char for char in draft.title)
    return f"{number:04d} {' '.join(plain.split())[:_TITLE_LENGTH]}".strip()


def archive_text(archived: Archived) -> str:
    """Return the posts of a draft and all its earlier states as one text."""
    draft = archived.draft
    lines = [
        f"作成：{_moment(draft.created_at)}",
        f"最後の変更：{_moment(draft.updated_at)}",
        f"場所：{_FOLDERS[archived.folder]}",
    ]
    blocks = ["\n".join(lines)]
    blocks += [f"【{each.platform.name}】\n{each.post.text}" for each in archived.editions]
    if not archived.editions:
        blocks.append(f"【本文】\n{draft.body}")
    for state in archived.states[1:]:
        head = "　".join(filter(None, (_moment(state.draft.updated_at), state.author)))
        blocks.append(f"{_RULE}\nそれまでの版：{head}\n{_bodies(state.draft)}")
    return printable("\n\n".join(blocks)) + "\n"


def archive_index(entries: Iterable[tuple[str, Archived]]) -> str:
    """Return the list of all files as a table for Excel; no cell can be taken for a formula."""
    rows = [written(("ファイル", "件名", "作成", "最後の変更", "場所", "版の数"))]
    for name, each in entries:
        cells = (
            name,
            each.draft.title,
            _moment(each.draft.created_at),
            _moment(each.draft.updated_at),
            _FOLDERS[each.folder],
            str(len(each.states)),
        )
        rows.append(written(guarded(printable(cell)) for cell in cells))
    return BYTE_ORDER_MARK + "".join(rows)


def _bodies(draft: Draft) -> str:
    return "\n\n".join(_labelled(draft))


def _labelled(draft: Draft) -> Iterator[str]:
    yield draft.body
    for each in draft.variants:
        yield f"【{each.platform}】\n{each.body}"


def _moment(at: datetime) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}"


def _is_awkward(char: str) -> bool:
    return char in _AWKWARD or not char.isprintable()
