"""Are all files of the installed program there, with the content that was packed."""

from collections.abc import Sequence

from snswriter.selftest.outcome import CheckFailedError, CheckSkippedError
from snswriter.storage.installed_files import changed_files, damaged_files, program_folder

_TOLD = 5


def run(words: Sequence[str]) -> str:
    """Compare every file with the list that came with it; Qt may have been replaced."""
    folder = program_folder()
    if folder is None:
        raise CheckSkippedError("インストールしたプログラムではないので、比べる一覧がありません。")
    problems = damaged_files(folder)
    if problems:
        raise CheckFailedError("".join(map(str, problems[:_TOLD])))
    changed = changed_files(folder)
    if changed:
        names = "、".join(changed[:_TOLD])
        raise CheckFailedError(f"配られたときと中身の違うファイルがあります（{names}）。")
    return "every file is as it was packed"
